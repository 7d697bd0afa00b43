// The scope of one item: its module, its generic parameters, its blocks.
import type { Anchor } from '../../findings/model.js';
import type { Api, ApiItem, CrateInfo, Namespace } from '../../knowledge/api.js';
import { named, type Ty } from '../../knowledge/ty.js';
import type { Name, Path, PathSegment, TypeAliasItem, TypeNode, UseItem } from '../../syntax/ast.js';
import { type BlockScope, blockScope } from '../names/blockScope.js';
import type { Names } from '../names/names.js';
import type { Entry, Import, Module } from '../names/outline.js';
import type { GateAt, MissingPath, Resolved } from '../names/resolved.js';
import type { TraitScope, TraitScopes } from '../names/traits.js';
import { itemOf, note, type Probe, pathUpTo } from '../probe.js';
import { declarationOf } from './declaration.js';
import { type Declared, type Generic, ownType } from './declared.js';
import { createLocalTypes } from './localTypes.js';
import type { ItemScope } from './scope.js';
import { genericTypes, readType, type TypeContext } from './written.js';

export interface ScopeParts {
  readonly api: Api;
  readonly names: Names;
  readonly declared: Declared;
  readonly contextAt: TypeContext['at'];
  readonly isModelled: TypeContext['isModelled'];
  readonly module: Module;
  readonly unit: Anchor;
  /** The item's key, or what else tells it from all others. */
  readonly within: string;
  readonly generics: Generic;
  readonly selfType: Ty | undefined;
  /** The trait of the impl that the item stands in. */
  readonly implemented?: Path;
  /** Told of each path that leads to nothing. */
  readonly missing: (path: Path, missing: MissingPath, namespace: Namespace) => void;
  /** Told of each item that is named; `isSingle`: by one name alone. */
  readonly named: (item: ApiItem, name: Name, isSingle: boolean) => void;
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
  let selfType = parts.selfType;
  let { implemented } = parts;

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
    if (resolved.kind === 'api') noteNamed(path, resolved);
    if (resolved.kind === 'foreign' && resolved.direct && scope.muted === 'nothing') parts.foreign(path, resolved.path);
    if (probe) listen(probe, path, namespace);
    parts.count?.(path, resolved, resolveQuietly);
    return resolved;
  };
  const noteNamed = (path: Path, { items, rest, gate, crate }: Resolved & { kind: 'api' }): void => {
    const last = path.segments.at(-1)?.name;
    if (gate) parts.gated(path, gate, crate);
    else if (last && rest === 0) for (const one of items) parts.named(one, last, path.segments.length === 1);
  };
  const listen = (to: Probe, path: Path, namespace: Namespace): void => {
    const part = pathUpTo(to, path);
    const name = part?.segments.at(-1)?.name;
    if (!part || !name) return;
    const wanted = part.segments.length === path.segments.length ? namespace : 'type';
    const item = itemOf(resolveQuietly(part, wanted), wanted);
    if (item) note(to, name.span, item);
  };
  const outsideBlocks = (): TraitScope => {
    const ofModule = parts.traits.ofModule(module);
    return implemented ? parts.traits.ofImpl(resolveQuietly(implemented, 'type'), ofModule) : ofModule;
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
    get selfType() {
      return selfType;
    },
    noteArgs: (segment, item) => {
      if (scope.muted === 'nothing') parts.noteArgs(segment, item);
    },
    isModelled: parts.isModelled,
    at: parts.contextAt,
    alias: aliasOf,
    local: (name, args) => locals.type(name, args),
  };
  const foreignType = (path: readonly string[]): void => {
    parts.typesUsed.add(path.join('::'));
  };
  // Copied anew each time: the generic parameters and `Self` change on the way through the item.
  const type = (node: TypeNode, owner?: 'owner'): Ty => readType(node, owner ? context : { ...context, foreignType });
  const locals = createLocalTypes({
    unit: parts.unit,
    within: parts.within,
    blocks,
    read: (node, params, self) =>
      readType(node, { ...context, generics: new Map([...generics, ...params]), selfType: self ?? selfType }),
    genericsOf: ({ params, where }) => genericTypes(params, where, context),
  });

  const scope: ItemScope = {
    muted: 'nothing',
    get selfType() {
      return selfType;
    },
    resolve,
    isGeneric: (name) => generics.has(name),
    enterGenerics({ params, where }) {
      const outer = generics;
      generics = new Map([...outer, ...genericTypes(params, where, context)]);
      return () => {
        generics = outer;
      };
    },
    enterImpl(item) {
      const leave = scope.enterGenerics(item.generics);
      const outer = { selfType, implemented };
      selfType = item.kind === 'impl' ? type(item.self) : { kind: 'param', name: 'Self' };
      implemented = item.kind === 'impl' ? item.trait : undefined;
      traits = undefined;
      return () => {
        ({ selfType, implemented } = outer);
        traits = undefined;
        leave();
      };
    },
    localFunction: (name) => locals.function(name),
    isLocalType: (name) => aliasOf(name) !== undefined || locals.type(name, []) !== undefined,
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
      const names = new Set(blocks.flatMap(({ items, imports }) => [...items.keys(), ...imports.flatMap(broughtBy)]));
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
      return locals.associated(bare(ty), name) ?? (entry && declared.functionOf(entry));
    },
    implemented(bounds, name) {
      for (const { def } of bounds) {
        const entry = def.crate === '?' ? declared.implemented(named('self', def.path), name) : undefined;
        const fn = entry && declared.functionOf(entry);
        if (fn) return fn;
      }
      return undefined;
    },
    ownConstant(ty, name) {
      const entry = declared.associated(bare(ty), name);
      return entry && declared.constantOf(entry);
    },
    fields(ty) {
      const own = bare(ty);
      const entry = declared.entryOf(own);
      return locals.fields(own) ?? (entry && declared.fieldsOf(entry, own));
    },
    moduleImports: (libName) => module.imports.some(({ segments }) => segments[0] === libName),
    declarationOf: (ty) => declarationOf(bare(ty), declared),
    structOf(path) {
      const only = path.segments.length === 1 ? path.segments[0]?.name.text : undefined;
      const local = only === 'Self' ? selfType : only === undefined ? undefined : locals.type(only, []);
      const fields = local && locals.fields(local);
      if (local?.kind === 'named' && fields) return { ty: local, key: `${local.def.crate}::${local.def.path}`, fields };
      if (only === 'Self') return shapeOf(selfType, declared);
      const viaSelf = path.segments[0]?.name.text === 'Self' && selfType ? declared.entryOf(selfType) : undefined;
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
      traits ??= blocks.reduce((around, block) => parts.traits.ofBlock(block.imports, module, around), outsideBlocks());
      return traits;
    },
    names(span, item) {
      if (probe) note(probe, span, item);
      if (scope.muted !== 'all' && item.deprecated) parts.named(item, { text: item.name, span }, false);
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

/** `use argon2::{self, Config}` brings the name that it begins with. */
const broughtBy = ({ name, segments }: Import): readonly string[] =>
  name === undefined || (segments.length === 1 && segments[0] === name) ? [] : [name];

const bare = (ty: Ty): Ty => (ty.kind === 'ref' ? bare(ty.to) : ty);

function ownEntry(resolved: Resolved, declared: Declared): Entry | undefined {
  if (resolved.kind !== 'own') return undefined;
  const [name, ...more] = resolved.rest;
  if (name === undefined) return resolved.entry;
  return more.length === 0 ? declared.associated(ownType(resolved.entry), name) : undefined;
}

function shapeOf(ty: Ty | undefined, declared: Declared): ReturnType<ItemScope['structOf']> {
  const entry = ty && declared.entryOf(ty);
  const fields = entry && declared.fieldsOf(entry, ty);
  if (!ty || !fields || ty.kind !== 'named') return undefined;
  return { ty, key: `${ty.def.crate}::${ty.def.path}`, fields };
}

function variantShape(
  entry: Entry,
  variant: string | undefined,
  declared: Declared,
): ReturnType<ItemScope['structOf']> {
  const ty = ownType(entry);
  const fields = variant === undefined ? undefined : declared.fieldsOf(entry, ty, variant);
  if (!fields || ty.kind !== 'named') return undefined;
  return { ty, key: `${ty.def.crate}::${ty.def.path}::${variant}`, fields };
}
