// What a type means that the code writes down, and what is known of generic parameters by their bounds.
import type { Api, ApiItem, Namespace } from '../../knowledge/api.js';
import { ofC } from '../../knowledge/cTypes.js';
import { type DefId, named, type TraitRef, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr, GenericParam, Path, PathSegment, TypeAliasItem, TypeNode } from '../../syntax/ast.js';
import type { Entry, Module } from '../names/outline.js';
import { isPrimitive } from '../names/prelude.js';
import type { Resolved } from '../names/resolved.js';
import { type Generic, ownType } from './declared.js';
import { stdType } from './std.js';

export interface TypeContext {
  readonly api: Api;
  readonly resolve: (path: Path, namespace: Namespace) => Resolved;
  readonly generics: Generic;
  readonly selfType: Ty | undefined;
  /** The context of another module, in which an alias stands; nothing that is missing there is noted. */
  readonly at: (module: Module, generics: Generic) => TypeContext;
  /** An alias that a block around declares. */
  readonly alias?: (name: string) => TypeAliasItem | undefined;
  /** A type that a block around declares. */
  readonly local?: (name: string, args: readonly Ty[]) => Ty | undefined;
  /** People know of a type of that path, though the tables do not: other versions of the crate have it. */
  readonly isModelled: (path: string) => boolean;
  /** Told of the paths of types of crates without a table. */
  readonly foreignType?: (path: readonly string[]) => void;
  /** Told of the generic arguments of each type of a crate. */
  readonly noteArgs?: (segment: PathSegment, item: ApiItem) => void;
  /** Aliases that are being seen through: one that leads back to itself has no type. */
  readonly through?: readonly (Entry | TypeAliasItem)[];
}

export function readType(node: TypeNode, context: TypeContext): Ty {
  const read = (inner: TypeNode): Ty => readType(inner, context);
  switch (node.kind) {
    case 'path':
      return pathType(node.path, context);
    case 'ref':
      return { kind: 'ref', mutable: node.mutable, to: read(node.to) };
    case 'pointer':
      return { kind: 'pointer', mutable: node.mutable, to: read(node.to) };
    case 'slice':
      return { kind: 'slice', of: read(node.of) };
    case 'array': {
      const length = arrayLength(node.length, context);
      return length === undefined ? { kind: 'array', of: read(node.of) } : { kind: 'array', of: read(node.of), length };
    }
    case 'tuple':
      return { kind: 'tuple', of: node.of.map(read) };
    case 'impl':
    case 'dyn':
      return { kind: node.kind, bounds: node.bounds.flatMap((path) => traitOf(path, context)) };
    case 'fn':
      return {
        kind: 'fn',
        params: node.params.map(read),
        returns: node.returns ? read(node.returns) : { kind: 'tuple', of: [] },
      };
    case 'never':
      return { kind: 'never' };
    default:
      return UNKNOWN;
  }
}

/** A length that is written as a number, or as a constant of the file that is one. */
function arrayLength(expr: Expr, context: TypeContext): number | undefined {
  if (expr.kind === 'literal' && expr.literal === 'int') return Number(expr.value);
  if (expr.kind !== 'path') return undefined;
  const resolved = context.resolve(expr.path, 'value');
  if (resolved.kind !== 'own' || resolved.rest.length > 0) return undefined;
  const { item } = resolved.entry;
  return item.kind === 'const' && item.value?.kind === 'literal' ? Number(item.value.value) || undefined : undefined;
}

function pathType(path: Path, context: TypeContext): Ty {
  const last = path.segments.at(-1);
  if (!last || path.qself) return UNKNOWN;
  const name = last.name.text;
  if (path.segments.length === 1) {
    if (name === 'Self') return context.selfType ?? UNKNOWN;
    const generic = context.generics.get(name);
    if (generic) return generic;
    const alias = context.alias?.(name);
    if (alias?.type) {
      const through = context.through ?? [];
      if (through.includes(alias)) return UNKNOWN;
      const args = (last.args ?? []).map((arg) => readType(arg, context));
      const generics = new Map([...context.generics, ...given(alias.generics?.params ?? [], args)]);
      return readType(alias.type, { ...context, generics, through: [...through, alias] });
    }
  }
  let known: readonly Ty[] | undefined;
  // Read once, when needed: with two looks at each level deep types would take for ever.
  const args = (): readonly Ty[] => {
    known ??= (last.args ?? []).map((arg) => readType(arg, context));
    return known;
  };
  const local = path.segments.length === 1 ? context.local?.(name, args()) : undefined;
  if (local) return local;
  const resolved = context.resolve(path, 'type');
  switch (resolved.kind) {
    case 'own': {
      if (resolved.rest.length > 0) return UNKNOWN;
      const { item, module } = resolved.entry;
      if (item.kind === 'type') {
        const through = context.through ?? [];
        if (!item.type || through.includes(resolved.entry)) return UNKNOWN;
        const generics = given(item.generics?.params ?? [], args());
        return readType(item.type, { ...context.at(module, generics), through: [...through, resolved.entry] });
      }
      if (item.kind === 'struct' || item.kind === 'enum' || item.kind === 'union') {
        const own = ownType(resolved.entry);
        return own.kind === 'named' ? { ...own, args: args() } : own;
      }
      return UNKNOWN;
    }
    case 'api': {
      const item = resolved.items.find((one) => TYPES.has(one.kind));
      if (!item || resolved.rest > 0) return UNKNOWN;
      if (last.args) context.noteArgs?.(last, item);
      return context.api.expand({ kind: 'named', def: item.def, args: args() });
    }
    case 'std': {
      const short = resolved.path.split('::').at(-1) ?? name;
      if (isPrimitive(short)) return { kind: 'primitive', name: short };
      return ofC({ crate: 'std', path: short }) ?? stdType(short, args());
    }
    case 'foreign':
      context.foreignType?.(resolved.path);
      return foreign(resolved.path, args());
    default: {
      const known = pathsOutside(resolved, path).find(context.isModelled);
      return known === undefined ? UNKNOWN : foreign(known.split('::'), args());
    }
  }
}

/** Full paths into crates that may be meant, though no table has one. */
export function pathsOutside(resolved: Resolved, path: Path): readonly string[] {
  const lost = lostPath(resolved, path);
  if (lost !== undefined) return [lost];
  return resolved.kind === 'unknown' ? (resolved.perhaps ?? []) : [];
}

/** The full path of what a crate does not have. */
function lostPath(resolved: Resolved, { segments }: Path): string | undefined {
  if (resolved.kind === 'unknown') return resolved.lost;
  if (resolved.kind !== 'missing') return undefined;
  const rest = segments.slice(resolved.at + 1).map(({ name }) => name.text);
  return [resolved.place, resolved.name, ...rest].join('::');
}

/** What the parameters of an alias stand for where it is used. */
const given = (params: readonly GenericParam[], args: readonly Ty[]): Generic =>
  new Map(
    params
      .filter((param) => param.kind === 'type')
      .map((param, i): [string, Ty] => [param.name.text, args[i] ?? UNKNOWN]),
  );

const TYPES = new Set(['struct', 'enum', 'union', 'alias']);

/** `anyhow::Result<T>` is std's `Result` with the error filled in, as are most types of that name. */
function foreign(path: readonly string[], args: readonly Ty[]): Ty {
  if (path.at(-1) === 'Result') return stdType('Result', [args[0] ?? UNKNOWN, args[1] ?? UNKNOWN]);
  return { ...named(`?${path[0]}`, path.slice(1).join('::'), args) };
}

/** The trait that a bound names, when the tables or std have it. */
export function traitOf(path: Path, context: TypeContext): readonly TraitRef[] {
  const resolved = context.resolve(path, 'type');
  const args = (path.segments.at(-1)?.args ?? []).map((arg) => readType(arg, context));
  if (resolved.kind === 'api' && resolved.rest === 0) {
    const item = resolved.items.find((one) => one.kind === 'trait');
    return item ? [{ def: item.def, args, ...bindingsOf(path, context) }] : [];
  }
  if (resolved.kind === 'std')
    return [{ def: { crate: 'std', path: resolved.path.slice('std::'.length) }, args, ...bindingsOf(path, context) }];
  // A bound that nothing is known of may bring any method; a trait of the user's own brings what impls of it have.
  const own = resolved.kind === 'own' && resolved.rest.length === 0 ? ownType(resolved.entry) : undefined;
  const isTrait = resolved.kind === 'own' && resolved.entry.item.kind === 'trait';
  return [{ def: isTrait && own?.kind === 'named' ? { crate: '?', path: own.def.path } : UNKNOWN_TRAIT, args: [] }];
}

/** `Iterator<Item = T>`. */
function bindingsOf(path: Path, context: TypeContext): Pick<TraitRef, 'bindings'> {
  const bindings = path.segments.at(-1)?.bindings ?? [];
  if (bindings.length === 0) return {};
  return { bindings: Object.fromEntries(bindings.map(({ name, type }) => [name.text, readType(type, context)])) };
}

const UNKNOWN_TRAIT: DefId = { crate: '?', path: '?' };

/** A generic parameter is known by its bounds alone. */
export function genericTypes(
  params: readonly GenericParam[],
  where: readonly { readonly type: TypeNode; readonly bounds: readonly Path[] }[],
  context: Omit<TypeContext, 'generics'>,
): Map<string, Ty> {
  const types = new Map<string, Ty>();
  for (const param of params) if (param.kind === 'type') types.set(param.name.text, UNKNOWN);
  const inner: TypeContext = { ...context, generics: types };
  for (const param of params) {
    if (param.kind !== 'type') continue;
    const named = where.filter(
      (one) =>
        one.type.kind === 'path' &&
        one.type.path.segments[0]?.name.text === param.name.text &&
        one.type.path.segments.length === 1,
    );
    const bounds = [...param.bounds, ...named.flatMap((one) => one.bounds)];
    const traits = bounds.flatMap((bound) => traitOf(bound, inner));
    const sure = traits.some(({ def }) => def.crate !== '?' || def.path !== UNKNOWN_TRAIT.path);
    types.set(param.name.text, sure ? { kind: 'impl', bounds: traits } : UNKNOWN);
  }
  return types;
}
