import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Parser, Tree } from 'web-tree-sitter';
import { Document } from '../../server/src/syntax/document.js';
import type { Grammar } from '../../server/src/syntax/grammar.js';
import { type PlacedUnit, type Unit, walkUnits } from '../../server/src/syntax/units.js';
import { spanOf, type TextEdit } from '../../server/src/text/span.js';
import { startGrammar } from '../harness/grammar.js';

let grammar: Grammar;
beforeAll(async () => {
  grammar = await startGrammar();
});
afterAll(() => grammar.dispose());

let document: Document | undefined;
afterEach(() => {
  document?.dispose();
  document = undefined;
});

const open = (text: string): Document => {
  document = Document.open(grammar, text);
  return document;
};

/** Replaces the only place where `old` stands. */
function replace(text: string, old: string, newText: string): TextEdit {
  const start = text.indexOf(old);
  expect(text.indexOf(old, start + 1)).toBe(-1);
  return { span: spanOf(start, start + old.length), newText };
}

const change = (of: Document, old: string, newText: string): void => of.edit([replace(of.text, old, newText)]);

const unitsOf = (of: Document): readonly Unit[] => [...walkUnits(of.units)].map(({ placed }) => placed.unit);

type Outline = readonly (string | readonly [string, Outline])[];

const outline = (units: readonly PlacedUnit[]): Outline =>
  units.map(({ unit, children }) =>
    children.length > 0 ? [`${unit.kind} ${unit.text}`, outline(children)] : `${unit.kind} ${unit.text}`,
  );

const FILE = `//! About the file.
use a::{b, c};

/// Documented.
#[derive(Clone)]
pub struct Key([u8; 32]);

// between
impl Key {
    // a comment
    const N: usize = 12;

    #[inline]
    fn one(&self) -> u8 {
        let text = "}"; // }
        1
    }

    fn two() {}
}

mod inner {
    fn three() {}
}
`;

describe('units', () => {
  test('are items with their attributes, containers their header and what they hold', () => {
    expect(outline(open(FILE).units)).toEqual([
      'use use a::{b, c};',
      'struct /// Documented.\n#[derive(Clone)]\npub struct Key([u8; 32]);',
      [
        'impl impl Key {}',
        [
          'const const N: usize = 12;',
          'fn #[inline]\n    fn one(&self) -> u8 {\n        let text = "}"; // }\n        1\n    }',
          'fn fn two() {}',
        ],
      ],
      ['mod mod inner {}', ['fn fn three() {}']],
    ]);
  });

  test('stand where the text has them', () => {
    for (const { placed, start, containers } of walkUnits(open(FILE).units)) {
      const header = placed.unit.text.replace(/\{\}$/, '{');
      expect(FILE.slice(start, start + header.length)).toBe(header);
      expect(containers.map(({ kind }) => kind)).toEqual(
        placed.unit.text.includes('three') ? ['mod'] : containers.length > 0 ? ['impl'] : [],
      );
    }
  });

  test('are read into items', () => {
    expect(unitsOf(open(FILE)).map(({ item }) => item.kind)).toEqual([
      'use',
      'struct',
      'impl',
      'const',
      'fn',
      'fn',
      'mod',
      'fn',
    ]);
  });

  test.each([
    ['a half function above another', 'fn a( {\n\nfn b() {}\n', ['fn fn a( {', 'fn fn b() {}']],
    ['an open block', 'fn a() {\n    if x {\n}\n\nfn b() {}\n', ['fn fn a() {\n    if x {\n}', 'fn fn b() {}']],
    ['an open attribute', '#[derive(\nfn a() {}\nfn b() {}', ['fn #[derive(\nfn a() {}', 'fn fn b() {}']],
    ['a constant without its end', 'const A: u8 =\nfn b() {}', ['const const A: u8 =', 'fn fn b() {}']],
    ['an import without its end', 'use a::{b\nuse c;\nfn d() {}', ['use use a::{b', 'use use c;', 'fn fn d() {}']],
    ['a stray brace', 'fn a() {}\n}\nfn b() {}', ['fn fn a() {}', 'other }', 'fn fn b() {}']],
    ['an open impl', 'impl A {\n    fn a() {}\n\nfn b() {}\n', [['impl impl A {', ['fn fn a() {}']], 'fn fn b() {}']],
    [
      'an open block in an impl',
      'impl A {\n    fn a() {\n        if x {\n    }\n\n    fn b() {}\n}\nfn c() {}',
      [['impl impl A {}', ['fn fn a() {\n        if x {\n    }', 'fn fn b() {}']], 'fn fn c() {}'],
    ],
    ['what is no item', 'let x = [1; 2];\nfn b() {}', ['other let x = [1; 2];', 'fn fn b() {}']],
    ['documentation of nothing', 'fn a() {}\n/// words', ['fn fn a() {}', 'other /// words']],
  ] as const)('%s takes no other item along', (_, text, units) => {
    expect(outline(open(text).units)).toEqual(units);
  });

  test.each([
    [
      'items within a function at its own column',
      'fn main() {\nuse a::b;\nconst X: u8 = 1;\nfn inner() {}\n}\nfn next() {}',
      2,
    ],
    ['a module whose items are not indented', 'mod m {\nfn a() {}\nfn b() {}\n}\nfn c() {}', 2],
    ['items in a macro', 'macro_rules! m {\n() => {\nfn made() {}\n};\n}\nfn c() {}', 2],
    ['braces in generic arguments', 'fn a<const N: usize>() -> Foo<{ N + 1 }> { x }\nfn c() {}', 2],
    ['a shell line', '#!/usr/bin/env run { \nfn a() {}\nfn c() {}', 2],
  ])('%s does not mislead', (_, text, count) => {
    const { units } = open(text);
    expect(units).toHaveLength(count);
    expect(units.some(({ unit }) => unit.errors.length > 0)).toBe(false);
  });

  test.each([
    'mod a {',
    'fn a() { (',
    'fn a() {\n',
    'fn a(\n',
    '#[',
    '#[a]\n',
    'impl A {\nfn a() {\n',
    'mod a {\n',
    '"',
    '\\',
  ])('5,000 times %j is read', (part) => {
    for (const text of [part.repeat(5_000), `fn a() {\n${part.repeat(5_000)}`]) {
      const { units } = open(text);
      expect(units.length).toBeGreaterThan(0);
      document?.dispose();
    }
  });
});

describe('an edit', () => {
  test('in a body makes that unit anew and no other', () => {
    const of = open(FILE);
    const before = unitsOf(of);
    change(of, '        1\n', '        12\n');
    const after = unitsOf(of);
    expect(after.filter((unit) => !before.includes(unit)).map(({ text }) => text)).toEqual([
      before[4]!.text.replace('1\n', '12\n'),
    ]);
    expect([...of.created]).toEqual([after[4]]);
    expect(after.filter((_, i) => i !== 4)).toEqual(before.filter((_, i) => i !== 4));
  });

  test('in the header of a container leaves what it holds', () => {
    const of = open(FILE);
    const before = unitsOf(of);
    change(of, 'impl Key {', 'impl Other for Key {');
    expect([...of.created].map(({ text }) => text)).toEqual(['impl Other for Key {}']);
    expect(unitsOf(of).filter((unit) => !before.includes(unit))).toHaveLength(1);
  });

  test('in white space or a comment between units makes none', () => {
    const of = open(FILE);
    const before = unitsOf(of);
    change(of, '// between', '// é 🔑 between "\n\n');
    expect(unitsOf(of)).toEqual(before);
    expect([...of.created]).toEqual([]);
  });

  test('that breaks a function leaves the ones around it', () => {
    const of = open(FILE);
    const before = unitsOf(of);
    change(of, 'let text = "}";', 'if x { let text = "}";');
    expect([...of.created]).toHaveLength(1);
    expect(unitsOf(of)).toHaveLength(before.length);
    expect(unitsOf(of)[4]!.errors).not.toEqual([]);
    expect(unitsOf(of).filter(({ errors }) => errors.length > 0)).toHaveLength(1);
    change(of, 'if x { let', 'let');
    expect(unitsOf(of).some(({ errors }) => errors.length > 0)).toBe(false);
  });

  test('that sends the whole text for one letter touches one unit', () => {
    const of = open(FILE);
    of.edit([{ span: spanOf(0, FILE.length), newText: FILE.replace('two', 'twos') }]);
    expect([...of.created].map(({ text }) => text)).toEqual(['fn twos() {}']);
  });

  test('that inserts a copy of a unit gives the copy an object of its own', () => {
    const of = open('fn a() {}\nfn b() {}\n');
    const [, b] = unitsOf(of);
    of.edit([{ span: spanOf(10, 10), newText: 'fn b() {}\n' }]);
    const after = unitsOf(of);
    expect(new Set(after).size).toBe(3);
    expect(after).toContain(b);
  });

  test('far below decides whether a function ends above', () => {
    const of = open(`fn a() {\nuse b;\nfn c() {}\n${'fn d() { let filler = 1; }\n'.repeat(9)}`);
    expect(of.units).toHaveLength(12);
    const { length } = of.text;
    of.edit([{ span: spanOf(length, length), newText: '}\n' }]);
    expect(of.units).toHaveLength(1);
    of.edit([{ span: spanOf(length, length + 1), newText: '' }]);
    expect(of.units).toHaveLength(12);
  });

  test('of several places at once parses once', () => {
    const of = open(FILE);
    const parse = vi.spyOn(Parser.prototype, 'parse');
    try {
      of.edit([replace(FILE, 'two', 'zwei'), replace(FILE.replace('two', 'zwei'), 'three', 'drei')]);
      expect(parse).toHaveBeenCalledTimes(1);
    } finally {
      parse.mockRestore();
    }
    expect([...of.created].map(({ text }) => text)).toEqual(['fn zwei() {}', 'fn drei() {}']);
  });
});

describe('syntax errors', () => {
  test('stand where the text is no Rust', () => {
    const of = open('fn a() {}\n\nfn b() { let = ; }\n');
    expect(of.syntaxErrors.length).toBeGreaterThan(0);
    for (const { start, end } of of.syntaxErrors) {
      expect(start).toBeGreaterThanOrEqual(11);
      expect(end).toBeLessThanOrEqual(of.text.length);
    }
  });

  test('are none in sound code', () => {
    expect(open(FILE).syntaxErrors).toEqual([]);
  });
});

describe('lifetimes', () => {
  const live = new Set<Tree>();
  beforeEach(() => {
    const { parse } = Parser.prototype;
    const { delete: free } = Tree.prototype;
    vi.spyOn(Parser.prototype, 'parse').mockImplementation(function (this: Parser, ...args) {
      const tree = parse.apply(this, args);
      if (tree) live.add(tree);
      return tree;
    });
    vi.spyOn(Tree.prototype, 'delete').mockImplementation(function (this: Tree) {
      expect(live.delete(this)).toBe(true);
      free.call(this);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    live.clear();
  });

  test('a document owns one tree, whatever is asked of it, and none once it is disposed of', () => {
    const of = Document.open(grammar, FILE);
    for (let i = 0; i < 50; i++) {
      of.edit([{ span: spanOf(i * 7, i * 7 + (i % 3)), newText: ['{', 'fn x', '"', ''][i % 4]! }]);
      void of.syntaxErrors;
      expect(live.size).toBe(1);
    }
    of.dispose();
    expect(live.size).toBe(0);
    of.dispose();
    expect(of.units).toEqual([]);
  });

  test('a parse that fails frees the tree before it', () => {
    const of = Document.open(grammar, FILE);
    vi.mocked(Parser.prototype.parse).mockImplementationOnce(() => {
      throw new Error('out of memory');
    });
    expect(() => change(of, 'two', 'zwei')).toThrow('out of memory');
    expect(live.size).toBe(0);
    change(of, 'zwei', 'deux');
    expect(live.size).toBe(1);
    of.dispose();
    expect(live.size).toBe(0);
  });
});
