// The items of a file in one list, each with what surrounds it.
import type { Attribute, Item } from '../syntax/ast.js';
import type { PlacedItem } from './fileFacts.js';

export interface Surroundings {
  readonly inTest: boolean;
  /** Behind a `cfg` other than that of tests: it may never be compiled with the crates at hand. */
  readonly conditional: boolean;
  /** A program wrote the file. */
  readonly generated: boolean;
}

export interface Leaf extends Omit<PlacedItem, 'children'>, Surroundings {}

/** Every item and container header, with its place in the file. */
export function leaves(
  items: readonly PlacedItem[],
  offset: number,
  around: Surroundings,
  into: Leaf[] = [],
): readonly Leaf[] {
  for (const { key, start, text, item, children } of items) {
    const inTest = around.inTest || isTest(item);
    const conditional = around.conditional || isConditional(item.attributes);
    const here = { inTest, conditional, generated: around.generated };
    into.push({ key, start: offset + start, text, item, ...here });
    leaves(children, offset + start, here, into);
  }
  return into;
}

/** `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[bench]`, `fn key_for_testing()`. */
const isTest = (item: Item): boolean =>
  item.attributes.some((attr) => /^(?:test|bench|rstest)$|::test$/.test(attr.path) || isTestCfg(attr)) ||
  (item.kind === 'fn' && /_for_test(?:s|ing)?$/.test(item.name.text));

export const isConditional = (attributes: readonly Attribute[]): boolean =>
  attributes.some((attr) => attr.path === 'cfg' && !/^\s*\(\s*test\s*\)\s*$/.test(attr.args));

export const isTestCfg = (attr: Attribute): boolean =>
  attr.path === 'cfg' && /\btest\b/.test(attr.args) && !/not\s*\(\s*test/.test(attr.args);
