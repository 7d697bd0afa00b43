// A crate's source as a table like those that are made from the compiler's description.
import type { Namespace } from '../api.js';
import type { IndexEntry, Ref, Table, TableItem } from '../tableFormat.js';
import { isRewritten } from './attributes.js';
import { breakCircles } from './circles.js';
import type { CrateSource } from './crateSource.js';
import { createImplWriter, gate, type Written } from './impls.js';
import { type Declared, type Imported, type ModuleTree, readModules, type SourceModule } from './modules.js';
import { opennessOf } from './openness.js';
import { createRefs, type Refs } from './refs.js';
import { createScope, type Scope } from './scope.js';
import type { StdIndex } from './stdNames.js';
import { createTypeWriter } from './types.js';
import { createItemWriter } from './writeItems.js';

/** What a source says, whatever the versions of its dependencies: the paths that lead into them are still unbound. */
export interface SourceIndex {
  readonly entry: IndexEntry;
  readonly table: Table;
  /** Packages that it depends on, by their names in paths. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Yields now and then, so that the caller may pause or give up. */
export function* indexCrate(source: CrateSource, std: StdIndex): Generator<void, SourceIndex> {
  const tree = yield* readModules(source);
  const scope = createScope(tree, source, std);
  const refs = createRefs(std);
  const types = createTypeWriter(scope, refs);
  const items = createItemWriter(refs, types);
  const impls = createImplWriter({ refs, types, scope, std, member: items.member });
  const openness = opennessOf(tree);
  const written: Written[] = [];

  const numbers = numberAll(tree, refs);
  yield;
  for (const module of tree.modules) {
    for (const declared of module.all) items.declaration(declared);
    yield;
  }
  for (const module of tree.modules) {
    for (const { item, conditions } of module.impls) written.push(...impls.impl(item, module, conditions));
    for (const declared of module.all) written.push(...ofType(declared));
    yield;
  }
  addImpls(refs, written);
  breakCircles(refs.items);
  for (const module of tree.modules) {
    const ref = numbers.get(module);
    if (ref !== undefined) refs.items[ref] = writeModule(module, openness.openModules.has(module));
    yield;
  }
  const root = refs.items[0];
  if (root && source.procMacro) refs.items[0] = { ...root, m: [...(root.m ?? []), ...procMacros(tree.root, refs)] };
  return {
    table: { root: 0, items: refs.items, outside: refs.outside },
    dependencies: Object.fromEntries(source.dependencies),
    entry: {
      package: source.package,
      lib: source.lib,
      version: source.version,
      features: [...source.features].sort(),
      on: [...source.features].sort(),
      default: [...source.defaultFeatures].sort(),
      deps: [],
      hidden: [...new Set([...openness.names, ...privateNames(tree)])].sort(),
      ...(tree.generated ? { unsure: true as const } : {}),
    },
  };

  /** What derives and macros give a type. */
  function ofType(declared: Declared): readonly Written[] {
    const ref = refs.of(declared);
    const { item, module } = declared;
    if (ref === undefined || !TYPES.has(item.kind)) return [];
    const { g } = refs.items[ref] ?? {};
    const derived = impls.derived(item.attributes, { ref, module, g });
    return openness.types.has(declared.name) || isRewritten(item) ? [...derived, impls.open(ref)] : derived;
  }

  function writeModule(module: SourceModule, macros: boolean): TableItem {
    const base =
      module === tree.root ? { n: source.lib, p: '' } : { n: module.path.split('::').at(-1) ?? '', p: module.path };
    const members: [string, Ref][] = [];
    const add = (name: string, ref: Ref): void => {
      if (!members.some(([known, other]) => known === name && other === ref)) members.push([name, ref]);
    };
    for (const declared of module.all) {
      const ref = declared.body ? numbers.get(declared.body) : refs.of(declared);
      if (declared.isPublic && ref !== undefined) add(declared.name, ref);
    }
    for (const one of module.imports) {
      if (!one.isPublic || one.glob || one.name === undefined) continue;
      for (const ref of refsOfImport(one, module, scope, refs, numbers)) add(one.name, ref);
    }
    const globs = module.imports
      .filter((one) => one.isPublic && one.glob)
      .map(
        (one) =>
          targetRef(scope.imported({ ...one, glob: false }, 'type', module), 'type', refs, numbers) ?? refs.nowhere,
      );
    return {
      k: 'mod',
      ...base,
      ...gate(module.conditions),
      m: members,
      ...(globs.length > 0 ? { s: globs } : {}),
      ...(module.open || macros ? { open: 1 as const } : {}),
    };
  }
}

const TYPES = new Set(['struct', 'enum', 'union']);
const NAMESPACES: readonly Namespace[] = ['type', 'value', 'macro'];

/** Each declaration has its number before any is written: they speak of each other. */
function numberAll(tree: ModuleTree, refs: Refs): ReadonlyMap<SourceModule, Ref> {
  const numbers = new Map<SourceModule, Ref>();
  numbers.set(tree.root, refs.push({ k: 'mod' }));
  for (const module of tree.modules) {
    for (const declared of module.all) {
      const ref = refs.reserve(declared);
      if (declared.body) numbers.set(declared.body, ref);
      if (declared.item.kind !== 'enum') continue;
      for (const { name } of declared.item.variants) refs.noteVariant(declared, name.text, refs.push({ k: 'variant' }));
    }
  }
  return numbers;
}

/** Types and traits of the crate list the impls that are theirs. */
function addImpls({ items }: Refs, written: readonly Written[]): void {
  const lists = new Map<Ref, Ref[]>();
  for (const { ref, owners } of written)
    for (const owner of owners) lists.set(owner, [...(lists.get(owner) ?? []), ref]);
  for (const [owner, list] of lists) {
    const item = items[owner];
    if (item?.i) items[owner] = { ...item, i: [...new Set(list)] };
  }
}

function targetRef(
  meaning: ReturnType<Scope['find']>,
  namespace: Namespace,
  refs: Refs,
  numbers: ReadonlyMap<SourceModule, Ref>,
): Ref | undefined {
  if (meaning.kind === 'own' && meaning.declared.body) return numbers.get(meaning.declared.body);
  return refs.ofMeaning(meaning, namespace);
}

/** What a `pub use` passes on, in each namespace; something unknown when it is nowhere to be found. */
function refsOfImport(
  one: Imported,
  module: SourceModule,
  scope: Scope,
  refs: Refs,
  numbers: ReadonlyMap<SourceModule, Ref>,
): readonly Ref[] {
  const found = NAMESPACES.flatMap((namespace): readonly Ref[] => {
    const ref = targetRef(scope.imported(one, namespace, module), namespace, refs, numbers);
    return ref === undefined ? [] : [ref];
  });
  return found.length > 0 ? [...new Set(found)] : [refs.nowhere];
}

/** Functions of a crate of macros are the macros that their attributes say. */
function procMacros(root: SourceModule, refs: Refs): readonly [string, Ref][] {
  return root.all.flatMap(({ item, name }): readonly [string, Ref][] => {
    if (item.kind !== 'fn') return [];
    const derive = item.attributes.find(({ path }) => path === 'proc_macro_derive');
    const derived = derive && /^\s*\(\s*(\w+)/.exec(derive.args)?.[1];
    if (derived !== undefined) return [[derived, refs.push({ k: 'derive', n: derived })]];
    if (item.attributes.some(({ path }) => path === 'proc_macro')) return [[name, refs.push({ k: 'macro', n: name })]];
    if (item.attributes.some(({ path }) => path === 'proc_macro_attribute'))
      return [[name, refs.push({ k: 'attribute', n: name })]];
    return [];
  });
}

/** To name a type that is private is an error of another kind. */
const privateNames = (tree: ModuleTree): readonly string[] =>
  tree.modules.flatMap((module) =>
    module.all.filter((one) => !one.isPublic && one.item.kind !== 'fn').map(({ name }) => name),
  );
