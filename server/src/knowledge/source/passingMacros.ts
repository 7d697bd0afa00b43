// Macros that hand on the items they are given, as crates define them to put one `cfg` before many items.
import type { Attribute, Item } from '../../syntax/ast.js';
import { parseItems } from '../../syntax/parser/index.js';

/** `($($item:item)*) => {$( #[cfg(..)] $item )*}`, the only rule of its macro. */
const HANDS_ON =
  /^\s*[({[]?\s*[({[]\s*\$\(\s*\$(\w+)\s*:\s*item\s*\)\s*[*+]\s*[)}\]]\s*=>\s*[({[]\s*\$\(\s*((?:#\s*\[[^\]]*\]\s*)*)\$(\w+)\s*\)\s*[*+]\s*[)}\]]\s*;?\s*[)}\]]?\s*$/;

/** Of a crate that has one form there and another elsewhere the latter is read. */
const FOR_BROWSERS = /target_(?:arch|family)\s*=\s*"wasm(?:32)?"/;

/** The attributes that a macro puts before each item; undefined when it does something else with them. */
export function attributesPutBefore(definition: string): readonly Attribute[] | undefined {
  const [, taken, attributes = '', given] = HANDS_ON.exec(definition) ?? [];
  if (taken === undefined || taken !== given) return undefined;
  if (FOR_BROWSERS.test(withoutNegations(attributes))) return undefined;
  return parseItems(`${attributes} struct S;`)[0]?.attributes ?? [];
}

/** The text without each `not(..)`. */
function withoutNegations(text: string): string {
  const start = text.search(/\bnot\s*\(/);
  if (start < 0) return text;
  let depth = 0;
  let end = text.indexOf('(', start);
  for (; end < text.length; end += 1) {
    if (text[end] === '(') depth += 1;
    else if (text[end] === ')') depth -= 1;
    if (depth === 0) break;
  }
  return withoutNegations(text.slice(0, start) + text.slice(end + 1));
}

export const withAttributes = (items: readonly Item[], attributes: readonly Attribute[]): readonly Item[] =>
  items.map((item) => ({ ...item, attributes: [...attributes, ...item.attributes] }));
