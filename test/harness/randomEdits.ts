// Random Rust files and random edits to them, as people and their editors make them: typing, deleting, pasting, moving
// lines, undoing, in code that is whole and in code that is not.
import fc from 'fast-check';
import { applyEdits } from '../../server/src/text/edits.js';
import { spanOf, type TextEdit } from '../../server/src/text/span.js';

const ITEMS = [
  'use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};',
  'use rand::Rng as _;',
  '#![allow(dead_code)]',
  'const KEY: [u8; 32] = [0x42; 32];',
  'pub static SALT: &[u8] = b"not \\"random\\"";',
  'const RAW: &str = r#"{ "half": "}" "#;',
  'type Key = [u8; { 16 * 2 }];',
  'extern crate alloc;',
  'macro_rules! nonce {\n    ($n:expr) => { Nonce::from_slice($n) };\n}',
  'lazy_static! {\n    static ref TOKEN: String = "tok".into();\n}',
  'thread_local!(static COUNT: u8 = 1);',
  'struct Unit;',
  'struct Pair(u8, [u8; 12]);',
  '/// Holds a key.\n#[derive(Clone, Debug)]\npub struct Vault<T: Clone = u8> {\n    key: T, // secret: "yes"\n}',
  'enum Mode { Gcm, Cbc { iv: [u8; 16] }, Other(u8) }',
  'union Bits { a: u8, b: i8 }',
  'trait Seal: Sized {\n    const N: usize;\n    fn seal(&self, data: &[u8]) -> Vec<u8>;\n    fn name() -> &\'static str { "seal" }\n}',
  "impl<T: Clone> Vault<T> {\n    pub const SIZE: usize = 12;\n\n    /// Makes one: `{`.\n    pub fn new(key: T) -> Self {\n        Self { key }\n    }\n\n    fn nonce(&self) -> [u8; 12] {\n        let mut n = [0u8; 12];\n        n[0] = b'}';\n        n\n    }\n}",
  'fn seal(cipher: &Aes256Gcm, data: &[u8]) -> Vec<u8> {\n    let nonce = Nonce::from_slice(b"unique nonce");\n    if data.is_empty() {\n        return vec![0u8; 12];\n    }\n    cipher.encrypt(nonce, data).expect("sealed")\n}',
  'async fn fetch<\'a>(url: &\'a str) -> Result<(), Box<dyn std::error::Error>> {\n    println!("{url:?} — é 🔑"); // a } in a comment\n    Ok(())\n}',
  "fn outer() {\n    fn inner() -> char { '{' }\n    const X: u8 = 1;\n    match inner() { 'a'..='z' => {}, _ => {} }\n}",
  'fn generic<const N: usize>(a: [u8; N]) -> Foo<{ N + 1 }> where [u8; N]: Default, { todo!() }',
  '#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn works() {\n        assert_eq!(1 << 2, 4, "é{}", "}");\n    }\n}',
  'mod flat {\nfn left() {}\nmod deep { pub(crate) fn x() {} }\n}',
  'extern "C" {\n    fn puts(s: *const u8) -> i32;\n    static E: u8;\n}',
  'pub unsafe extern "C" fn callback() {}',
  '/* block /* nested */ fn no() {} */',
  '// noncense: allow(constant-nonce) -- "test" vector',
  '//! Inner words.',
  'mod elsewhere;',
  '',
];

/** What people type, with half a construct among it. */
const SNIPPETS = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    '"',
    "'",
    '<',
    '>',
    '#',
    '!',
    ',',
    '\\',
    '/',
    '*',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
  ],
  ...[
    'a',
    'fn',
    ' fn x',
    'é',
    '🔑',
    '\ud83d',
    '//',
    '/*',
    '*/',
    '///',
    '/**',
    '#[',
    '#![x]',
    'r#"',
    '"#',
    'b"',
    "b'",
    "'a",
  ],
  ...[
    'let x = [0u8; 12];',
    'use a::b;\n',
    'pub ',
    'const ',
    'impl ',
    'mod m {\n',
    '\n}\n',
    '#!/bin/sh\n',
    'const fn',
    '::',
  ],
  ...[
    '\nfn pasted() {\n    let key = "k";\n}\n',
    '    fn method(&self) {}\n',
    'x!{',
    'struct',
    'where T: X,',
    '-> impl Y ',
    '= 1;',
  ],
];

export const rustTexts: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 9 }),
    between: fc.constantFrom('\n', '\n\n', ' ', '\n// between\n'),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ items, between, lineBreak }) => items.join(between).replaceAll('\n', lineBreak));

/** An edit that is still to be placed in a text: `at` and `to` are parts of its length, 0 to 1. */
export type Gesture =
  | { readonly kind: 'type'; readonly at: number; readonly snippet: string }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'replace'; readonly at: number; readonly to: number; readonly snippet: string }
  | { readonly kind: 'paste'; readonly at: number; readonly item: string }
  | { readonly kind: 'moveLine' | 'copyLine' | 'deleteLine'; readonly at: number; readonly to: number }
  | { readonly kind: 'inside'; readonly mark: string; readonly at: number; readonly snippet: string }
  | { readonly kind: 'whole'; readonly at: number; readonly snippet: string }
  | { readonly kind: 'undo' };

const part = fc.double({ min: 0, max: 1, noNaN: true });
const snippet = fc.constantFrom(...SNIPPETS);

export const gestures: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), at: part, snippet }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), at: part, count: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: part, to: part, snippet }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('paste' as const), at: part, item: fc.constantFrom(...ITEMS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('moveLine' as const, 'copyLine', 'deleteLine'), at: part, to: part }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('inside' as const),
      mark: fc.constantFrom('"', '//', '!(', '![', '/*', '#[', '{', '}', '\r', '🔑', 'fn '),
      at: part,
      snippet,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('whole' as const), at: part, snippet }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);

export interface Session {
  readonly text: string;
  /** One list for each call; gestures of a list are made one after another. */
  readonly rounds: readonly (readonly Gesture[])[];
}

export const sessions: fc.Arbitrary<Session> = fc.record({
  text: rustTexts,
  rounds: fc.array(fc.array(gestures, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
});

/** Turns gestures into edits of the present text. One for each file: it remembers what to undo. */
export function createEditor(start: string): (round: readonly Gesture[]) => readonly TextEdit[] {
  const before: string[] = [];
  let text = start;
  return (round) =>
    round.flatMap((gesture) => {
      const edits = gesture.kind === 'undo' ? replaceAll(text, before.pop() ?? text) : place(gesture, text);
      if (gesture.kind !== 'undo') before.push(text);
      for (const edit of edits) text = applyEdits(text, [edit]);
      return edits;
    });
}

function place(gesture: Exclude<Gesture, { kind: 'undo' }>, text: string): readonly TextEdit[] {
  const at = Math.round(gesture.at * text.length);
  switch (gesture.kind) {
    case 'type':
      return [{ span: spanOf(at, at), newText: gesture.snippet }];
    case 'delete':
      return [{ span: spanOf(at, Math.min(text.length, at + gesture.count)), newText: '' }];
    case 'replace': {
      const to = Math.round(gesture.to * text.length);
      return [{ span: spanOf(Math.min(at, to), Math.max(at, to)), newText: gesture.snippet }];
    }
    case 'paste': {
      const start = lineAt(text, at).start;
      return [{ span: spanOf(start, start), newText: `${gesture.item}\n` }];
    }
    case 'inside': {
      const found = text.indexOf(gesture.mark, at);
      const inside = (found < 0 ? 0 : found) + gesture.mark.length;
      const offset = Math.min(text.length, inside);
      return [{ span: spanOf(offset, offset), newText: gesture.snippet }];
    }
    case 'whole':
      return replaceAll(text, text.slice(0, at) + gesture.snippet + text.slice(at));
    default:
      return placeLine(gesture.kind, lineAt(text, at), Math.round(gesture.to * text.length), text);
  }
}

type Line = ReturnType<typeof lineAt>;

function placeLine(kind: 'moveLine' | 'copyLine' | 'deleteLine', line: Line, to: number, text: string): TextEdit[] {
  const removal = { span: spanOf(line.start, line.end), newText: '' };
  if (kind === 'deleteLine') return [removal];
  const content = text.slice(line.start, line.end);
  if (kind === 'copyLine') return [{ span: spanOf(line.end, line.end), newText: content }];
  const rest = text.slice(0, line.start) + text.slice(line.end);
  const target = lineAt(rest, Math.min(to, rest.length)).start;
  return [removal, { span: spanOf(target, target), newText: content }];
}

/** With its line break. */
function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start: Math.min(start, text.length), end: end < 0 ? text.length : end + 1 };
}

const replaceAll = (text: string, newText: string): readonly TextEdit[] => [{ span: spanOf(0, text.length), newText }];
