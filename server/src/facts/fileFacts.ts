// Facts of one file, kept from one text to the next: what an edit did not touch is not made again.
import type { Anchor } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import type { Attribute, Item } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { contextMaker, type LiveFile } from './context.js';
import type { Lowered } from './lower/frame.js';
import { lowerItem } from './lower/lowerItem.js';
import type { Facts, MissingItem } from './model.js';
import { missingPath } from './names/missing.js';
import { createNames, type Names, type Resolved } from './names/names.js';
import { createOutlineKeeper, type Entry, type Import, importsOf, type Module, type Outline } from './names/outline.js';
import { resolveCalls } from './resolve/calls.js';
import { createNumbers, rootContext } from './resolve/fold.js';
import {
  type FieldUse,
  type FieldWriter,
  noReads,
  type Program,
  type Reads,
  recording,
  stillHold,
} from './resolve/program.js';
import { findReuses } from './resolve/reuse.js';
import { createDeclared, type Declared, entryKey, type Generic } from './types/declared.js';
import { createItemScope, genericTypes, readType, type TypeContext } from './types/itemScope.js';
import type { StdLibrary } from './types/std.js';
import { coreOf } from './values/val.js';

/** One item as the document gives it, with the place where it starts in the file. */
export interface PlacedItem {
  readonly key: Anchor;
  readonly start: number;
  readonly text: string;
  readonly item: Item;
  readonly children: readonly PlacedItem[];
}

export interface ItemFacts {
  readonly key: Anchor;
  readonly start: number;
  readonly facts: Facts;
}

export interface FileFacts {
  /** Facts of every item of the present text, in its order. */
  items(): Iterable<ItemFacts>;
  startOf(item: Anchor): number | undefined;
}

/** What the facts of a file are made with; a new one when the project's crates change. */
export interface Knowledge {
  readonly api: Api;
  readonly models: Models;
  readonly std: StdLibrary;
}

export interface FileFactsKeeper {
  update(items: readonly PlacedItem[], text: string): FileFacts;
  /** How many items have been lowered so far. */
  readonly lowered: number;
}

export interface KeeperOptions {
  readonly knowledge: Knowledge;
  /** The file as a whole is test code: it lies in `tests/`, `benches/` or `examples/`. */
  readonly testFile: boolean;
}

interface Kept {
  readonly lowered: Lowered;
  facts?: Facts;
  reads?: Reads;
}

export function createFileFacts({ knowledge, testFile }: KeeperOptions): FileFactsKeeper {
  const outlines = createOutlineKeeper();
  let kept = new Map<Anchor, Kept>();
  let outline: Outline | undefined;
  let room: Room | undefined;
  let fields = new Map<string, readonly FieldWriter[]>();
  let uses = new Map<string, readonly FieldUse[]>();
  let count = 0;
  const numbers = createNumbers();
  const live: LiveFile = { text: '', starts: new Map(), outline: undefined, names: undefined, items: [] };
  const contexts = contextMaker(live, knowledge);

  return {
    get lowered() {
      return count;
    },
    update(items, text) {
      const next = outlines.update(items);
      if (next !== outline || !room) {
        outline = next;
        room = openRoom(next, knowledge);
        kept = new Map();
      }
      const here = room;
      const placed = leaves(items, 0, { inTest: testFile, conditional: false });
      const current = new Map<Anchor, Kept>();
      const byKey = new Map<string, Lowered>();
      for (const leaf of placed) {
        const known = kept.get(leaf.key);
        if (!known) count += 1;
        const entry = known ?? { lowered: lower(leaf, here, knowledge) };
        current.set(leaf.key, entry);
        if (entry.lowered.key !== undefined && !byKey.has(entry.lowered.key))
          byKey.set(entry.lowered.key, entry.lowered);
      }
      kept = current;
      fields = fieldWriters(current.values(), fields);
      uses = fieldUses(current.values(), uses);
      const program: Program = {
        item: (key) => byKey.get(key),
        writers: (field) => fields.get(field) ?? NO_WRITERS,
        users: (field) => uses.get(field) ?? NO_USES,
      };
      const starts = new Map(placed.map((leaf): [Anchor, number] => [leaf.key, leaf.start]));
      live.text = text;
      live.starts = starts;
      live.outline = next;
      live.names = here.names;
      live.items = placed;
      return {
        *items() {
          for (const leaf of placed) {
            const entry = current.get(leaf.key);
            if (entry) yield { key: leaf.key, start: leaf.start, facts: link(entry, program) };
          }
        },
        startOf: (item) => starts.get(item),
      };

      function link(entry: Kept, against: Program): Facts {
        if (entry.facts && entry.reads && stillHold(entry.reads, against)) return entry.facts;
        const { lowered } = entry;
        const reads = noReads();
        const root = rootContext(recording(against, reads), lowered, numbers);
        const calls = resolveCalls(lowered, root, contexts.forCall);
        entry.reads = reads;
        entry.facts = {
          inTest: lowered.inTest,
          calls: calls.map((call) => call.fact),
          reuses: findReuses(lowered, calls, root.program),
          literals: lowered.literals.map((literal) => ({ ...literal, fix: contexts.forItem(lowered) })),
          missing: lowered.missing,
          verifiers: lowered.verifiers,
        };
        return entry.facts;
      }
    },
  };
}

const NO_WRITERS: readonly FieldWriter[] = [];
const NO_USES: readonly FieldUse[] = [];

// ---------------------------------------------------------------- one item

interface Surroundings {
  readonly inTest: boolean;
  /** Behind a `cfg` other than that of tests: it may never be compiled with the crates at hand. */
  readonly conditional: boolean;
}

interface Leaf extends Omit<PlacedItem, 'children'>, Surroundings {}

/** Every item and container header, with its place in the file. */
function leaves(
  items: readonly PlacedItem[],
  offset: number,
  around: Surroundings,
  into: Leaf[] = [],
): readonly Leaf[] {
  for (const { key, start, text, item, children } of items) {
    const inTest = around.inTest || isTest(item);
    const conditional = around.conditional || item.attributes.some((attr) => attr.path === 'cfg' && !isTestCfg(attr));
    into.push({ key, start: offset + start, text, item, inTest, conditional });
    leaves(children, offset + start, { inTest, conditional }, into);
  }
  return into;
}

/** `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[bench]`. */
const isTest = (item: Item): boolean =>
  item.attributes.some((attr) => /^(?:test|bench|rstest)$|::test$/.test(attr.path) || isTestCfg(attr));

const isTestCfg = (attr: Attribute): boolean =>
  attr.path === 'cfg' && /\btest\b/.test(attr.args) && !/not\s*\(\s*test/.test(attr.args);

/** What is the same for all items of an outline. */
interface Room {
  readonly outline: Outline;
  readonly names: Names;
  readonly declared: Declared;
  genericsOf(entry: Pick<Entry, 'item' | 'impl' | 'module'>): Generic;
  openTraits(module: Module): boolean;
}

function openRoom(outline: Outline, { api }: Knowledge): Room {
  const names = keepTargets(createNames(outline, api));
  const generics = new Map<Item, Generic>();
  const contextFor = (module: Module): Omit<TypeContext, 'generics'> => ({
    api,
    resolve: (path, namespace) =>
      names.resolve(
        path.segments.map((segment) => segment.name.text),
        namespace,
        module,
        [],
        path.global,
      ),
    selfType: undefined,
    declared: { outline },
  });
  const genericsOf: Room['genericsOf'] = (entry) => {
    const known = generics.get(entry.item);
    if (known) return known;
    const outer = entry.impl?.header.generics;
    const inner = 'generics' in entry.item ? entry.item.generics : undefined;
    const made = genericTypes(
      [...(outer?.params ?? []), ...(inner?.params ?? [])],
      [...(outer?.where ?? []), ...(inner?.where ?? [])],
      contextFor(entry.module),
    );
    generics.set(entry.item, made);
    return made;
  };
  const declared: Declared = createDeclared(
    outline,
    (node, module, params, selfType) => readType(node, { ...contextFor(module), generics: params, selfType }),
    genericsOf,
  );
  const open = new Map<Module, boolean>();
  return {
    outline,
    names,
    declared,
    genericsOf,
    openTraits(module) {
      const known = open.get(module) ?? hasOpenTraits(module, names);
      open.set(module, known);
      return known;
    },
  };
}

/** What an import leads to is asked by its own item and for every item of the module. */
function keepTargets(names: Names): Names {
  const targets = new WeakMap<Import, Resolved>();
  return {
    ...names,
    target(one, at) {
      const known = targets.get(one) ?? names.target(one, at);
      targets.set(one, known);
      return known;
    },
  };
}

/** An import of something that nothing is known of may be a trait that gives crates' types more methods. */
function hasOpenTraits(module: Module, names: Names): boolean {
  return module.imports.some((one) => {
    const target = names.target(one, module);
    if (target.kind === 'foreign')
      return !one.glob && one.name !== undefined && !/^[A-Z]/.test(one.name)
        ? false
        : !isBystander(target.path[0] ?? '');
    return target.kind === 'unknown' &&
      one.segments[0] !== 'self' &&
      one.segments[0] !== 'super' &&
      one.segments[0] !== 'crate'
      ? false
      : target.kind === 'unknown';
  });
}

/** Crates whose traits give no methods to types of crypto crates: error handling, logging, serialisation, the web. */
const BYSTANDERS = new Set(
  'anyhow thiserror eyre log tracing tracing_subscriber env_logger serde serde_json serde_yaml serde_bytes toml bincode clap structopt tokio futures async_std async_trait rayon itertools regex chrono time uuid reqwest hyper axum actix_web warp rocket tower http url rusqlite sqlx diesel redis mongodb postgres lazy_static once_cell parking_lot dashmap bytes rpassword dirs tempfile walkdir criterion proptest quickcheck libc nix num_cpus crossbeam csv flate2'.split(
    ' ',
  ),
);
const isBystander = (crate: string): boolean => BYSTANDERS.has(crate);

function lower(leaf: Leaf, room: Room, knowledge: Knowledge): Lowered {
  const { outline, declared, names } = room;
  const entry = outline.entryOf(leaf.key);
  const module = outline.moduleOf(leaf.key);
  const impl = outline.implOf(leaf.key);
  const place = { item: leaf.item, module, ...(impl ? { impl } : {}) };
  const selfType = entry ? declared.selfTypeOf(entry) : undefined;
  const generics = room.genericsOf(place);
  const missing = new Map<number, MissingItem>();
  const scope = createItemScope({
    api: knowledge.api,
    names,
    declared,
    module,
    generics,
    selfType,
    openTraits: room.openTraits(module),
    missing(path, found, namespace) {
      const name = path.segments[found.at]?.name;
      if (name && !missing.has(name.span.start))
        missing.set(name.span.start, missingPath(knowledge.api, found, name, namespace));
    },
  });
  const own = entry && declared.functionOf(entry);
  const traitPath = impl?.header.kind === 'impl' ? impl.header.trait : undefined;
  const trait = traitPath && leaf.item.kind === 'fn' ? scope.resolve(traitPath, 'type') : undefined;
  const traitItem = trait?.kind === 'api' ? trait.items.find((one) => one.kind === 'trait') : undefined;
  const implementing =
    traitItem && leaf.item.kind === 'fn'
      ? knowledge.models.implementationFor(traitItem.def, leaf.item.name.text)
      : undefined;
  if (leaf.item.kind === 'use') missingImports(leaf.item, module, names, knowledge.api, missing);
  const lowered = lowerItem(knowledge, {
    unit: leaf.key,
    ...(entry ? { key: entryKey(entry, selfType) } : {}),
    item: leaf.item,
    scope,
    inTest: leaf.inTest,
    ...(own ? { params: own.params } : {}),
    ...(implementing ? { implementing } : {}),
  });
  const all = [...missing.values(), ...lowered.missing].sort((a, b) => a.span.start - b.span.start);
  return { ...lowered, missing: leaf.conditional ? [] : all };
}

function missingImports(
  item: Item & { kind: 'use' },
  module: Module,
  names: Names,
  api: Api,
  missing: Map<number, MissingItem>,
): void {
  if (item.attributes.some((attr) => attr.path === 'cfg')) return;
  for (const one of importsOf(item.tree, false)) {
    const target = names.target(one, module);
    if (target.kind !== 'missing') continue;
    const name = segmentName(item.tree, target.at);
    const found = nameAt(one.tree, item.tree, target.at) ?? name;
    if (found && !missing.has(found.span.start)) missing.set(found.span.start, missingPath(api, target, found, 'type'));
  }
}

/** The name of segment `at` of the whole path that leads to `leaf` within `tree`. */
function nameAt(leaf: UseNode, tree: UseNode, at: number): NamedSegment | undefined {
  const path = pathTo(leaf, tree, []);
  return path?.[at];
}

type UseNode = (Item & { kind: 'use' })['tree'];
interface NamedSegment {
  readonly text: string;
  readonly span: Span;
}

function pathTo(leaf: UseNode, tree: UseNode, prefix: readonly NamedSegment[]): readonly NamedSegment[] | undefined {
  const path = [...prefix, ...tree.path.segments.map((segment) => segment.name)];
  if (tree === leaf) return path;
  if (tree.kind !== 'group') return undefined;
  for (const inner of tree.trees) {
    const found = pathTo(leaf, inner, path);
    if (found) return found;
  }
  return undefined;
}

const segmentName = (tree: UseNode, at: number): NamedSegment | undefined => tree.path.segments[at]?.name;

// ---------------------------------------------------------------- fields

/** Who writes which field. */
function fieldWriters(all: Iterable<Kept>, before: ReadonlyMap<string, readonly FieldWriter[]>) {
  const lists = new Map<string, FieldWriter[]>();
  for (const { lowered } of all) for (const write of lowered.writes) addTo(lists, write.field, { by: lowered, write });
  return keepEqual(lists, before, (a, b) => a.write === b.write);
}

/** Which modelled calls take which field. */
function fieldUses(all: Iterable<Kept>, before: ReadonlyMap<string, readonly FieldUse[]>) {
  const lists = new Map<string, FieldUse[]>();
  for (const { lowered } of all) {
    for (const event of lowered.calls) {
      event.args.forEach((val, arg) => {
        const core = coreOf(val);
        if (core.kind === 'field' && core.owner !== undefined) {
          addTo(lists, `${core.owner}.${core.name}`, { by: lowered, event, arg });
        }
      });
    }
  }
  return keepEqual(lists, before, (a, b) => a.event === b.event && a.arg === b.arg);
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Lists that have not changed stay the same arrays, so that what was read from them still holds. */
function keepEqual<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  before: ReadonlyMap<string, readonly T[]>,
  same: (a: T, b: T) => boolean,
) {
  const result = new Map<string, readonly T[]>();
  for (const [key, list] of lists) {
    const old = before.get(key);
    const equal = old?.length === list.length && old.every((one, i) => same(one, list[i] as T));
    result.set(key, equal && old ? old : list);
  }
  return result;
}
