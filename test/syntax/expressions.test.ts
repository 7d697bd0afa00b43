import { describe, expect, it, test } from 'vitest';
import { parseExpr } from '../../server/src/syntax/parser/index.js';
import { showExpr } from './show.js';

const show = (text: string): string => showExpr(parseExpr(text));

test.each([
  ['a + b * c - d', '(- (+ a (* b c)) d)'],
  ['a = b = c + 1', '(= a (= b (+ c "1":int)))'],
  ['a += b << 2', '(+= a (<< b "2":int))'],
  ['a >>= b >> c', '(>>= a (>> b c))'],
  ['a || b && c == d | e ^ f & g', '(|| a (&& b (== c (| d (^ e (& f g))))))'],
  ['a < b == c', '(== (< a b) c)'],
  ['-x.abs()', '(- (.abs x))'],
  ['-1 as u8', '(as (- "1":int) u8)'],
  ['!*a', '(! (* a))'],
  ['&&x', '(& (& x))'],
  ['&mut x[1..]', '(&mut x[(.. "1":int -)])'],
  ['&raw const x', '(& x)'],
  ['&raw mut x', '(&mut x)'],
  ['&raw', '(& raw)'],
  ['x as usize < y', '(< (as x usize) y)'],
  ['x as u32 << 8 | y', '(| (<< (as x u32) "8":int) y)'],
  ['x as c_long <= y', '(<= (as x c_long) y)'],
  ['a != b', '(!= a b)'],
  ['x<-1', '(< x (- "1":int))'],
])('operators bind as Rust says: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['..', '(.. - -)'],
  ['a..', '(.. a -)'],
  ['..b', '(.. - b)'],
  ['..=b', '(..= - b)'],
  ['a..=b + 1', '(..= a (+ b "1":int))'],
  ['a..*b', '(.. a (* b))'],
  ['x[..n]', 'x[(.. - n)]'],
])('ranges in every position: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['a.b.c()', '(.c a.b)'],
  ['x.0.1', 'x.0.1'],
  ['x.0.1.encrypt(n)', '(.encrypt x.0.1 n)'],
  ['1.max(2)', '(.max "1":int "2":int)'],
  ['f(a)?.b.await?', '(call f a)?.b.await?'],
  ['v.iter().collect::<Vec<Vec<u8>>>()', '(.collect<Vec<Vec<u8>>> (.iter v))'],
  ['Vec::<u8>::with_capacity(3)', '(call Vec<u8>::with_capacity "3":int)'],
  ['<Aes as KeyInit>::new(&key)', '(call <Aes as KeyInit>::new (& key))'],
  ['<[u8; 4]>::default()', '(call <[u8; "4":int]>::default)'],
  ['::std::mem::swap(a, b)', '(call ::std::mem::swap a b)'],
  ['r#type.r#match()', '(.match type)'],
  ['(a + b).c', '(+ a b).c'],
  ['f::<{ N + 1 }, -3, \'a\', "s">()', '(call f<{{(+ N "1":int)}}, {(- "3":int)}, {"a":char}, {"s":string}>)'],
])('chains and paths: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['()', '(tuple)'],
  ['(a,)', '(tuple a)'],
  ['(a)', 'a'],
  ['[a, b,]', '(array a b)'],
  ['[0u8; 32]', '(repeat "0":int:u8 "32":int)'],
  ['[]', '(array)'],
  ['Payload { msg, aad: b"x", ..rest }', 'Payload{msg, aad: "x":byteString, ..rest}'],
  ['S { 0: a, #[cfg(x)] b }', 'S{0: a, b}'],
  ['S {}', 'S{}'],
])('compound values: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['|| 1', '(|| "1":int)'],
  ['|a, &(b, _): &(u8, u8)| a + b', '(|a, &(b, _): &(u8, u8)| (+ a b))'],
  ['move |x| -> u8 { x }', '(|x| -> u8 {x})'],
  ['async move |x| x.await', '(async |x| x.await)'],
  ["for<'a> |x: &'a u8| x", '(|x: &u8| x)'],
  ['async move { f().await }', 'async{(call f).await}'],
  ['unsafe { f() }', 'unsafe{(call f)}'],
  ['const { 1 }', 'const{"1":int}'],
  ['return', 'return'],
  ['return a || b', '(return (|| a b))'],
  ["break 'outer x", '(break x)'],
  ["break 'outer", 'break'],
  ['break (a, b)', '(break (tuple a b))'],
  ["continue 'outer", 'continue'],
  ["'outer: loop { break }", '(loop {break})'],
  ["'a: { break 'a 1 }", '{(break "1":int)}'],
])('closures, blocks and jumps: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['if a == b {} else if c {} else { d }', '(if (== a b) {} (if c {} {d}))'],
  ['if x == y { z: 1 }', '(if (== x y) {z;})'],
  [
    'if let Some(x) = f() && x > 1 && let Y { z, .. } = x {}',
    '(if (&& (&& (let Some(x) (call f)) (> x "1":int)) (let Y{z: z} x)) {})',
  ],
  ['if (S { a: 1 }).ok() {}', '(if (.ok S{a: "1":int}) {})'],
  ['if f(S { a }) {}', '(if (call f S{a}) {})'],
  ['while let Some(x) = it.next() { x; }', '(while (let Some(x) (.next it)) {x;})'],
  ['for (i, b) in xs.iter().enumerate() {}', '(for (i, b) (.enumerate (.iter xs)) {})'],
  ['for i in 0.. {}', '(for i (.. "0":int -) {})'],
  ['for i in 0..=n {}', '(for i (..= "0":int n) {})'],
  [
    'match x { A | B if c => 1, C(n @ 1..=5) => { 2 } _ => 3 }',
    '(match x [=A | =B if c => "1":int, C(n @ "1":int.."5":int) => {"2":int}, _ => "3":int])',
  ],
  [
    'match x { Some(y) if let Ok(z) = y => z, None => return, }',
    '(match x [Some(y) if (let Ok(z) y) => z, =None => return])',
  ],
  ['match x { a => {}.b(), c => {} }', '(match x [a => (.b {}), c => {}])'],
])('control: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['ref mut x', 'ref mut x'],
  ['&mut (a, ..)', '&(a, ..)'],
  ['[first, .., last]', '[first, .., last]'],
  ['[head, tail @ ..]', '[head, tail @ ..]'],
  ['Some(1 | 2)', 'Some("1":int | "2":int)'],
  ['-1..=1', '(- "1":int).."1":int'],
  ['A::MIN..', 'A::MIN..'],
  ['..=9', '.."9":int'],
  ["'a'..='z'", '"a":char.."z":char'],
  ['P { x, y: (a, _), ref z, .. }', 'P{x: x, y: (a, _), z: ref z}'],
  ['<T as U>::C', '=<T as U>::C'],
  ['key!(ctrl-c)', 'missing'],
  ['KEY', '=KEY'],
  ['key', 'key'],
])('patterns: %s', (text, expected) => {
  expect(show(`match x { ${text} => 0 }`)).toBe(`(match x [${expected} => "0":int])`);
});

test.each([
  ["&'a mut [u8]", '&mut [u8]'],
  ['*const *mut u8', '*const *mut u8'],
  ['[u8; N * 2]', '[u8; (* N "2":int)]'],
  ['(u8,)', '(u8)'],
  ["dyn Fn(&[u8], u32) -> Result<(), E> + Send + 'static", 'dyn Fn<(&[u8], u32), Output = Result<(), E>> + Send'],
  ["impl for<'a> Deserialize<'a> + ?Sized", 'impl Deserialize<>'],
  ['Box<dyn Iterator<Item = Vec<u8>>>', 'Box<dyn Iterator<Item = Vec<u8>>>'],
  ['unsafe extern "C" fn(key: *const u8, ...) -> i32', 'fn(*const u8) -> i32'],
  ["for<'a> fn(&'a u8)", 'fn(&u8)'],
  ['GenericArray<u8, <A as B>::Size>', 'GenericArray<u8, <A as B>::Size>'],
  ['Foo<32, { N }, -1>', 'Foo<{"32":int}, {{N}}, {(- "1":int)}>'],
  ['A<B: C + D>', 'A<B = impl C + D>'],
  ['!', 'never'],
  ['_', 'infer'],
  ['my_type!(u8)', 'macro'],
])('types: %s', (text, expected) => {
  expect(show(`{ let x: ${text}; }`)).toBe(`{let x: ${expected};}`);
});

describe('statements', () => {
  it('ends one that closes with a block, unless a method follows', () => {
    expect(show('{ if a {} -1; match b {}.c(); unsafe {} *d = 1; { e } & f }')).toBe(
      '{(if a {}); (- "1":int); (.c (match b [])); unsafe{}; (= (* d) "1":int); {e}; (& f)}',
    );
  });
  it('reads let-else, annotations and items', () => {
    expect(show('{ let Some(x): Option<u8> = f() else { return }; fn g() {} const N: u8 = 1; x }')).toBe(
      '{let Some(x): Option<u8> = (call f) else {return}; <fn g() {}> <const N: u8 = "1":int> x}',
    );
  });
  it('passes over attributes and comments', () => {
    expect(show('{ #![allow(x)] #[cfg(y)] let a = #[z] b; /* c /* d */ */ // e\n #[f] g() }')).toBe(
      '{let a = b; (call g)}',
    );
  });
});

test('spans cover what is written, brackets of a call included', () => {
  const text = 'cipher . encrypt (nonce, msg)';
  const call = parseExpr(text);
  if (call.kind !== 'method') throw new Error(call.kind);
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect([call.span, call.name.span, call.argsSpan, call.receiver.span].map(at)).toEqual([
    text,
    'encrypt',
    '(nonce, msg)',
    'cipher',
  ]);
});
