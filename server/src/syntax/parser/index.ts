// Reads Rust text into the typed tree of `ast.ts`. Never throws: what does not read becomes `missing` or `broken`.
import type { Expr, Item } from '../ast.js';
import { endOfShebang, parseAttributes } from './attributes.js';
import { bump, type Cursor, kind, startCursor } from './cursor.js';
import { parseExpr as parseExprAt } from './expressions.js';
import { parseItemAfterAttributes, parseItemList } from './items.js';
import { lex, release } from './lexer.js';
import * as T from './tokens.js';

/** Reads the text of one item with its attributes; what follows it is left out. */
export function parseItem(text: string): Item {
  return reading(text, readItem);
}

function readItem(p: Cursor): Item {
  const attributes = parseAttributes(p);
  if (kind(p) === T.EOF) {
    return { kind: 'broken', attributes, isPublic: false, span: { start: p.text.length, end: p.text.length } };
  }
  return parseItemAfterAttributes(p, attributes);
}

/** Reads a whole file, or what stands between the braces of a container. */
export function parseItems(text: string): readonly Item[] {
  return reading(text, (p) => {
    const items: Item[] = [];
    do {
      items.push(...parseItemList(p, p.count));
      // A brace that closes nothing.
      bump(p);
    } while (kind(p) !== T.EOF);
    return items;
  });
}

/** Reads one expression; what follows it is left out. */
export function parseExpr(text: string): Expr {
  return reading(text, parseExprAt);
}

/** A file may begin with a line for the shell; offsets still count from the start of the text. */
function reading<R>(text: string, read: (p: Cursor) => R): R {
  const shebang = endOfShebang(text);
  const tokens = lex(shebang === 0 ? text : ' '.repeat(shebang) + text.slice(shebang));
  try {
    return read(startCursor(tokens));
  } finally {
    release(tokens);
  }
}
