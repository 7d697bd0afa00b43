// Code that is being typed: one broken place must not take its neighbours with it.
import { describe, expect, it, test } from 'vitest';
import { parseExpr, parseItem, parseItems } from '../../server/src/syntax/parser/index.js';
import { showExpr, showItem } from './show.js';

const body = (statements: string): string => {
  const item = parseItem(`fn f() {\n${statements}\n}`);
  return showItem(item).replace(/^fn f\(\) /, '');
};

test.each([
  ['let x = cipher.\nlet y = seal(k);', '{let x = cipher.?; let y = (call seal k);}'],
  ['let x = cipher.\n}', '{let x = cipher.?;}'],
  ['let x = cipher.\nprintln!("{k}");', '{let x = cipher.?; (println! "{k}":string {k});}'],
  ['let x = cipher.\nAes::new(k);', '{let x = cipher.?; (call Aes::new k);}'],
  ['let x = Aes::\nlet y = 1;', '{let x = Aes::?; let y = "1":int;}'],
  ['let x =\nlet y = 1;', '{let x = missing; let y = "1":int;}'],
  ['let x\nlet y = 1;', '{let x; let y = "1":int;}'],
  ['let\nlet y = 1;', '{let missing; let y = "1":int;}'],
  ['let x: Vec<\nlet y = 1;', '{let x: Vec<missing>; let y = "1":int;}'],
  ['let x = a +\nlet y = 1;', '{let x = (+ a missing); let y = "1":int;}'],
  ['let x = a + ;\nlet y = 1;', '{let x = (+ a missing); let y = "1":int;}'],
  ['f(a, \nlet y = 1;', '{(call f a); let y = "1":int;}'],
  ['f(a, ;\nlet y = 1;', '{(call f a); let y = "1":int;}'],
  ['let x = f(a\nlet y = g(b);', '{let x = (call f a); let y = (call g b);}'],
  ['f(a b, c);\nd', '{(call f a c); d}'],
  ['f(, a);\nd', '{(call f missing a); d}'],
  ['let x = [1, 2\nlet y = 1;', '{let x = (array "1":int "2":int); let y = "1":int;}'],
  ['let x = S { a: , b };\ny', '{let x = S{a: missing, b}; y}'],
  ['let x = S { a: f( };\ny', '{let x = S{a: (call f)}; y}'],
  ['if x. {\na();\n}\nb();', '{(if x.? {(call a);}) (call b);}'],
  ['if {\na();\n}\nb();', '{(if {(call a);} {}); (call b);}'],
  ['foo()\nbar();', '{(call foo); (call bar);}'],
  ['foo() bar baz; qux();', '{(call foo); (call qux);}'],
  ['a);\nb();', '{a; (call b);}'],
  ['let x = "abc;\nlet y = "def";\ng();', '{let x = "abc;":string; let y = "def":string; (call g);}'],
  ["let c = 'x;\ng();", '{let c = missing; (call g);}'],
  ['x.match\ny();', '{x.match; (call y);}'],
  ['let x = @@ $ y;\nz();', '{let x = missing; (call z);}'],
  ['else { a }\nb();', '{(call b);}'],
])('%j', (statements, expected) => {
  expect(body(statements).replaceAll(') (call b);', '); (call b);')).toBe(
    expected.replaceAll(') (call b);', '); (call b);'),
  );
});

describe('a match', () => {
  it('keeps the arms around a broken one', () => {
    expect(body('match x { A => 1, B => , C => 3 }')).toBe('{(match x [=A => "1":int, =B => missing, =C => "3":int])}');
    expect(body('match x { A => y.\nB => 2 }')).toBe('{(match x [=A => y.?, =B => "2":int])}');
    expect(body('match x { A, B => 2 }')).toBe('{(match x [=B => "2":int])}');
  });
  it('ends where a statement begins', () => {
    expect(body('match x { A =>\nlet y = 1;')).toContain('let y = "1":int;');
  });
});

describe('items', () => {
  const items = (text: string): readonly string[] => parseItems(text).map(showItem);

  test.each([
    ['fn f(\nfn g() {}', ['fn f()', 'fn g() {}']],
    ['fn f(a: u8\nfn g() {}', ['fn f(a: u8)', 'fn g() {}']],
    ['fn\nfn g() {}', ['fn ?()', 'fn g() {}']],
    ['pub\nfn g() {}', ['pub fn g() {}']],
    ['struct S { a: u8,\npub fn g() {}', ['struct S {a: u8}', 'pub fn g() {}']],
    ['struct S { a, pub b: u8 }\nfn g() {}', ['struct S {a: missing, pub b: u8}', 'fn g() {}']],
    ['enum E { A, = , B }\nfn g() {}', ['enum E {A{}, {} = missing, B{}}', 'fn g() {}']],
    ['const K: [u8; = 1;\nfn g() {}', ['const K: [u8; missing] = "1":int', 'fn g() {}']],
    ['const K = 1;\nfn g() {}', ['const K: missing = "1":int', 'fn g() {}']],
    ['use a::;\nuse b;', ['use a::?', 'use b']],
    ['use a::{b, \nfn g() {}', ['use a::{b}', 'fn g() {}']],
    ['impl A { fn f( }\nfn g() {}', ['impl A [ <fn f()> ]', 'fn g() {}']],
    ['impl\nfn g() {}', ['impl missing [ ]', 'fn g() {}']],
    ['}\nfn g() {}', ['fn g() {}']],
    ['@@ what is this?\nfn g() {}', ['broken', 'fn g() {}']],
    ['#[derive(\nfn g() {}', ['fn g() {}']],
    ['#![allow(x\nfn g() {}', ['fn g() {}']],
  ])('%j', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it('are found after a function that lacks its end', () => {
    expect(items('fn f() {\nlet x = 1;\n\nfn g() {}\nstruct S;')[0]).toContain('<fn g() {}> <struct S {}>');
  });

  it('is broken when there is none', () => {
    expect(parseItem('').kind).toBe('broken');
    expect(parseItem('// only a comment').kind).toBe('broken');
  });
});

test('what is typed within a macro is kept', () => {
  expect(showExpr(parseExpr('println!("{}", key.)'))).toBe('(println! "{}":string key.? opaque)');
  expect(showExpr(parseExpr('vec![seal(key, ), b.]'))).toBe('(vec! (call seal key) b.? opaque)');
  expect(body('println!("{}", key\nlet y = 1;')).toContain('let y = "1":int;');
});

describe('nesting without end', () => {
  test.each([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['f(', ')'],
    ['!', ''],
    ['-', ''],
    ['&', ''],
    ['|| ', ''],
    ['if a {} else ', ''],
    ['match x { _ => ', '}'],
    ['return ', ''],
    ['vec![', ']'],
    ['x as Vec<', '>'],
    ['a + ', 'b'],
    ['a = ', ''],
    ['S { a: ', '}'],
    ['unsafe { fn f() {', '}}'],
  ])('%s', (open, close) => {
    const text = `{ ${open.repeat(10_000)}x${close.repeat(10_000)}; }`;
    expect(parseExpr(text).kind).toBe('block');
    expect(parseExpr(`{ ${open.repeat(10_000)}`).kind).toBe('block');
    expect(() => JSON.stringify(parseExpr(text))).not.toThrow();
  });

  test.each(['.a()', '.a', '?', '[0]', '()', ' + 1', ' as u8', '.await'])('to the left: %s', (link) => {
    const expr = parseExpr(`x${link.repeat(20_000)}`);
    expect(() => JSON.stringify(expr)).not.toThrow();
  });

  test.each([
    ['let _: ', '&', 'u8'],
    ['let _: ', '(', ''],
    ['let _: ', 'dyn (', ''],
    ['let ', '(', ''],
    ['let ', '&', 'x'],
    ['let ', 'a @ ', 'b'],
    ['use ', '{', ''],
    ['use ', 'a::{', ''],
    ['', 'mod a {', ''],
    ['', 'impl A { fn f() {', ''],
    ['fn f() where T: ', '(', ''],
    ['const X: u8 = ', 'if a { } else ', '1'],
  ])('of types, patterns and items: %s%s', (start, nested, end) => {
    const text = start + nested.repeat(10_000) + end;
    expect(() => JSON.stringify(parseItems(`fn g() { ${text} }`))).not.toThrow();
    expect(() => JSON.stringify(parseItems(text))).not.toThrow();
  });
});
