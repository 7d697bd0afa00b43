// Functions and their parameters.
import type { FunctionItem, Param, Pattern, TypeNode } from '../ast.js';
import { skipAttributes } from './attributes.js';
import { parseBlock } from './blocks.js';
import {
  atPair,
  bump,
  type Cursor,
  eat,
  eatPair,
  expect,
  joined,
  kind,
  nowhere,
  parseName,
  peek,
  spanFrom,
} from './cursor.js';
import { parseGenericParams, parseWhere } from './generics.js';
import type { ItemHead } from './items.js';
import { parsePatternNoOr } from './patterns.js';
import { parseList } from './recovery.js';
import * as T from './tokens.js';
import { parseType } from './types.js';

interface Markers {
  readonly isAsync: boolean;
  readonly isUnsafe: boolean;
}

/** The current token is `fn`. */
export function parseFunction(p: Cursor, head: ItemHead, markers: Markers): FunctionItem {
  bump(p);
  const name = parseName(p);
  const genericParams = parseGenericParams(p);
  const { self, params } = parseParams(p);
  const returns = eatPair(p, T.MINUS, T.GREATER) ? parseType(p) : undefined;
  const where = parseWhere(p);
  const body = kind(p) === T.BRACE_OPEN ? parseBlock(p) : undefined;
  if (body === undefined) expect(p, T.SEMI);
  const { attributes, isPublic, start } = head;
  return {
    kind: 'fn',
    span: spanFrom(p, start),
    attributes,
    isPublic,
    name,
    generics: { params: genericParams, where },
    ...(self && { self }),
    params,
    ...(returns && { returns }),
    ...(body && { body }),
    ...markers,
  };
}

type SelfKind = NonNullable<FunctionItem['self']>;

function parseParams(p: Cursor): { readonly self: SelfKind | undefined; readonly params: readonly Param[] } {
  if (kind(p) !== T.PAREN_OPEN) {
    p.errors++;
    return { self: undefined, params: [] };
  }
  let self: SelfKind | undefined;
  const params = parseList(p, (): Param | undefined => {
    skipAttributes(p);
    const own = self === undefined ? parseSelf(p) : undefined;
    self ??= own;
    return own === undefined ? parseParam(p) : undefined;
  });
  return { self, params: params.filter((param) => param !== undefined) };
}

/** `self`, `mut self`, `&self`, `&'a mut self`, `self: T`. */
function parseSelf(p: Cursor): SelfKind | undefined {
  let ahead = 0;
  const isRef = kind(p) === T.AMP;
  if (isRef) ahead = peek(p, 1) === T.LIFETIME ? 2 : 1;
  const mutable = peek(p, ahead) === T.KW_MUT;
  if (mutable) ahead++;
  const isSelf = peek(p, ahead) === T.KW_SELF;
  if (!isSelf || (peek(p, ahead + 1) === T.COLON && peek(p, ahead + 2) === T.COLON && joined(p, ahead + 1)))
    return undefined;
  p.pos += ahead + 1;
  if (isRef) return mutable ? 'mut' : 'ref';
  const type = eat(p, T.COLON) ? parseType(p) : undefined;
  if (type?.kind === 'path' && SHARING.has(type.path.segments.at(-1)?.name.text ?? '')) return 'shared';
  if (type?.kind !== 'ref') return 'value';
  return type.mutable ? 'mut' : 'ref';
}

/** `self: Arc<Self>`: others hold the same object. */
const SHARING: ReadonlySet<string> = new Set(['Arc', 'Rc']);

/** Nothing for the `...` of a C function. */
function parseParam(p: Cursor): Param | undefined {
  if (atPair(p, T.DOT, T.DOT)) {
    p.pos += 2;
    eat(p, T.DOT);
    return undefined;
  }
  if (isUnnamed(p)) return { pattern: { kind: 'wild', span: nowhere(p) }, type: parseType(p) };
  const pattern: Pattern = parsePatternNoOr(p);
  if (eat(p, T.COLON)) return { pattern, type: parseType(p) };
  p.errors++;
  const type: TypeNode = { kind: 'missing', span: nowhere(p) };
  return { pattern, type };
}

/** A parameter that is only a type, as traits of the 2015 edition write it, and starts in a way no pattern does. */
function isUnnamed(p: Cursor): boolean {
  const token = kind(p);
  if (token === T.KW_IMPL || token === T.KW_DYN || token === T.STAR || token === T.KW_FN) return true;
  return token === T.KW_SELF_TYPE && !(peek(p, 1) === T.BRACE_OPEN) && !(peek(p, 1) === T.PAREN_OPEN) && !joinedPath(p);
}

const joinedPath = (p: Cursor): boolean => peek(p, 1) === T.COLON && peek(p, 2) === T.COLON && joined(p, 1);
