import { describe, expect, it, test } from 'vitest';
import { parseExpr } from '../../server/src/syntax/parser/index.js';
import { showExpr } from './show.js';

const show = (text: string): string => showExpr(parseExpr(text));

test.each([
  ['vec![0u8; 12]', '(vec! "0":int:u8 "12":int repeat)'],
  ['vec![a, b,]', '(vec! a b)'],
  ['assert_eq!(tag.mac(), &b)', '(assert_eq! (.mac tag) (& b))'],
  ['write!(f, "{}", self.key)?', '(write! f "{}":string self.key)?'],
  ['anyhow::bail!("no")', '(anyhow::bail! "no":string)'],
  ['println!("{k}", k = secret())', '(println! "{k}":string (call secret))'],
  [
    'info!(target: "t", user.id = %id, ?key, error = ?e, "msg {x}")',
    '(info! "t":string id key e "msg {x}":string {x})',
  ],
  ['matches!(x.y(), Some(_) | None if z)', '(matches! (.y x) opaque)'],
  ['hashmap!{ "a" => key(), "b" => 2 }', '(hashmap! "a":string (call key) "b":string "2":int opaque)'],
  ['json!({ "a": 1 })', '(json! opaque)'],
  ['quote!(#x + fn)', '(quote! opaque)'],
  ['foo!()', '(foo!)'],
  ['foo!{ a }.b()', '(.b (foo! a))'],
  ['println!("{}", println!("{}", a))', '(println! "{}":string (println! "{}":string a))'],
])('bodies are read: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test('strings that stand side by side are arguments', () => {
  expect(show('hex!("00" "11")')).toBe('(hex! "00":string "11":string)');
});

test('the body of select is read as far as it goes', () => {
  expect(show('tokio::select! { biased; v = rx.recv() => { f(v) } _ = stop() => {} }')).toBe(
    '(tokio::select! biased (.recv rx) {(call f v)} (= underscore (call stop)) {} opaque)',
  );
});

describe('captures', () => {
  const captures = (text: string): readonly (readonly [string, string])[] => {
    const expr = parseExpr(text);
    if (expr.kind !== 'macro') throw new Error(expr.kind);
    return expr.captures.map(({ name }) => [name.text, text.slice(name.span.start, name.span.end)]);
  };

  test.each([
    ['println!("{key:?} {{no}} {} {0} {a:>w$.p$} {:b$}", 1)', ['key', 'a', 'w', 'p', 'b']],
    ['format!(r#"{key}"#)', ['key']],
    ['format!("\\u{1F600} \\n{key}")', ['key']],
    ['format!("é😀 {key}")', ['key']],
    ['format!("\\x7bno} {key}")', []],
    ['format!("{key")', []],
    ['assert_eq!("{a}", b, "{c}")', ['c']],
    ['concat!("{a}")', []],
    ['format!("{a} {b}", a = 1)', ['b']],
    ['format!("{ a } {r.x} {a-b}")', ['a']],
  ])('%s', (text, expected) => {
    expect(captures(text)).toEqual(expected.map((name) => [name, name]));
  });

  it('of a macro with a format string elsewhere', () => {
    expect(captures('ensure!(ok, "{why}")').map(([name]) => name)).toEqual(['why']);
  });
});

test('the body stands between the delimiters', () => {
  const text = 'vec! [ a ]';
  const expr = parseExpr(text);
  expect(expr.kind === 'macro' && expr.bodySpan).toEqual({ start: 6, end: 9 });
});
