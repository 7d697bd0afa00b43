// What the modules of a file declare, without the bodies of functions: the key of everything that looks beyond an item.
import type { Anchor } from '../../findings/model.js';
import type { Namespace } from '../../knowledge/api.js';
import type { Attribute, ImplItem, Item, TraitItem, UseTree } from '../../syntax/ast.js';

/** One item of the file, or the header of a container with what it holds. */
export interface OutlineUnit {
  readonly key: Anchor;
  readonly text: string;
  readonly item: Item;
  readonly children: readonly OutlineUnit[];
}

/** An item under its name. `unit` and `item` follow the text as long as the signature stays the same. */
export interface Entry {
  readonly name: string;
  readonly module: Module;
  readonly impl?: Impl;
  /** `static ref`, as `lazy_static!` writes it: it dereferences to the type that it says. */
  readonly lazy?: boolean;
  unit: Anchor;
  item: Item;
}

export interface Impl {
  readonly header: ImplItem | TraitItem;
  readonly members: readonly Entry[];
}

export interface Import {
  readonly tree: UseTree;
  /** The name that it brings; undefined for globs and `as _`. */
  readonly name: string | undefined;
  readonly segments: readonly string[];
  readonly global: boolean;
  readonly glob: boolean;
  /** It stands behind a `cfg`, so that it may not be there. */
  readonly conditional: boolean;
}

export interface Module {
  /** From the root of the crate, or of the file where the crate is not in sight: ``, `inner::deeper`. */
  readonly path: string;
  readonly parent: Module | undefined;
  /** Its text is in another file. */
  readonly elsewhere: boolean;
  /** Of its `mod` item. */
  readonly attributes: readonly Attribute[];
  readonly children: Map<string, Module>;
  readonly items: Record<Namespace, Map<string, Entry>>;
  readonly imports: Import[];
  readonly impls: Impl[];
  /** Macros may declare names that do not stand in the text. */
  open: boolean;
  /** A macro whose expansion is not known, or something half written, stands among its items: traits, modules. */
  mayDeclareMore: boolean;
}

export interface Outline {
  readonly root: Module;
  /** Names of all types, functions, consts and statics, also those in impls. */
  readonly valueNames: ReadonlySet<string>;
  /** The entry of a function, const or static, by its unit. */
  entryOf(unit: Anchor): Entry | undefined;
  moduleOf(unit: Anchor): Module;
  implOf(unit: Anchor): Impl | undefined;
  readonly modules: readonly Module[];
}

/** Keeps the outline of a text that changes: the same object while nothing outside the bodies does. */
export interface OutlineKeeper {
  update(units: readonly OutlineUnit[]): Outline;
}

/** `path` is that of the file's root module. */
export function createOutlineKeeper(path = ''): OutlineKeeper {
  let signatures: readonly string[] = [];
  let outline: Outline | undefined;
  let order: readonly Anchor[] = [];
  let places = new Map<Anchor, Place>();
  return {
    update(units) {
      const flat = flatten(units);
      const next = flat.map((unit, i) => (unit.key === order[i] ? (signatures[i] ?? '') : signatureOf(unit)));
      const same =
        outline !== undefined && next.length === signatures.length && next.every((one, i) => one === signatures[i]);
      if (same && outline) {
        flat.forEach((unit, i) => {
          const before = order[i];
          if (before === undefined || before === unit.key) return;
          const place = places.get(before);
          if (!place) return;
          places.delete(before);
          places.set(unit.key, place);
          if (place.entry) {
            place.entry.unit = unit.key;
            place.entry.item = unit.item;
          }
          for (const entry of place.declared ?? []) follow(entry, unit);
        });
        order = flat.map((unit) => unit.key);
        return outline;
      }
      const built = build(units, path);
      places = built.places;
      outline = outlineOver(built.root, built.modules, () => places);
      signatures = next;
      order = flat.map((unit) => unit.key);
      return outline;
    },
  };
}

interface Place {
  readonly module: Module;
  readonly impl?: Impl;
  readonly entry?: Entry;
  /** What a macro call declares. */
  readonly declared?: readonly Entry[];
}

/** The macro call is another object now, and so are the items in it. */
function follow(entry: Entry, { key, item }: OutlineUnit): void {
  entry.unit = key;
  const inner = item.kind === 'macro' ? item.items.find((one) => nameOf(one) === entry.name) : undefined;
  if (inner) entry.item = inner;
}

function outlineOver(root: Module, modules: readonly Module[], places: () => ReadonlyMap<Anchor, Place>): Outline {
  let names: ReadonlySet<string> | undefined;
  return {
    root,
    modules,
    get valueNames() {
      names ??= new Set(modules.flatMap(valueNamesOf));
      return names;
    },
    entryOf: (unit) => places().get(unit)?.entry,
    moduleOf: (unit) => places().get(unit)?.module ?? root,
    implOf: (unit) => places().get(unit)?.impl,
  };
}

const valueNamesOf = (module: Module): readonly string[] => [
  ...module.items.type.keys(),
  ...module.items.value.keys(),
  ...module.impls.flatMap((impl) => impl.members.map((entry) => entry.name)),
];

/** In reading order, with a mark where a container ends. */
function flatten(units: readonly OutlineUnit[], into: OutlineUnit[] = []): readonly OutlineUnit[] {
  for (const unit of units) {
    into.push(unit);
    flatten(unit.children, into);
  }
  return into;
}

/** The part of an item that others can see, with the number of things in it. */
function signatureOf(unit: OutlineUnit): string {
  const { item, text } = unit;
  const seen = item.kind === 'fn' && item.body ? text.slice(0, item.body.span.start) : text;
  return `${unit.children.length}:${seen}`;
}

function build(
  units: readonly OutlineUnit[],
  rootPath: string,
): { root: Module; modules: Module[]; places: Map<Anchor, Place> } {
  const places = new Map<Anchor, Place>();
  const modules: Module[] = [];
  const root = newModule(rootPath, undefined, false, []);
  modules.push(root);

  const fill = (module: Module, members: readonly OutlineUnit[]): void => {
    for (const unit of members) {
      const { item } = unit;
      switch (item.kind) {
        case 'mod': {
          const path = module.path === '' ? item.name.text : `${module.path}::${item.name.text}`;
          const child = newModule(path, module, item.items === undefined, item.attributes);
          modules.push(child);
          module.children.set(item.name.text, child);
          places.set(unit.key, { module });
          fill(child, unit.children);
          break;
        }
        case 'impl':
        case 'trait': {
          const impl: { header: ImplItem | TraitItem; members: Entry[] } = { header: item, members: [] };
          for (const member of unit.children) {
            const entry = entryFor(member, module, impl);
            if (entry) impl.members.push(entry);
            places.set(member.key, { module, impl, ...(entry ? { entry } : {}) });
          }
          module.impls.push(impl);
          places.set(unit.key, { module, impl });
          if (item.kind === 'trait')
            declare(module, 'type', { name: item.name.text, module, impl, unit: unit.key, item });
          break;
        }
        default:
          places.set(unit.key, { module, ...declareItem(module, unit) });
      }
    }
  };
  fill(root, units);
  return { root, modules, places };
}

function newModule(
  path: string,
  parent: Module | undefined,
  elsewhere: boolean,
  attributes: readonly Attribute[],
): Module {
  return {
    path,
    parent,
    elsewhere,
    attributes,
    children: new Map(),
    items: { type: new Map(), value: new Map(), macro: new Map() },
    imports: [],
    impls: [],
    open: elsewhere,
    mayDeclareMore: false,
  };
}

/** Macros that people call where items stand and that declare statics, types or nothing. */
const WITHOUT_TRAITS = new Set(
  'lazy_static thread_local bitflags quick_error const_assert const_assert_eq assert_impl_all assert_not_impl_any assert_eq_size compile_error criterion_group criterion_main'.split(
    ' ',
  ),
);

const nameOf = (item: Item): string | undefined => ('name' in item ? item.name.text : undefined);

function entryFor(unit: OutlineUnit, module: Module, impl?: Impl): Entry | undefined {
  const name = nameOf(unit.item);
  return name === undefined ? undefined : { name, module, ...(impl ? { impl } : {}), unit: unit.key, item: unit.item };
}

function declare(module: Module, namespace: Namespace, entry: Entry): void {
  if (!module.items[namespace].has(entry.name)) module.items[namespace].set(entry.name, entry);
}

function declareItem(module: Module, unit: OutlineUnit): Pick<Place, 'entry' | 'declared'> {
  const { item } = unit;
  if (item.kind === 'use') {
    const conditional = item.attributes.some((attr) => attr.path === 'cfg');
    module.imports.push(...importsOf(item.tree, conditional));
    return {};
  }
  if (item.kind === 'externCrate') {
    const name = (item.alias ?? item.name).text;
    const segments = [item.name.text];
    module.imports.push({
      tree: { kind: 'name', path: { span: item.span, global: true, segments: [{ name: item.name }] }, span: item.span },
      name,
      segments,
      global: true,
      glob: false,
      conditional: false,
    });
    return {};
  }
  if (item.kind === 'macro') {
    if (item.defines) return {};
    const lazy = item.path.segments.at(-1)?.name.text === 'lazy_static';
    const declared = item.items.flatMap((inner) => {
      const entry = entryFor({ ...unit, item: inner }, module);
      return entry ? [{ ...entry, lazy }] : [];
    });
    for (const entry of declared) declare(module, 'value', entry);
    // What a macro declares cannot be known.
    module.open = true;
    module.mayDeclareMore ||= !WITHOUT_TRAITS.has(item.path.segments.at(-1)?.name.text ?? '');
    return { declared };
  }
  // It may become a `use` when it is finished.
  // `#![allow(..)]` is an item of attributes alone.
  if (item.kind === 'broken' && item.span.start < item.span.end) module.mayDeclareMore = true;
  const entry = entryFor(unit, module);
  if (!entry) return {};
  if (item.kind === 'fn' || item.kind === 'const' || item.kind === 'static') declare(module, 'value', entry);
  else {
    declare(module, 'type', entry);
    if (item.kind === 'struct') declare(module, 'value', entry);
  }
  return { entry };
}

const importsRead = new WeakMap<UseTree, readonly Import[]>();

/** The names that a `use` brings. */
export function importsOf(tree: UseTree, conditional: boolean): readonly Import[] {
  const known = importsRead.get(tree);
  if (known && (known[0]?.conditional ?? conditional) === conditional) return known;
  const imports: Import[] = [];
  readImports(tree, { segments: [], global: false, conditional }, imports);
  importsRead.set(tree, imports);
  return imports;
}

type Leading = Pick<Import, 'segments' | 'global' | 'conditional'>;

function readImports(tree: UseTree, leading: Leading, into: Import[]): void {
  const { global, conditional } = leading;
  const segments = [...leading.segments];
  for (const segment of tree.path.segments) segments.push(segment.name.text);
  const fromRoot = leading.segments.length === 0 ? tree.path.global : global;
  if (tree.kind === 'group') {
    for (const inner of tree.trees) readImports(inner, { segments, global: fromRoot, conditional }, into);
    return;
  }
  if (tree.kind === 'glob') {
    into.push({ tree, global: fromRoot, conditional, name: undefined, segments, glob: true });
    return;
  }
  const self = segments.length > 1 && segments.at(-1) === 'self';
  if (self) segments.pop();
  const alias = tree.alias?.text;
  const name = alias === '_' ? undefined : (alias ?? segments.at(-1));
  into.push({ tree, global: fromRoot, conditional, name, segments, glob: false });
}
