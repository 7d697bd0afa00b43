// The item parser against tree-sitter's grammar: what both can read, both must read alike.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseItems } from '../../server/src/syntax/parser/index.js';
import { itemMarks } from './astMarks.js';
import { differences } from './differences.js';
import { type TreeMarks, treeSitterMarks } from './treeMarks.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
// The corpus beside the repository is not part of it and need not be there.
const files = globSync(['test/**/*.rs', '../shared/corpus/**/*.rs'], { cwd: repository });

let read: (text: string) => TreeMarks;
beforeAll(async () => {
  read = await treeSitterMarks();
});

function compare(text: string): readonly string[] {
  const tree = read(text);
  return tree.hasError ? [] : differences(tree, itemMarks(parseItems(text), text));
}

test('finds a difference when there is one', () => {
  const tree = read('fn f() { a + b; }');
  expect(differences(tree, itemMarks(parseItems('fn f() { a ; b; }'), ''))).toEqual(['- binary 9-14']);
});

test.each(files)('%s', (file) => {
  expect(compare(readFileSync(`${repository}/${file}`, 'utf8'))).toEqual([]);
});

describe('of constructs that are rare', () => {
  test.each([
    'fn f() { let t = || -> u8 { 1 }(); }',
    'fn f() { match x { A.. => 1, ..=B => 2, ref rest @ .. => 3, key!(a-b) => 4 } }',
    'crate::implement!(A, B);\nimpl crate::A for B { crate::c!(); }',
    'fn f(self: ::std::pin::Pin<&mut Self>) {}',
    'fn f<F: FnOnce (&mut u8) -> Box<dyn A> + Send>() -> Box<dyn Fn() -> u8 + Send> {}',
    'type F = Option<unsafe extern "C" fn(key: *const u8, usize) -> *mut u8>;',
    'fn f() { if let Some(x) = y && let Ok(z) = x { a } else if b == c { d } }',
    "fn f() { 'a: loop { break 'a; } 'b: { break 'b 1 } }",
    'fn f() { x.0.1.g::<u8>()[1..][..2]?.await.h }',
    'fn f() { a[..=b]; for i in (0..n).rev().step_by(2) {} }',
    'fn f() { let Some(x) = y else { return; }; unsafe { *p } as u8 }',
    'const fn f<const N: usize>(a: [u8; N]) -> [u8; { N }] { a }',
    'fn f() { S { a, b: c, ..d }; s::T::<u8> { a: 1 }; }',
    'fn f() { r#"a"b"#; br"x"; c"y"; b\'z\'; 0xffu8; 1e3; 1.; }',
  ])('%s', (text) => {
    expect(read(text).hasError).toBe(false);
    expect(compare(text)).toEqual([]);
  });
});
