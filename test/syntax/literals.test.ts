import { expect, test } from 'vitest';
import { parseExpr } from '../../server/src/syntax/parser/index.js';

function literal(text: string): readonly [kind: string, value: string, suffix: string] {
  const expr = parseExpr(text);
  if (expr.kind !== 'literal') throw new Error(`${text} reads as ${expr.kind}`);
  expect(expr.span).toEqual({ start: 0, end: text.length });
  return [expr.literal, expr.value, expr.suffix ?? ''];
}

test.each([
  ['0', 'int', '0', ''],
  ['1_000u64', 'int', '1000', 'u64'],
  ['0xff_u8', 'int', '255', 'u8'],
  ['0b1010', 'int', '10', ''],
  ['0o17i32', 'int', '15', 'i32'],
  ['007', 'int', '7', ''],
  ['0xffff_ffff_ffff_ffff_ffff', 'int', '1208925819614629174706175', ''],
  ['1.5', 'float', '1.5', ''],
  ['1.', 'float', '1.', ''],
  ['1e-9', 'float', '1e-9', ''],
  ['2_0.5e+3f64', 'float', '20.5e+3', 'f64'],
  ['1f32', 'float', '1', 'f32'],
  ['true', 'bool', 'true', ''],
])('numbers: %s', (text, kind, value, suffix) => {
  expect(literal(text)).toEqual([kind, value, suffix]);
});

test.each([
  ['"a\\n\\t\\"\\\\\\u{1F600}\\x41"', 'string', 'a\n\t"\\😀A'],
  ['"one \\\n      two"', 'string', 'one two'],
  ['"a\r\nb"', 'string', 'a\nb'],
  ['r"\\n"', 'string', '\\n'],
  ['r#"a "b" c"#', 'string', 'a "b" c'],
  ['b"\\xff\\0k"', 'byteString', '\xff\0k'],
  ['br##"x"#y"##', 'byteString', 'x"#y'],
  ['c"abc"', 'cString', 'abc'],
  ['cr#"a"#', 'cString', 'a'],
  ["'a'", 'char', 'a'],
  ["'\\''", 'char', "'"],
  ["'😀'", 'char', '😀'],
  ["'\\u{00e9}'", 'char', 'é'],
  ["b'\\x7f'", 'byte', '\x7f'],
])('strings and characters: %s', (text, kind, value) => {
  expect(literal(text)).toEqual([kind, value, '']);
});

test('a lifetime is not a character', () => {
  const expr = parseExpr("f::<'a, 'b>('c', 'd')");
  expect(expr.kind === 'call' && expr.args.map((arg) => arg.kind === 'literal' && arg.value)).toEqual(['c', 'd']);
});
