// What a `use` brings in.
import type { Name, Path, PathSegment, UseTree } from '../ast.js';
import {
  atPair,
  type Cursor,
  eat,
  kind,
  MAX_DEPTH,
  nowhere,
  parseName,
  skipTree,
  spanFrom,
  startOf,
  takeName,
} from './cursor.js';
import { isSegment, parsePath } from './paths.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';

export function parseUseTree(p: Cursor): UseTree {
  const start = startOf(p);
  if (p.depth >= MAX_DEPTH) {
    p.errors++;
    skipTree(p);
    const span = spanFrom(p, start);
    return { kind: 'group', path: { span, global: false, segments: [] }, trees: [], span };
  }
  p.depth++;
  const tree = parseUnguarded(p, start);
  p.depth--;
  return tree;
}

function parseUnguarded(p: Cursor, start: number): UseTree {
  const path = parsePrefix(p, start);
  if (kind(p) === T.COLON && atPair(p, T.COLON, T.COLON)) p.pos += 2;
  if (eat(p, T.STAR)) return { kind: 'glob', path, span: spanFrom(p, start) };
  if (kind(p) === T.BRACE_OPEN) {
    const trees = parseList(p, parseUseTree);
    return { kind: 'group', path, trees, span: spanFrom(p, start) };
  }
  const alias = eat(p, T.KW_AS) ? parseAlias(p) : undefined;
  const span = spanFrom(p, start);
  return alias === undefined ? { kind: 'name', path, span } : { kind: 'name', path, alias, span };
}

/** The path before `*` and `{`, which may be empty, or the whole path. */
function parsePrefix(p: Cursor, start: number): Path {
  if (isSegment(kind(p))) return parsePath(p, 'plain');
  const global = kind(p) === T.COLON && atPair(p, T.COLON, T.COLON);
  if (global && isSegment(p.kinds[p.pos + 2] ?? T.EOF)) return parsePath(p, 'plain');
  const segments: PathSegment[] = [];
  const opens = p.kinds[global ? p.pos + 2 : p.pos];
  if (opens !== T.STAR && opens !== T.BRACE_OPEN) {
    p.errors++;
    segments.push({ name: { text: '', span: nowhere(p) } });
  }
  return { span: { start, end: global ? start + 2 : start }, global, segments };
}

export const parseAlias = (p: Cursor): Name => (kind(p) === T.UNDERSCORE ? takeName(p) : parseName(p));
