// Lowers one item of a file within its room, and gathers what it names that does not exist.
import type { Anchor } from '../findings/model.js';
import { isBystander } from '../knowledge/bystanders.js';
import type { Item, MacroItem } from '../syntax/ast.js';
import { attributePaths, derivePaths } from './derives.js';
import type { Knowledge } from './fileFacts.js';
import { LeafNotes, pathTo } from './leafNotes.js';
import type { Leaf } from './leaves.js';
import type { Lowered } from './lower/frame.js';
import { lowerItem } from './lower/lowerItem.js';
import type { Names } from './names/names.js';
import { importsOf, type Module } from './names/outline.js';
import { itemOf, note, type Probe, segmentAt } from './probe.js';
import type { Room } from './room.js';
import { entryKey, ownType } from './types/declared.js';
import { createItemScope } from './types/itemScope.js';
import { pathsOutside } from './types/written.js';

/** `probe` asks what stands at one place. */
export function lowerLeaf(leaf: Leaf, room: Room, knowledge: Knowledge, probe?: Probe): Lowered {
  const { outline, declared, names } = room;
  const entry = outline.entryOf(leaf.key);
  const module = outline.moduleOf(leaf.key);
  const impl = outline.implOf(leaf.key);
  const traitPath = impl?.header.kind === 'impl' ? impl.header.trait : undefined;
  const place = { item: leaf.item, module, ...(impl ? { impl } : {}) };
  const selfType = entry ? declared.selfTypeOf(entry) : undefined;
  const generics = room.genericsOf(place);
  const notes = new LeafNotes({ leaf, module, names, knowledge });
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
    contextAt: room.contextAt,
    isModelled: room.isModelled,
    ...(traitPath ? { implemented: traitPath } : {}),
    ...(probe ? { probe } : {}),
    told: notes,
  });
  for (const { path, conditional } of derivePaths(leaf.item.attributes, leaf.text)) {
    if (conditional) scope.namesMacro(path);
    else notes.shutDerive(scope.resolve(path, 'macro'), path);
  }
  for (const path of attributePaths(leaf.item.attributes, leaf.text)) {
    const head = path.segments[0]?.name.text ?? '';
    // Of a crate's attributes the tables do not tell all; `#[case::named]` is read by the attribute above it.
    const isCrate = isBystander(head) || knowledge.api.published(head).length > 0;
    if (isCrate && !knowledge.api.crate(head)) scope.resolve(path, 'macro');
  }
  const own = entry && declared.functionOf(entry);
  if (leaf.item.kind === 'externCrate' && leaf.item.name.text !== 'self')
    notes.crate(leaf.item.name, [leaf.item.name.text]);
  const trait = traitPath && leaf.item.kind === 'fn' ? scope.resolve(traitPath, 'type') : undefined;
  const traitItem = trait?.kind === 'api' ? trait.items.find((one) => one.kind === 'trait') : undefined;
  const method = leaf.item.kind === 'fn' ? leaf.item.name.text : '';
  const outside =
    trait?.kind === 'foreign' ? [trait.path.join('::')] : trait && traitPath ? pathsOutside(trait, traitPath) : [];
  const implementing = traitItem
    ? knowledge.models.implementationFor(traitItem.def, method)
    : outside.map((path) => knowledge.models.implementationAt(`${path}::${method}`)).find((row) => row !== undefined);
  if (leaf.item.kind === 'use') {
    notes.imports(leaf.item, NO_NAMES);
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
    ...(trait?.kind === 'std' && method === 'fmt' ? { formats: formatOf(trait.path) } : {}),
    ...(leaf.item.kind === 'macro' ? { declaredBy: keysDeclaredBy(leaf.key, leaf.item, module) } : {}),
  });
  return notes.with(lowered);
}

/** How the method of a trait of `std::fmt` shows the type. */
function formatOf(path: string): 'display' | 'debug' | undefined {
  return /(?:^|::)Display$/.test(path) ? 'display' : /(?:^|::)Debug$/.test(path) ? 'debug' : undefined;
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
