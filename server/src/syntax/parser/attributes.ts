// Attributes and documentation comments.
import type { Attribute } from '../ast.js';
import { bump, type Cursor, closeOf, isClosed, kind, peek, startsLine } from './cursor.js';
import { parsePath } from './paths.js';
import * as T from './tokens.js';

/** Reads what stands before an item: `#[..]` and `///`. Inner attributes, `#![..]`, speak of the container and are skipped. */
export function parseAttributes(p: Cursor): readonly Attribute[] {
  const attributes: Attribute[] = [];
  for (;;) {
    addDocs(p, attributes);
    if (kind(p) !== T.HASH) return attributes;
    if (peek(p, 1) === T.BANG && peek(p, 2) === T.BRACKET_OPEN) {
      p.pos += 2;
      leaveAttribute(p, endOfAttribute(p));
    } else if (peek(p, 1) === T.BRACKET_OPEN) {
      attributes.push(parseAttribute(p));
    } else {
      return attributes;
    }
  }
}

/** The same without keeping them; true when a `cfg` is among them, so that what follows may not be compiled. */
export function skipAttributes(p: Cursor): boolean {
  let conditional = false;
  while (kind(p) === T.HASH) {
    const bracket = peek(p, 1) === T.BANG ? 2 : 1;
    if (peek(p, bracket) !== T.BRACKET_OPEN) break;
    p.pos += bracket;
    const word = p.pos + 1;
    conditional ||= p.text.slice(p.starts[word], p.ends[word]) === 'cfg';
    leaveAttribute(p, endOfAttribute(p));
  }
  return conditional;
}

export const isConditional = (attributes: readonly Attribute[]): boolean =>
  attributes.some(({ path }) => path === 'cfg');

/** Index of the token that ends the attribute whose `[` is the current token; half an attribute ends with its line. */
function endOfAttribute(p: Cursor): number {
  if (isClosed(p, p.pos)) return closeOf(p, p.pos);
  let end = p.pos + 1;
  while (end < p.count && !startsLine(p, end)) end++;
  return end;
}

function leaveAttribute(p: Cursor, end: number): void {
  const open = p.pos;
  p.pos = end;
  if (isClosed(p, open)) bump(p);
}

function parseAttribute(p: Cursor): Attribute {
  const start = p.starts[p.pos] ?? 0;
  bump(p);
  const open = p.pos;
  const close = endOfAttribute(p);
  bump(p);
  // `#[unsafe(no_mangle)]`
  const wrapped = kind(p) === T.KW_UNSAFE && peek(p, 1) === T.PAREN_OPEN;
  const end = wrapped ? Math.min(close, closeOf(p, p.pos + 1)) : close;
  if (wrapped) p.pos += 2;
  const errors = p.errors;
  const path = parsePath(p, 'plain');
  p.errors = errors;
  const afterPath = path.span.end;
  const args = p.text.slice(
    afterPath,
    Math.max(afterPath, isClosed(p, open) ? (p.starts[end] ?? 0) : (p.ends[end - 1] ?? 0)),
  );
  p.pos = open;
  leaveAttribute(p, close);
  return {
    span: { start, end: p.ends[p.pos - 1] ?? start },
    path: path.segments.map((segment) => segment.name.text).join('::'),
    args,
  };
}

function addDocs(p: Cursor, attributes: Attribute[]): void {
  for (let i = firstDocAt(p); i < p.docs.length; i++) {
    const doc = p.docs[i];
    if (doc === undefined || doc.before !== p.pos) return;
    if (doc.inner) continue;
    const { start, end } = doc;
    attributes.push({ span: { start, end }, path: 'doc', args: p.text.slice(start + 3, end) });
  }
}

/** Index of the first documentation comment before the current token or a later one. */
function firstDocAt(p: Cursor): number {
  let low = 0;
  let high = p.docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((p.docs[middle]?.before ?? 0) < p.pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `#!/usr/bin/env ..` in the first line, which `#![..]` is not. */
export function endOfShebang(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('#!', start) || /^#!\s*\[/.test(text.slice(start, start + 80))) return 0;
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
