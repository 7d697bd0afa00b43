// Lowers one item of a file within its room, and gathers what it names that does not exist.

import type { Anchor } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Item, MacroItem } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import type { Knowledge } from './fileFacts.js';
import type { Leaf } from './leaves.js';
import type { Lowered } from './lower/frame.js';
import { lowerItem } from './lower/lowerItem.js';
import type { MissingItem } from './model.js';
import { missingPath } from './names/missing.js';
import type { Names } from './names/names.js';
import { importsOf, type Module } from './names/outline.js';
import { itemOf, note, type Probe, segmentAt } from './probe.js';
import type { Room } from './room.js';
import { entryKey, ownType } from './types/declared.js';
import { createItemScope } from './types/itemScope.js';

/** `probe` asks what stands at one place. */
export function lowerLeaf(leaf: Leaf, room: Room, knowledge: Knowledge, probe?: Probe): Lowered {
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
    traits: room.traits,
    contextAt: room.contextAt,
    ...(probe ? { probe } : {}),
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
  if (leaf.item.kind === 'use') {
    missingImports(leaf.item, module, names, knowledge.api, missing);
    if (probe) probeImports(probe, leaf.item, module, names);
  }
  const lowered = lowerItem(knowledge, {
    unit: leaf.key,
    ...(entry ? { key: entryKey(entry, selfType) } : {}),
    item: leaf.item,
    scope,
    inTest: leaf.inTest,
    ...(own ? { params: own.params } : {}),
    ...(entry && !entry.impl ? { declares: ownType(entry) } : {}),
    ...(implementing ? { implementing } : {}),
    ...(leaf.item.kind === 'macro' ? { declaredBy: keysDeclaredBy(leaf.key, leaf.item, module) } : {}),
  });
  const all = [...missing.values(), ...lowered.missing].sort((a, b) => a.span.start - b.span.start);
  if (leaf.conditional) return { ...lowered, missing: [], unimported: [], wrongArguments: [] };
  return { ...lowered, missing: all };
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
