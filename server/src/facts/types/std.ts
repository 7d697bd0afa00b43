// Reads knowledge/std/std.rs: what the standard library's functions return and how values flow through them.
import { NEVER, named, primitive, refTo, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import type { Origin } from '../../knowledge/vocabulary.js';
import type { Attribute, FunctionItem, Item, TypeNode } from '../../syntax/ast.js';
import { parseItems } from '../../syntax/parser/index.js';

/** How a result, or what a parameter holds afterwards, is made. Parameters count from 0 with `self` first. */
export type Flow =
  | { readonly kind: 'arg'; readonly index: number }
  | { readonly kind: 'part' | 'listed'; readonly of: Flow }
  | { readonly kind: 'call' | 'kept' | 'counted' | 'paired'; readonly index: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'origin'; readonly origin: Origin }
  | { readonly kind: 'or' | 'plus'; readonly of: readonly Flow[] };

export interface StdFunction {
  readonly name: string;
  /** Type of `self`'s type as declared: `Option<T>`; absent for functions of modules. */
  readonly on?: Ty;
  readonly generics: readonly string[];
  /** With `self` first, when it takes one. */
  readonly params: readonly Ty[];
  readonly takesSelf: boolean;
  readonly returns: Ty;
  readonly flow?: Flow;
  readonly fills: readonly { readonly index: number; readonly flow: Flow }[];
  /** Its closure runs once for each element. */
  readonly each: boolean;
}

export interface StdLibrary {
  /** A method or associated function that the type itself has. No auto-deref. */
  find(ty: Ty, name: string): StdFunction | undefined;
  /** What every type may have through the prelude's traits. */
  ofAny(name: string): StdFunction | undefined;
  /** `env::var`, `Vec::new`, by the last two segments of a path. */
  function(owner: string, name: string): StdFunction | undefined;
  /** The type of std that a crate's type is the same as, by the crate's path: `once_cell::sync::Lazy` is `Lazy`. */
  sameAs(path: string): string | undefined;
  /** True when the type is one of those described. */
  knows(ty: Ty): boolean;
}

const ORIGINS = new Set<string>([
  'constant',
  'random',
  'weak-random',
  'clock',
  'counter',
  'outside',
  'derived',
  'hash',
]);
const PRIMITIVES = new Set('bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64'.split(' '));

/** The name under which a type's functions are kept. */
export function stdKey(ty: Ty): string | undefined {
  switch (ty.kind) {
    case 'named':
      return ty.def.crate === 'std' ? (ty.def.path.split('::').at(-1) ?? undefined) : undefined;
    case 'primitive':
      return ty.name;
    case 'slice':
      return '[]';
    case 'array':
      return '[;]';
    default:
      return undefined;
  }
}

export const stdType = (name: string, args: readonly Ty[] = []): Ty => named('std', name, args);
/** What a method gets as `self`; nobody tells an `Rc` from an `Arc` by what is said here of either. */
export function receiverType(self: FunctionItem['self'], on: Ty): Ty {
  if (self === 'shared') return stdType('Arc', [on]);
  return self === 'value' ? on : refTo(on, self === 'mut');
}

export const isStd = (ty: Ty, name: string): boolean => ty.kind === 'named' && stdKey(ty) === name;

export function readStd(source: string): StdLibrary {
  const byOwner = new Map<string, Map<string, StdFunction>>();
  const put = (owner: string, fn: StdFunction): void => {
    const functions = byOwner.get(owner) ?? new Map<string, StdFunction>();
    functions.set(fn.name, fn);
    byOwner.set(owner, functions);
  };
  const same = new Map<string, string>();
  for (const item of parseItems(source)) {
    readItem(item, put);
    for (const [path, name] of otherNames(item)) same.set(path, name);
  }
  const get = (owner: string | undefined, name: string): StdFunction | undefined =>
    owner === undefined ? undefined : byOwner.get(owner)?.get(name);
  return {
    find: (ty, name) => get(stdKey(ty), name),
    ofAny: (name) => get('Any', name),
    sameAs: (path) => same.get(path),
    function: get,
    knows: (ty) => {
      const key = stdKey(ty);
      return key !== undefined && byOwner.has(key);
    },
  };
}

function readItem(item: Item, put: (owner: string, fn: StdFunction) => void): void {
  if (item.kind === 'impl') {
    const generics = item.generics.params.filter((param) => param.kind === 'type').map((param) => param.name.text);
    const on = declaredType(item.self, generics);
    const owner = stdKey(on);
    if (owner === undefined) return;
    for (const inner of item.items) if (inner.kind === 'fn') put(owner, readFunction(inner, generics, on));
  } else if (item.kind === 'trait') {
    for (const inner of item.items)
      if (inner.kind === 'fn') put(item.name.text, readFunction(inner, [], { kind: 'param', name: 'Self' }));
  } else if (item.kind === 'mod') {
    for (const inner of item.items ?? []) if (inner.kind === 'fn') put(item.name.text, readFunction(inner, []));
  }
}

/** Paths of the crates' types that `#[also(..)]` names. */
function otherNames(item: Item): readonly [string, string][] {
  const name = item.kind === 'impl' ? stdKey(declaredType(item.self, [])) : undefined;
  if (name === undefined) return [];
  const paths = attribute(item.attributes, 'also').flatMap((text) => text.split(','));
  return paths.map((path): [string, string] => [path.trim(), name]);
}

function readFunction(fn: FunctionItem, outer: readonly string[], on?: Ty): StdFunction {
  const generics = [
    ...outer,
    ...fn.generics.params.filter((param) => param.kind === 'type').map((param) => param.name.text),
  ];
  const takesSelf = fn.self !== undefined;
  const names = [
    ...(takesSelf ? ['self'] : []),
    ...fn.params.map((param) => (param.pattern.kind === 'bind' ? param.pattern.name.text : '_')),
  ];
  const readFlow = (text: string): Flow => parseFlow(text, names);
  const flow = attribute(fn.attributes, 'flow').map(readFlow)[0];
  const origin = attribute(fn.attributes, 'origin')[0];
  return {
    name: fn.name.text,
    ...(on ? { on } : {}),
    generics,
    params: [...(takesSelf && on ? [on] : []), ...fn.params.map((param) => declaredType(param.type, generics))],
    takesSelf,
    returns: fn.returns ? declaredType(fn.returns, generics) : UNIT,
    ...(flow ? { flow } : origin ? { flow: { kind: 'origin', origin: originNamed(origin) } } : {}),
    fills: attribute(fn.attributes, 'fills').map((text) => {
      const comma = text.indexOf(',');
      return { index: names.indexOf(text.slice(0, comma).trim()), flow: readFlow(text.slice(comma + 1)) };
    }),
    each: fn.attributes.some((attr) => attr.path === 'each'),
  };
}

/** Texts between the brackets of the attributes of that name. */
function attribute(attributes: readonly Attribute[], path: string): readonly string[] {
  return attributes.filter((attr) => attr.path === path).map((attr) => attr.args.trim().slice(1, -1));
}

function originNamed(text: string): Origin {
  if (!ORIGINS.has(text)) throw new Error(`std.rs: no such origin: ${text}`);
  return text as Origin;
}

/** `self | call(f)`, `self + other`, `part(self)`: `|` binds weakest. */
function parseFlow(text: string, names: readonly string[]): Flow {
  for (const [operator, kind] of [
    ['|', 'or'],
    ['+', 'plus'],
  ] as const) {
    const parts = text.split(operator);
    if (parts.length > 1) return { kind, of: parts.map((part) => parseFlow(part, names)) };
  }
  const term = text.trim();
  const applied = /^(part|listed|call|kept|counted|paired)\((.+)\)$/.exec(term);
  if (applied?.[1] === 'part' || applied?.[1] === 'listed')
    return { kind: applied[1], of: parseFlow(applied[2] ?? '', names) };
  const index = names.indexOf(applied?.[2] ?? term);
  if (applied && index >= 0) return { kind: applied[1] as 'call' | 'kept' | 'counted' | 'paired', index };
  if (index >= 0) return { kind: 'arg', index };
  if (term === 'empty') return { kind: 'empty' };
  return { kind: 'origin', origin: originNamed(term) };
}

/** A type of std.rs: its names are primitives, generic parameters, or the library's own. */
function declaredType(node: TypeNode, generics: readonly string[]): Ty {
  const read = (inner: TypeNode): Ty => declaredType(inner, generics);
  switch (node.kind) {
    case 'path': {
      const segment = node.path.segments.at(-1);
      if (!segment) return UNKNOWN;
      const name = segment.name.text;
      if (name === 'Self' || generics.includes(name)) return { kind: 'param', name };
      if (PRIMITIVES.has(name)) return primitive(name);
      return stdType(name, (segment.args ?? []).map(read));
    }
    case 'ref':
      return { kind: 'ref', mutable: node.mutable, to: read(node.to) };
    case 'slice':
      return { kind: 'slice', of: read(node.of) };
    case 'array':
      return node.length.kind === 'literal'
        ? { kind: 'array', of: read(node.of), length: Number(node.length.value) }
        : { kind: 'array', of: read(node.of) };
    case 'tuple':
      return { kind: 'tuple', of: node.of.map(read) };
    case 'fn':
      return { kind: 'fn', params: node.params.map(read), returns: node.returns ? read(node.returns) : UNIT };
    case 'never':
      return NEVER;
    default:
      return UNKNOWN;
  }
}
