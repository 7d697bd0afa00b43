// The scope of one item: its module, its generic parameters, its blocks.
import type { Api, ApiItem, CrateInfo, Namespace } from '../../knowledge/api.js';
import { type DefId, named, type TraitRef, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr, GenericParam, Path, PathSegment, TypeAliasItem, TypeNode, UseItem } from '../../syntax/ast.js';
import {
  type BlockScope,
  blockScope,
  type GateAt,
  type MissingPath,
  type Names,
  type Resolved,
} from '../names/names.js';
import type { Entry, Module } from '../names/outline.js';
import { isPrimitive } from '../names/prelude.js';
import type { TraitScope, TraitScopes } from '../names/traits.js';
import { itemOf, note, type Probe, pathUpTo } from '../probe.js';
import { declarationOf } from './declaration.js';
import { type Declared, type Generic, ownType } from './declared.js';
import type { ItemScope } from './scope.js';
import { stdType } from './std.js';

export interface ScopeParts {
  readonly api: Api;
  readonly names: Names;
  readonly declared: Declared;
  readonly contextAt: TypeContext['at'];
  readonly module: Module;
  readonly generics: Generic;
  readonly selfType: Ty | undefined;
  /** Told of each path that leads to nothing. */
  readonly missing: (path: Path, missing: MissingPath, namespace: Namespace) => void;
  /** Told of each path that leads to what a feature keeps out. */
  readonly gated: (path: Path, gate: GateAt, crate: CrateInfo) => void;
  /** Told of each path into a crate that nothing is known of, when nothing else can have its first name. */
  readonly foreign: (path: Path, full: readonly string[]) => void;
  /** Told of each `use` within the item; `names`: what such a `use` brings, which the module does not know. */
  readonly imports: (item: UseItem, names: ReadonlySet<string>) => void;
  readonly noteArgs: (segment: PathSegment, item: ApiItem) => void;
  readonly traits: TraitScopes;
  /** Somebody counts what was found. */
  readonly count?: (
    path: Path,
    resolved: Resolved,
    resolvePart: (part: Path, namespace: Namespace) => Resolved,
  ) => void;
  /** Takes the paths into crates without a table that the code uses as types. */
  readonly typesUsed: Set<string>;
  /** Somebody asks what stands at one place. */
  readonly probe?: Probe;
}

export function createItemScope(parts: ScopeParts): ItemScope {
  const { api, names, declared, module, probe } = parts;
  const blocks: BlockScope[] = [];
  let traits: TraitScope | undefined;
  let generics = parts.generics;

  const resolveQuietly = (path: Path, namespace: Namespace): Resolved => {
    if (path.qself) return { kind: 'unknown' };
    const segments = path.segments.map((segment) => segment.name.text);
    const [head] = segments;
    if (head === undefined || head === 'Self' || generics.has(head)) return { kind: 'unknown' };
    return names.resolve(segments, namespace, module, blocks, path.global);
  };
  const resolve = (path: Path, namespace: Namespace): Resolved => {
    const resolved = resolveQuietly(path, namespace);
    if (scope.muted === 'all') return resolved;
    if (resolved.kind === 'missing') parts.missing(path, resolved, namespace);
    if (resolved.kind === 'api' && resolved.gate) parts.gated(path, resolved.gate, resolved.crate);
    if (resolved.kind === 'foreign' && resolved.direct && scope.muted === 'nothing') parts.foreign(path, resolved.path);
    if (probe) listen(probe, path, namespace);
    parts.count?.(path, resolved, resolveQuietly);
    return resolved;
  };
  const listen = (to: Probe, path: Path, namespace: Namespace): void => {
    const part = pathUpTo(to, path);
    const name = part?.segments.at(-1)?.name;
    if (!part || !name) return;
    const wanted = part.segments.length === path.segments.length ? namespace : 'type';
    const item = itemOf(resolveQuietly(part, wanted), wanted);
    if (item) note(to, name.span, item);
  };
  const aliasOf = (name: string): TypeAliasItem | undefined => {
    const item = blocks.findLast(({ items }) => items.has(name))?.items.get(name);
    return item?.kind === 'type' ? item : undefined;
  };
  const context: TypeContext = {
    api,
    resolve,
    get generics() {
      return generics;
    },
    selfType: parts.selfType,
    noteArgs: (segment, item) => {
      if (scope.muted === 'nothing') parts.noteArgs(segment, item);
    },
    at: parts.contextAt,
    alias: aliasOf,
  };
  const typeContext: TypeContext = { ...context, foreignType: (path) => parts.typesUsed.add(path.join('::')) };
  const type = (node: TypeNode, owner?: 'owner'): Ty => readType(node, owner ? context : typeContext);

  const scope: ItemScope = {
    muted: 'nothing',
    selfType: parts.selfType,
    resolve,
    isGeneric: (name) => generics.has(name),
    enterGenerics({ params, where }) {
      const outer = generics;
      generics = new Map([...outer, ...genericTypes(params, where, context)]);
      return () => {
        generics = outer;
      };
    },
    isLocalAlias: (name) => aliasOf(name) !== undefined,
    type,
    usesAsType: (path) => parts.typesUsed.add(path.join('::')),
    enter(items) {
      blocks.push(blockScope(items));
      traits = undefined;
      return () => {
        blocks.pop();
        traits = undefined;
      };
    },
    readImports(item) {
      if (scope.muted === 'all') return;
      const names = new Set(
        blocks.flatMap(({ items, imports }) => [...items.keys(), ...imports.flatMap((one) => one.name ?? [])]),
      );
      parts.imports(item, names);
    },
    functionOf(resolved) {
      const entry = ownEntry(resolved, declared);
      return entry && declared.functionOf(entry);
    },
    constantOf(resolved) {
      const entry = ownEntry(resolved, declared);
      return entry && declared.constantOf(entry);
    },
    ownAssociated(ty, name) {
      const entry = declared.associated(bare(ty), name);
      return entry && declared.functionOf(entry);
    },
    ownConstant(ty, name) {
      const entry = declared.associated(bare(ty), name);
      return entry && declared.constantOf(entry);
    },
    fields(ty) {
      const entry = declared.entryOf(bare(ty));
      return entry && declared.fieldsOf(entry);
    },
    moduleImports: (libName) => module.imports.some(({ segments }) => segments[0] === libName),
    declarationOf: (ty) => declarationOf(bare(ty), declared),
    structOf(path) {
      if (path.segments.length === 1 && path.segments[0]?.name.text === 'Self')
        return shapeOf(parts.selfType, declared);
      const viaSelf =
        path.segments[0]?.name.text === 'Self' && parts.selfType ? declared.entryOf(parts.selfType) : undefined;
      const variant = path.segments.at(-1)?.name.text;
      if (viaSelf) return variantShape(viaSelf, variant, declared);
      const resolved = resolve(path, 'type');
      if (resolved.kind !== 'own') return undefined;
      const { entry } = resolved;
      if (entry.item.kind === 'enum') return variantShape(entry, variant, declared);
      return resolved.rest.length === 0 ? shapeOf(ownType(entry), declared) : undefined;
    },
    ownTraitHas: (name) => declared.isTraitMethod(name) || blocks.some((block) => traitOfBlockHas(block, name)),
    traits() {
      traits ??= blocks.reduce(
        (around, block) => parts.traits.ofBlock(block.imports, module, around),
        parts.traits.ofModule(module),
      );
      return traits;
    },
    names(span, item) {
      if (probe) note(probe, span, item);
    },
    namesMacro(path) {
      if (probe) listen(probe, path, 'macro');
    },
  };
  return scope;
}

function traitOfBlockHas({ items }: BlockScope, name: string): boolean {
  for (const item of items.values()) {
    if (item.kind === 'trait' && item.items.some((one) => 'name' in one && one.name.text === name)) return true;
  }
  return false;
}

const bare = (ty: Ty): Ty => (ty.kind === 'ref' ? bare(ty.to) : ty);

function ownEntry(resolved: Resolved, declared: Declared): Entry | undefined {
  if (resolved.kind !== 'own') return undefined;
  const [name, ...more] = resolved.rest;
  if (name === undefined) return resolved.entry;
  return more.length === 0 ? declared.associated(ownType(resolved.entry), name) : undefined;
}

function shapeOf(ty: Ty | undefined, declared: Declared): ReturnType<ItemScope['structOf']> {
  const entry = ty && declared.entryOf(ty);
  const fields = entry && declared.fieldsOf(entry);
  if (!ty || !fields || ty.kind !== 'named') return undefined;
  return { ty, key: `${ty.def.crate}::${ty.def.path}`, fields };
}

function variantShape(
  entry: Entry,
  variant: string | undefined,
  declared: Declared,
): ReturnType<ItemScope['structOf']> {
  const fields = variant === undefined ? undefined : declared.fieldsOf(entry, variant);
  const ty = ownType(entry);
  if (!fields || ty.kind !== 'named') return undefined;
  return { ty, key: `${ty.def.crate}::${ty.def.path}::${variant}`, fields };
}

// ---------------------------------------------------------------- written types

export interface TypeContext {
  readonly api: Api;
  readonly resolve: (path: Path, namespace: Namespace) => Resolved;
  readonly generics: Generic;
  readonly selfType: Ty | undefined;
  /** The context of another module, in which an alias stands; nothing that is missing there is noted. */
  readonly at: (module: Module, generics: Generic) => TypeContext;
  /** An alias that a block around declares. */
  readonly alias?: (name: string) => TypeAliasItem | undefined;
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
  const args = (): readonly Ty[] => (last.args ?? []).map((arg) => readType(arg, context));
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
      return stdType(short, args());
    }
    case 'foreign':
      context.foreignType?.(resolved.path);
      return foreign(resolved.path, args());
    default:
      return UNKNOWN;
  }
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
    return item ? [{ def: item.def, args }] : [];
  }
  if (resolved.kind === 'std') return [{ def: { crate: 'std', path: resolved.path.slice('std::'.length) }, args }];
  // A bound that nothing is known of may bring any method.
  return [{ def: UNKNOWN_TRAIT, args: [] }];
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
    const sure = traits.some((trait) => trait.def.crate !== '?');
    types.set(param.name.text, sure ? { kind: 'impl', bounds: traits } : UNKNOWN);
  }
  return types;
}
