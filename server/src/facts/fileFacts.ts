// Facts of one file, kept from one text to the next: what an edit did not touch is not made again.
import type { Anchor } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import type { Item } from '../syntax/ast.js';
import { contextMaker, type LiveFile } from './context.js';
import { leaves } from './leaves.js';
import type { Lowered } from './lower/frame.js';
import { lowerLeaf } from './lowerLeaf.js';
import type { Facts } from './model.js';
import { createOutlineKeeper, type Outline } from './names/outline.js';
import { resolveCalls } from './resolve/calls.js';
import { exposuresOf, holdersOf } from './resolve/exposures.js';
import { fieldUses, fieldWriters } from './resolve/fields.js';
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
import { openRoom, type Room } from './room.js';
import type { StdLibrary } from './types/std.js';

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
        const entry = known ?? { lowered: lowerLeaf(leaf, here, knowledge) };
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
          exposures: exposuresOf(lowered, root),
          holders: holdersOf(lowered, root),
        };
        return entry.facts;
      }
    },
  };
}

const NO_WRITERS: readonly FieldWriter[] = [];
const NO_USES: readonly FieldUse[] = [];
