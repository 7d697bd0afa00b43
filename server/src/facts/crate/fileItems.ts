// The items of one file, lowered when somebody asks and kept as long as they and what they name stay the same.
import type { Anchor } from '../../findings/model.js';
import { lastName } from '../../knowledge/ty.js';
import type { Knowledge, PlacedItem } from '../fileFacts.js';
import { type Leaf, leaves, type Surroundings } from '../leaves.js';
import type { Lowered } from '../lower/frame.js';
import { keysDeclaredBy, lowerLeaf } from '../lowerLeaf.js';
import { createOutlineKeeper, type Outline } from '../names/outline.js';
import type { Mention, Probe } from '../probe.js';
import { authenticatorsOf, callersOf, fieldUses, fieldWriters } from '../resolve/fields.js';
import type { Caller, FieldUse, FieldWriter } from '../resolve/program.js';
import type { Room } from '../room.js';
import { entryKey } from '../types/declared.js';
import type { Val } from '../values/val.js';
import { isBehindCfg, isGenerated } from './wholeFile.js';

export interface FileItems {
  readonly outline: Outline;
  readonly text: string;
  /** Every item and container header of the present text, in its order. */
  readonly leaves: readonly Leaf[];
  /** Where each starts in the file. */
  readonly starts: ReadonlyMap<Anchor, number>;
  /** How many items have been lowered so far. */
  readonly count: number;
  /**
   * True when the outline is another one than before: `enter` has to follow. `conditional`: something outside decides
   * whether the file is compiled.
   */
  update(items: readonly PlacedItem[], text: string, conditional?: boolean): boolean;
  /** From now on names mean what they mean in this room. */
  enter(room: Room): void;
  lowered(leaf: Leaf): Lowered;
  /** What the item names at a place that counts from its start. */
  mentionIn(leaf: Leaf, at: number): Mention | undefined;
  /** It declares the function, const or static with that key. */
  has(key: string): boolean;
  /** The function, const or static with that key. */
  item(key: string): Lowered | undefined;
  /** Every place that stores something in the field; the same array as long as none of them changes. */
  writers(field: string): readonly FieldWriter[];
  /** Every modelled call whose argument is the field; the same array as long as none of them changes. */
  users(field: string): readonly FieldUse[];
  /** Every call of the function in the file; the same array likewise. */
  callers(fn: string): readonly Caller[];
  /** Every item of the file that makes or checks a MAC; the same array likewise. */
  authenticators(): readonly Lowered[];
  /** An item uses the path of a crate without a table as that of a type. */
  usesAsType(path: string): boolean;
}

/** `path` is that of the file's module. */
export function createFileItems(knowledge: Knowledge, path: string, around: Surroundings): FileItems {
  const outlines = createOutlineKeeper(path);
  let outline = outlines.update([]);
  let room: Room | undefined;
  let whole: Pick<Surroundings, 'conditional' | 'generated'> = around;
  let text = '';
  let placed: readonly Leaf[] = [];
  let starts: ReadonlyMap<Anchor, number> = new Map();
  let kept = new Map<Anchor, Lowered>();
  let keys: ReadonlyMap<string, Leaf> | undefined;
  let fields: Fields = {
    writers: new Map(),
    users: new Map(),
    callers: new Map(),
    authenticators: [],
    types: new Set(),
  };
  let fieldsHold = false;
  let count = 0;

  const lowered = (leaf: Leaf): Lowered => {
    const known = kept.get(leaf.key);
    if (known) return known;
    if (!room) throw new Error('an item is lowered before its file has entered a room');
    count += 1;
    const made = lowerLeaf(leaf, room, knowledge);
    kept.set(leaf.key, made);
    return made;
  };

  /** Leaves by the key of what they declare; the first of several wins. */
  const leavesByKey = (): ReadonlyMap<string, Leaf> => {
    if (keys) return keys;
    const index = new Map<string, Leaf>();
    for (const leaf of placed) {
      for (const key of keysOf(leaf)) if (!index.has(key)) index.set(key, leaf);
    }
    keys = index;
    return index;
  };
  const keysOf = (leaf: Leaf): Iterable<string> => {
    if (leaf.item.kind === 'macro')
      return leaf.item.items.length === 0
        ? NO_KEYS
        : keysDeclaredBy(leaf.key, leaf.item, outline.moduleOf(leaf.key)).values();
    const known = kept.get(leaf.key);
    const entry = known ? undefined : outline.entryOf(leaf.key);
    const key = known ? known.key : entry && room && entryKey(entry, room.declared.selfTypeOf(entry));
    return key === undefined ? NO_KEYS : [key];
  };

  const leafOf = (key: string): Leaf | undefined =>
    outline.valueNames.has(lastName(key)) ? leavesByKey().get(key) : undefined;

  const currentFields = (): Fields => {
    if (fieldsHold) return fields;
    const all = placed.map(lowered);
    fields = {
      writers: fieldWriters(all, fields.writers),
      users: fieldUses(all, fields.users),
      callers: callersOf(all, fields.callers),
      authenticators: authenticatorsOf(all, fields.authenticators),
      types: new Set(all.flatMap((one) => [...one.typesUsed])),
    };
    fieldsHold = true;
    return fields;
  };

  return {
    get outline() {
      return outline;
    },
    get text() {
      return text;
    },
    get leaves() {
      return placed;
    },
    get starts() {
      return starts;
    },
    get count() {
      return count;
    },
    update(items, now, outside = false) {
      const next = outlines.update(items);
      const changed = next !== outline;
      outline = next;
      text = now;
      const conditional = around.conditional || outside || isBehindCfg(text);
      const generated = isGenerated(text);
      if (conditional !== whole.conditional || generated !== whole.generated) kept = new Map();
      whole = { conditional, generated };
      placed = leaves(items, 0, { ...around, ...whole });
      starts = new Map(placed.map((leaf): [Anchor, number] => [leaf.key, leaf.start]));
      kept = new Map(placed.flatMap((leaf) => withKnown(leaf, kept)));
      keys = undefined;
      fieldsHold = false;
      return changed;
    },
    enter(next) {
      if (room === next) return;
      room = next;
      kept = new Map();
      keys = undefined;
      fieldsHold = false;
    },
    lowered,
    mentionIn(leaf, at) {
      const probe: Probe = { at };
      if (room) lowerLeaf(leaf, room, knowledge, probe);
      return probe.found;
    },
    has: (key) => leafOf(key) !== undefined,
    item(key) {
      const leaf = leafOf(key);
      if (!leaf) return undefined;
      const found = lowered(leaf);
      return found.inner ? declaredItem(found, found.inner, key) : found;
    },
    writers: (field) => currentFields().writers.get(field) ?? NO_WRITERS,
    users: (field) => currentFields().users.get(field) ?? NO_USES,
    callers: (fn) => currentFields().callers.get(fn) ?? NO_CALLERS,
    authenticators: () => currentFields().authenticators,
    usesAsType: (path) => currentFields().types.has(path),
  };
}

const NO_KEYS: readonly string[] = [];

const declaredItems = new WeakMap<Lowered, Map<string, Lowered>>();

/** One of the statics that a macro call declares, as an item of its own; always the same object. */
function declaredItem(macro: Lowered, inner: ReadonlyMap<string, Val>, key: string): Lowered | undefined {
  const known = declaredItems.get(macro) ?? new Map<string, Lowered>();
  declaredItems.set(macro, known);
  const result = inner.get(key);
  const item = known.get(key) ?? (result && { ...macro, key, result, calls: [], ownCalls: [], writes: [] });
  if (item) known.set(key, item);
  return item;
}

interface Fields {
  readonly writers: ReadonlyMap<string, readonly FieldWriter[]>;
  readonly users: ReadonlyMap<string, readonly FieldUse[]>;
  readonly callers: ReadonlyMap<string, readonly Caller[]>;
  readonly authenticators: readonly Lowered[];
  readonly types: ReadonlySet<string>;
}

function withKnown(leaf: Leaf, kept: ReadonlyMap<Anchor, Lowered>): readonly [Anchor, Lowered][] {
  const known = kept.get(leaf.key);
  return known ? [[leaf.key, known]] : [];
}

const NO_WRITERS: readonly FieldWriter[] = [];
const NO_USES: readonly FieldUse[] = [];
const NO_CALLERS: readonly Caller[] = [];
