// Lowers one item of a file within its room, and gathers what it names that does not exist.
import type { Anchor } from '../findings/model.js';
import type { ApiItem, Gate } from '../knowledge/api.js';
import { isBystander } from '../knowledge/bystanders.js';
import { wordsOf } from '../knowledge/nameWords.js';
import type { Item, MacroItem, Name, Path, UseItem } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { countImports, countPath } from './census.js';
import { attributePaths, derivePaths } from './derives.js';
import type { Knowledge } from './fileFacts.js';
import type { Leaf } from './leaves.js';
import type { Lowered, LoweredGated, LoweredMissing, LoweredUndeclared, LoweredWrongArguments } from './lower/frame.js';
import { lowerItem } from './lower/lowerItem.js';
import type { OutdatedUse } from './model.js';
import { gatedItem } from './names/gated.js';
import { outdatedUse } from './names/migration.js';
import { missingPath } from './names/missing.js';
import type { Names } from './names/names.js';
import { importsOf, type Module } from './names/outline.js';
import type { MissingPath, Resolved } from './names/resolved.js';
import { undeclaredCrate } from './names/undeclared.js';
import { itemOf, note, type Probe, segmentAt } from './probe.js';
import type { Room } from './room.js';
import { entryKey, ownType } from './types/declared.js';
import { wrongGenerics } from './types/genericArgs.js';
import { createItemScope } from './types/itemScope.js';
import { pathsOutside } from './types/written.js';

/** `probe` asks what stands at one place. */
export function lowerLeaf(leaf: Leaf, room: Room, knowledge: Knowledge, probe?: Probe): Lowered {
  const { outline, declared, names } = room;
  const { census } = knowledge;
  const entry = outline.entryOf(leaf.key);
  const module = outline.moduleOf(leaf.key);
  const impl = outline.implOf(leaf.key);
  const traitPath = impl?.header.kind === 'impl' ? impl.header.trait : undefined;
  const place = { item: leaf.item, module, ...(impl ? { impl } : {}) };
  const selfType = entry ? declared.selfTypeOf(entry) : undefined;
  const generics = room.genericsOf(place);
  const missing = new Map<number, LoweredMissing>();
  const outdated = new Map<number, OutdatedUse>();
  const gated = new Map<number, LoweredGated>();
  const misfits = new Map<number, LoweredWrongArguments>();
  const undeclared = new Map<number, LoweredUndeclared>();
  const noteGated = (gate: Gate, name: Name, libName: string): void => {
    if (!gated.has(name.span.start)) gated.set(name.span.start, gatedItem(knowledge.api, gate, name, libName));
  };
  const noteUse = (item: ApiItem, name: Name, isSingle: boolean): void => {
    const found = outdated.has(name.span.start) ? undefined : outdatedUse(knowledge.api, item, name, isSingle);
    if (found) outdated.set(name.span.start, found);
  };
  /** The trait of that name may be there, so that the path to it is not broken. */
  const shutDerive = (derive: Resolved, path: Path): void => {
    const name = path.segments.at(-1)?.name;
    if (!name || derive.kind !== 'api' || derive.rest > 0) return;
    const gate = derive.items.find(({ kind }) => kind === 'derive')?.shut;
    if (gate) noteGated(gate, name, derive.crate.libName);
  };
  const noteCrate = (name: Name, full: readonly string[]): void => {
    const found = mayBeGenerated(module, name.text) ? undefined : undeclaredCrate(knowledge, name, full);
    if (found && !undeclared.has(name.span.start)) undeclared.set(name.span.start, found);
  };
  const readImports = (item: UseItem, locals: ReadonlySet<string>): void => {
    if (census)
      countImports(census, leaf.key, item, { api: knowledge.api, target: (one) => names.target(one, module) });
    brokenImports(item, { module, names, locals }, (target, name) => {
      if (target.kind === 'api') {
        if (target.gate) noteGated(target.gate, name, target.crate.libName);
        else for (const one of target.items) noteUse(one, name, false);
      } else if (target.kind === 'foreign') {
        // `use name;` may pass on a macro of the file.
        if (target.path.length > 1 || knowledge.api.published(name.text).length > 0) noteCrate(name, target.path);
      } else if (!missing.has(name.span.start))
        missing.set(name.span.start, missingPath(knowledge.api, target, name, 'type'));
    });
  };
  const typesUsed = new Set<string>();
  const scope = createItemScope({
    api: knowledge.api,
    names,
    declared,
    module,
    unit: leaf.key,
    within: entry ? entryKey(entry, selfType) : 'self::_',
    generics,
    selfType,
    traits: room.traits,
    typesUsed,
    contextAt: room.contextAt,
    isModelled: (path) => knowledge.models.typeAt(path) !== undefined,
    ...(traitPath ? { implemented: traitPath } : {}),
    ...(probe ? { probe } : {}),
    ...(census
      ? { count: (path, resolved, resolvePart) => countPath(census, leaf.key, path, resolved, resolvePart) }
      : {}),
    foreign(path, full) {
      const name = path.segments[0]?.name;
      if (name) noteCrate(name, full);
    },
    imports: (item, locals) => readImports(item, locals),
    noteArgs(segment, item) {
      const wrong = wrongGenerics(knowledge.api, segment, item);
      if (wrong) misfits.set(segment.name.span.start, wrong);
    },
    named: noteUse,
    gated(path, gate, crate) {
      const name = path.segments[gate.at]?.name;
      if (name) noteGated(gate, name, crate.libName);
    },
    missing(path, found, namespace) {
      const name = path.segments[found.at]?.name;
      if (name && !missing.has(name.span.start))
        missing.set(name.span.start, missingPath(knowledge.api, found, name, namespace));
    },
  });
  for (const { path, conditional } of derivePaths(leaf.item.attributes, leaf.text)) {
    if (conditional) scope.namesMacro(path);
    else shutDerive(scope.resolve(path, 'macro'), path);
  }
  for (const path of attributePaths(leaf.item.attributes, leaf.text)) {
    const head = path.segments[0]?.name.text ?? '';
    // Of a crate's attributes the tables do not tell all; `#[case::named]` is read by the attribute above it.
    const isCrate = isBystander(head) || knowledge.api.published(head).length > 0;
    if (isCrate && !knowledge.api.crate(head)) scope.resolve(path, 'macro');
  }
  const own = entry && declared.functionOf(entry);
  if (leaf.item.kind === 'externCrate' && leaf.item.name.text !== 'self')
    noteCrate(leaf.item.name, [leaf.item.name.text]);
  const trait = traitPath && leaf.item.kind === 'fn' ? scope.resolve(traitPath, 'type') : undefined;
  const traitItem = trait?.kind === 'api' ? trait.items.find((one) => one.kind === 'trait') : undefined;
  const method = leaf.item.kind === 'fn' ? leaf.item.name.text : '';
  const outside =
    trait?.kind === 'foreign' ? [trait.path.join('::')] : trait && traitPath ? pathsOutside(trait, traitPath) : [];
  const implementing = traitItem
    ? knowledge.models.implementationFor(traitItem.def, method)
    : outside.map((path) => knowledge.models.implementationAt(`${path}::${method}`)).find((row) => row !== undefined);
  if (leaf.item.kind === 'use') {
    readImports(leaf.item, NO_NAMES);
    if (probe) probeImports(probe, leaf.item, module, names);
  }
  const lowered = lowerItem(knowledge, {
    unit: leaf.key,
    ...(entry ? { key: entryKey(entry, selfType) } : {}),
    item: leaf.item,
    scope,
    inTest: leaf.inTest,
    generated: leaf.generated,
    ...(own ? { params: own.params } : {}),
    ...(entry && !entry.impl ? { declares: ownType(entry) } : {}),
    ...(implementing ? { implementing } : {}),
    ...(leaf.item.kind === 'macro' ? { declaredBy: keysDeclaredBy(leaf.key, leaf.item, module) } : {}),
  });
  const all = [...missing.values(), ...lowered.missing].sort((a, b) => a.span.start - b.span.start);
  if (leaf.conditional)
    return { ...lowered, typesUsed, missing: [], outdated: [], gated: [], unimported: [], wrongArguments: [] };
  return {
    ...lowered,
    typesUsed,
    missing: all,
    outdated: [...outdated.values()],
    gated: [...gated.values(), ...lowered.gated],
    undeclared: [...undeclared.values()],
    wrongArguments: [...lowered.wrongArguments, ...misfits.values()],
  };
}

/** Keys of what a macro call declares in the module, by name. */
export function keysDeclaredBy(unit: Anchor, macro: MacroItem, module: Module): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const inner of macro.items) {
    const name = 'name' in inner ? inner.name.text : undefined;
    const entry = name === undefined ? undefined : module.items.value.get(name);
    if (name !== undefined && entry?.unit === unit) keys.set(name, entryKey(entry, undefined));
  }
  return keys;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** `locals`: names that uses of the same block bring, which the module does not know. */
function brokenImports(
  item: UseItem,
  { module, names, locals }: { readonly module: Module; readonly names: Names; readonly locals: ReadonlySet<string> },
  note: (target: MissingPath | (Resolved & { kind: 'foreign' | 'api' }), name: NamedSegment) => void,
): void {
  if (item.attributes.some((attr) => attr.path === 'cfg')) return;
  for (const one of importsOf(item.tree, false)) {
    const [head] = one.segments;
    if (head !== undefined && locals.has(head) && one.segments.length > 1) continue;
    const target = names.target(one, module);
    const isTold = target.kind === 'api' && (target.gate !== undefined || target.items.some((one) => one.deprecated));
    if (target.kind !== 'missing' && !isTold && !(target.kind === 'foreign' && target.direct)) continue;
    const at =
      target.kind === 'missing' ? target.at : target.kind === 'api' ? (target.gate?.at ?? one.segments.length - 1) : 0;
    const name = nameAt(one.tree, item.tree, at) ?? segmentName(item.tree, at);
    if (name) note(target, name);
  }
}

/** A derive or an attribute may make a module that is named after what it stands on: `order_builder` after `Order`. */
function mayBeGenerated(module: Module, name: string): boolean {
  const beginnings = wordsOf(name).map((_, last, words) => words.slice(0, last + 1).join(''));
  const named = [...module.items.type.values(), ...module.items.value.values()];
  return named.some(
    ({ name: other, item }) => item.attributes.length > 0 && beginnings.includes(wordsOf(other).join('')),
  );
}

/** The name of segment `at` of the whole path that leads to `leaf` within `tree`. */
function nameAt(leaf: UseNode, tree: UseNode, at: number): NamedSegment | undefined {
  const path = pathTo(leaf, tree, []);
  return path?.[at];
}

function probeImports(probe: Probe, item: Item & { kind: 'use' }, module: Module, names: Names): void {
  for (const one of importsOf(item.tree, false)) {
    const segments = pathTo(one.tree, item.tree, []) ?? [];
    const at = segmentAt(probe, segments);
    const name = segments[at];
    if (!name) continue;
    const leading = one.segments.slice(0, at + 1);
    const found = itemOf(names.target({ ...one, segments: leading }, module), 'type');
    if (found) note(probe, name.span, found);
  }
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
