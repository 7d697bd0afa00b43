// Where the grammar reads a file without errors, the items are those of its tree.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Node } from 'web-tree-sitter';
import { Document } from '../../server/src/syntax/document.js';
import type { Grammar } from '../../server/src/syntax/grammar.js';
import { walkUnits } from '../../server/src/syntax/units.js';
import { startGrammar } from '../harness/grammar.js';

let grammar: Grammar;
beforeAll(async () => {
  grammar = await startGrammar();
});
afterAll(() => grammar.dispose());

const files = ['test', 'knowledge', 'tools', 'sample'].flatMap(rustFilesBelow);

function rustFilesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.rs'))
      .map((path) => `${folder}/${path}`);
  } catch {
    return [];
  }
}

const CONTAINERS = new Set(['impl_item', 'trait_item', 'mod_item', 'foreign_mod_item']);
const NO_ITEMS = new Set(['{', '}', ';', 'shebang', 'inner_attribute_item', 'empty_statement']);

/** `start-end` of the items, their attributes and documentation included. */
function itemsOf(list: Node, text: string): readonly string[] {
  let start: number | undefined;
  return list.children.flatMap((node) => {
    if (node.type === 'attribute_item' || isDocumentation(node)) {
      start ??= node.startIndex;
      return [];
    }
    if (node.type.endsWith('_comment')) return [];
    const begins = start ?? node.startIndex;
    start = undefined;
    if (NO_ITEMS.has(node.type)) return [];
    // In a list of items the grammar leaves the `;` behind a macro to itself.
    const end = node.type === 'macro_invocation' && text[node.endIndex] === ';' ? node.endIndex + 1 : node.endIndex;
    const body = CONTAINERS.has(node.type) ? node.childForFieldName('body') : null;
    return [`${begins}-${end}`, ...(body ? itemsOf(body, text) : [])];
  });
}

const isDocumentation = (node: Node): boolean =>
  node.type.endsWith('_comment') && /^(\/\/\/(?!\/)|\/\*\*(?![*/]))/.test(node.text);

describe('items are those of the tree', () => {
  test('there are files to compare', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(files)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const tree = grammar.parse(text);
    const document = Document.open(grammar, text);
    try {
      if (tree?.rootNode.hasError) {
        expect(document.syntaxErrors).not.toEqual([]);
        return;
      }
      const found = [...walkUnits(document.units)];
      expect(found.filter(({ placed }) => placed.unit.errors.length > 0)).toEqual([]);
      const spans = found
        .filter(({ placed }) => !placed.unit.text.startsWith('#!'))
        .map(({ placed, start }) => `${start}-${start + placed.length}`);
      expect(spans).toEqual(tree && itemsOf(tree.rootNode, text));
    } finally {
      document.dispose();
      tree?.delete();
    }
  });
});
