// The scope of one item: its module, its generic parameters, its blocks.
import type { Anchor } from '../../findings/model.js';
import type { Api, ApiItem, AssocItem, CrateInfo, Namespace } from '../../knowledge/api.js';
import { named, type TraitRef, type Ty } from '../../knowledge/ty.js';
import type {
  Generics,
  ImplItem,
  Item,
  Name,
  Path,
  PathSegment,
  TraitItem,
  TypeAliasItem,
  TypeNode,
  UseItem,
} from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { type BlockScope, blockScope } from '../names/blockScope.js';
import type { Names } from '../names/names.js';
import type { Entry, Import, Module } from '../names/outline.js';
import type { GateAt, MissingPath, Resolved } from '../names/resolved.js';
import type { TraitScope, TraitScopes } from '../names/traits.js';
import { itemOf, note, type Probe, pathUpTo } from '../probe.js';
import { type Declaration, declarationOf } from './declaration.js';
import { type Declared, type Generic, ownType } from './declared.js';
import { createLocalTypes, type LocalTypes } from './localTypes.js';
import type { ItemScope, OwnConstant, OwnFunction } from './scope.js';
import { genericTypes, readType, type TypeContext } from './written.js';

/** Who hears what comes up while names are resolved. */
export interface Told {
  /** A path leads to nothing. */
  missing(path: Path, missing: MissingPath, namespace: Namespace): void;
  /** An item is named; `isSingle`: by one name alone. */
  named(item: ApiItem, name: Name, isSingle: boolean): void;
  /** A path leads to what a feature keeps out. */
  gated(path: Path, gate: GateAt, crate: CrateInfo): void;
  /** A path leads into a crate that nothing is known of, when nothing else can have its first name. */
  foreign(path: Path, full: readonly string[]): void;
  /** A `use` within the item; `names`: what such a `use` brings, which the module does not know. */
  imports(item: UseItem, names: ReadonlySet<string>): void;
  noteArgs(segment: PathSegment, item: ApiItem): void;
  /** Somebody counts what was found. */
  counted(path: Path, resolved: Resolved, resolvePart: (part: Path, namespace: Namespace) => Resolved): void;
  /** Takes the paths into crates without a table that the code uses as types. */
  usesAsType(path: string): void;
}

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
  readonly traits: TraitScopes;
  readonly told: Told;
  /** Somebody asks what stands at one place. */
  readonly probe?: Probe;
}

/** A context that a scope keeps true while the lowering goes in and out of items. */
type Moving = { -readonly [K in keyof TypeContext]: TypeContext[K] };

export const createItemScope = (parts: ScopeParts): ItemScope => new Scope(parts);

/** A class for the sake of its prototype: there is one for every item of every open file. */
class Scope implements ItemScope {
  muted: ItemScope['muted'] = 'nothing';
  private readonly blocks: BlockScope[] = [];
  private reachable: TraitScope | undefined;
  private trait: Path | undefined;
  /** Of what stands before `::`, which may be a trait. */
  private readonly ofOwners: Moving;
  /** Of types. */
  private readonly ofTypes: Moving;
  private known: LocalTypes | undefined;

  constructor(private readonly parts: ScopeParts) {
    this.trait = parts.implemented;
    this.ofOwners = {
      api: parts.api,
      resolve: (path, namespace) => this.resolve(path, namespace),
      generics: parts.generics,
      selfType: parts.selfType,
      noteArgs: (segment, item) => {
        if (this.muted === 'nothing') parts.told.noteArgs(segment, item);
      },
      isModelled: parts.isModelled,
      at: parts.contextAt,
      alias: (name) => this.aliasOf(name),
      local: (name, args) => this.localTypes()?.type(name, args),
    };
    this.ofTypes = { ...this.ofOwners, foreignType: (path) => this.usesAsType(path) };
  }

  get selfType(): Ty | undefined {
    return this.ofOwners.selfType;
  }

  private get generics(): Generic {
    return this.ofOwners.generics;
  }

  private readWith(generics: Generic, selfType: Ty | undefined): void {
    this.ofOwners.generics = generics;
    this.ofOwners.selfType = selfType;
    this.ofTypes.generics = generics;
    this.ofTypes.selfType = selfType;
  }

  /** What blocks declare; there is nothing before the first is entered. */
  private localTypes(): LocalTypes | undefined {
    if (this.blocks.length === 0 && !this.known) return undefined;
    this.known ??= createLocalTypes({
      unit: this.parts.unit,
      within: this.parts.within,
      blocks: this.blocks,
      read: (node, params, self) =>
        readType(node, {
          ...this.ofOwners,
          generics: new Map([...this.generics, ...params]),
          selfType: self ?? this.selfType,
        }),
      genericsOf: ({ params, where }) => genericTypes(params, where, this.ofOwners),
    });
    return this.known;
  }

  private resolveQuietly(path: Path, namespace: Namespace): Resolved {
    if (path.qself) return UNKNOWN;
    const segments = path.segments.map((segment) => segment.name.text);
    const [head] = segments;
    if (head === undefined || head === 'Self' || this.generics.has(head)) return UNKNOWN;
    return this.parts.names.resolve(segments, namespace, this.parts.module, this.blocks, path.global);
  }

  resolve(path: Path, namespace: Namespace): Resolved {
    const { parts, muted } = this;
    const resolved = this.resolveQuietly(path, namespace);
    if (muted === 'all') return resolved;
    if (resolved.kind === 'missing') parts.told.missing(path, resolved, namespace);
    if (resolved.kind === 'api') this.noteNamed(path, resolved);
    if (resolved.kind === 'foreign' && resolved.direct && muted === 'nothing') parts.told.foreign(path, resolved.path);
    if (parts.probe) this.listen(parts.probe, path, namespace);
    parts.told.counted(path, resolved, (part, within) => this.resolveQuietly(part, within));
    return resolved;
  }

  private noteNamed(path: Path, { items, rest, gate, crate }: Resolved & { kind: 'api' }): void {
    const last = path.segments.at(-1)?.name;
    if (gate) this.parts.told.gated(path, gate, crate);
    else if (last && rest === 0) for (const one of items) this.parts.told.named(one, last, path.segments.length === 1);
  }

  private listen(to: Probe, path: Path, namespace: Namespace): void {
    const part = pathUpTo(to, path);
    const name = part?.segments.at(-1)?.name;
    if (!part || !name) return;
    const wanted = part.segments.length === path.segments.length ? namespace : 'type';
    const item = itemOf(this.resolveQuietly(part, wanted), wanted);
    if (item) note(to, name.span, item);
  }

  private aliasOf(name: string): TypeAliasItem | undefined {
    const item = this.blocks.findLast(({ items }) => items.has(name))?.items.get(name);
    return item?.kind === 'type' ? item : undefined;
  }

  isGeneric(name: string): boolean {
    return this.generics.has(name);
  }

  enterGenerics({ params, where }: Generics): () => void {
    const outer = this.generics;
    if (params.length > 0 || where.length > 0)
      this.readWith(new Map([...outer, ...genericTypes(params, where, this.ofOwners)]), this.selfType);
    return () => this.readWith(outer, this.selfType);
  }

  enterImpl(item: ImplItem | TraitItem): () => void {
    const leave = this.enterGenerics(item.generics);
    const { selfType, trait } = this;
    this.readWith(this.generics, item.kind === 'impl' ? this.type(item.self) : { kind: 'param', name: 'Self' });
    this.trait = item.kind === 'impl' ? item.trait : undefined;
    this.reachable = undefined;
    return () => {
      this.readWith(this.generics, selfType);
      this.trait = trait;
      this.reachable = undefined;
      leave();
    };
  }

  localFunction(name: string): OwnFunction | undefined {
    return this.localTypes()?.function(name);
  }

  isLocalType(name: string): boolean {
    return this.aliasOf(name) !== undefined || this.localTypes()?.type(name, []) !== undefined;
  }

  type(node: TypeNode, owner?: 'owner'): Ty {
    return readType(node, owner ? this.ofOwners : this.ofTypes);
  }

  usesAsType(path: readonly string[]): void {
    this.parts.told.usesAsType(path.join('::'));
  }

  enter(items: readonly Item[]): () => void {
    this.blocks.push(blockScope(items));
    this.reachable = undefined;
    return () => {
      this.blocks.pop();
      this.reachable = undefined;
    };
  }

  readImports(item: UseItem): void {
    if (this.muted === 'all') return;
    const names = this.blocks.flatMap(({ items, imports }) => [...items.keys(), ...imports.flatMap(broughtBy)]);
    this.parts.told.imports(item, new Set(names));
  }

  functionOf(resolved: Resolved): OwnFunction | undefined {
    const entry = ownEntry(resolved, this.parts.declared);
    return entry && this.parts.declared.functionOf(entry);
  }

  constantOf(resolved: Resolved): OwnConstant | undefined {
    const entry = ownEntry(resolved, this.parts.declared);
    return entry && this.parts.declared.constantOf(entry);
  }

  ownAssociated(ty: Ty, name: string): OwnFunction | undefined {
    const { declared } = this.parts;
    const entry = declared.associated(bare(ty), name);
    return this.localTypes()?.associated(bare(ty), name) ?? (entry && declared.functionOf(entry));
  }

  implemented(bounds: readonly TraitRef[], name: string): OwnFunction | undefined {
    const { declared } = this.parts;
    for (const { def } of bounds) {
      const entry = def.crate === '?' ? declared.implemented(named('self', def.path), name) : undefined;
      const fn = entry && declared.functionOf(entry);
      if (fn) return fn;
    }
    return undefined;
  }

  ownConstant(ty: Ty, name: string): OwnConstant | undefined {
    const entry = this.parts.declared.associated(bare(ty), name);
    return entry && this.parts.declared.constantOf(entry);
  }

  fields(ty: Ty): ReadonlyMap<string, Ty> | undefined {
    const { declared } = this.parts;
    const own = bare(ty);
    const entry = declared.entryOf(own);
    return this.localTypes()?.fields(own) ?? (entry && declared.fieldsOf(entry, own));
  }

  moduleImports(libName: string): boolean {
    return this.parts.module.imports.some(({ segments }) => segments[0] === libName);
  }

  declarationOf(ty: Ty): Declaration | undefined {
    return declarationOf(bare(ty), this.parts.declared);
  }

  structOf(path: Path): ReturnType<ItemScope['structOf']> {
    const { declared } = this.parts;
    const { selfType } = this;
    const locals = this.localTypes();
    const only = path.segments.length === 1 ? path.segments[0]?.name.text : undefined;
    const local = only === 'Self' ? selfType : only === undefined ? undefined : locals?.type(only, []);
    const fields = local && locals?.fields(local);
    if (local?.kind === 'named' && fields) return { ty: local, key: `${local.def.crate}::${local.def.path}`, fields };
    if (only === 'Self') return shapeOf(selfType, declared);
    const viaSelf = path.segments[0]?.name.text === 'Self' && selfType ? declared.entryOf(selfType) : undefined;
    const variant = path.segments.at(-1)?.name.text;
    if (viaSelf) return variantShape(viaSelf, variant, declared);
    const resolved = this.resolve(path, 'type');
    if (resolved.kind !== 'own') return undefined;
    const { entry } = resolved;
    if (entry.item.kind === 'enum') return variantShape(entry, variant, declared);
    return resolved.rest.length === 0 ? shapeOf(ownType(entry), declared) : undefined;
  }

  ownTraitHas(name: string): boolean {
    return this.parts.declared.isTraitMethod(name) || this.blocks.some((block) => traitOfBlockHas(block, name));
  }

  traits(): TraitScope {
    const { traits, module } = this.parts;
    this.reachable ??= this.blocks.reduce(
      (around, block) => traits.ofBlock(block.imports, module, around),
      this.outsideBlocks(),
    );
    return this.reachable;
  }

  private outsideBlocks(): TraitScope {
    const { traits, module } = this.parts;
    const ofModule = traits.ofModule(module);
    return this.trait ? traits.ofImpl(this.resolveQuietly(this.trait, 'type'), ofModule) : ofModule;
  }

  names(span: Span, item: ApiItem | AssocItem): void {
    if (this.parts.probe) note(this.parts.probe, span, item);
    if (this.muted !== 'all' && item.deprecated) this.parts.told.named(item, { text: item.name, span }, false);
  }

  namesMacro(path: Path): void {
    if (this.parts.probe) this.listen(this.parts.probe, path, 'macro');
  }
}

const UNKNOWN: Resolved = { kind: 'unknown' };

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
