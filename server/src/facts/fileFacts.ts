// Facts of one file, kept from one text to the next: what an edit did not touch is not made again.
import type { ProjectCrates } from '../cargo/model.js';
import type { Anchor } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import type { Item } from '../syntax/ast.js';
import { shift } from '../text/span.js';
import type { Census } from './census.js';
import { type ContextMaker, contextMaker, type LiveFile } from './context.js';
import type { Besides, Crate } from './crate/crate.js';
import { createFileItems, type FileItems } from './crate/fileItems.js';
import type { Lowered } from './lower/frame.js';
import type { Facts } from './model.js';
import { loneFile } from './names/moduleTree.js';
import type { Mention } from './probe.js';
import { resolveCalls } from './resolve/calls.js';
import { comparisonsOf } from './resolve/comparisons.js';
import { createNumbers, rootContext } from './resolve/context.js';
import { findRestarts } from './resolve/counters.js';
import { cutTagsOf } from './resolve/cutTags.js';
import { bareEncryptions } from './resolve/encryptions.js';
import { exposuresOf, holdersOf } from './resolve/exposures.js';
import { namedSecretsOf } from './resolve/namedSecrets.js';
import { outcomesOf } from './resolve/outcomes.js';
import { type Program, type Reads, recording, stillHold } from './resolve/program.js';
import { remnantsOf } from './resolve/remnants.js';
import { findReuses } from './resolve/reuse.js';
import { findWraps } from './resolve/wraps.js';
import { openRooms, type Room } from './room.js';
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
  /** The item of a crate that is named at an offset of the file. */
  mentionAt(offset: number): Mention | undefined;
  /** Where an item of another file of the crate stands; undefined when no such file is in sight. */
  elsewhere(item: Anchor): PlaceElsewhere | undefined;
}

export interface PlaceElsewhere {
  readonly path: string;
  readonly text: string;
  readonly start: number;
}

/** What the facts of a file are made with; a new one when the project's crates change. */
export interface Knowledge {
  readonly crates: ProjectCrates;
  readonly api: Api;
  readonly models: Models;
  readonly std: StdLibrary;
  readonly census?: Census;
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
  /** The crate that the file may be a part of, with the file's path. */
  readonly home?: { readonly path: string; readonly crates: readonly Crate[] };
}

/** What links an item's facts, and what it was read from. */
interface Linked {
  readonly lowered: Lowered;
  readonly facts: Facts;
  readonly reads: Reads;
}

export function createFileFacts({ knowledge, testFile, home }: KeeperOptions): FileFactsKeeper {
  const alone = createFileItems(knowledge, '', { inTest: testFile, conditional: false, generated: false });
  let lonely: { readonly outline: FileItems['outline']; readonly room: Room } | undefined;
  let linked = new Map<Anchor, Linked>();
  const numbers = createNumbers();
  const live: LiveFile = {
    text: '',
    starts: new Map(),
    outline: undefined,
    names: undefined,
    undeclared: () => [],
    items: [],
    facts: () => [],
  };
  const contexts = contextMaker(live, { ...knowledge, ...(home ? { path: home.path } : {}) });
  let counted: Pick<FileItems, 'count'> = alone;

  /** The file by itself: no `mod` of a crate leads to it. */
  const byItself = (items: readonly PlacedItem[], text: string): Seen => {
    alone.update(
      items,
      text,
      home?.crates.some((crate) => crate.mayDeclare(home.path)),
    );
    if (lonely?.outline !== alone.outline)
      lonely = { outline: alone.outline, room: openRooms(loneFile(alone.outline), knowledge)(alone.outline) };
    alone.enter(lonely.room);
    return { file: alone, room: lonely.room };
  };

  const inCrate = (): Seen | undefined => {
    for (const crate of home?.crates ?? []) {
      crate.refresh();
      const member = home && crate.member(home.path);
      if (member) return { file: member.items, room: crate.ready(member), besides: crate.besides(member), crate };
    }
    return undefined;
  };

  return {
    get lowered() {
      return counted.count;
    },
    update(items, text) {
      const { file, room, besides, crate } = inCrate() ?? byItself(items, text);
      counted = file;
      const program = programOf(file, besides);
      // A macro may declare the module, and say when it is compiled.
      const isAstray = !crate && (home?.crates.length ?? 0) > 0;
      live.text = text;
      live.starts = file.starts;
      live.outline = file.outline;
      live.names = room.names;
      live.items = file.leaves;
      live.facts = () =>
        file.leaves.flatMap(({ key }) => {
          const facts = linked.get(key)?.facts;
          return facts ? [{ anchor: key, facts }] : [];
        });
      live.undeclared = (libName) =>
        file.leaves.flatMap((leaf) =>
          file.lowered(leaf).undeclared.flatMap(({ name, full }) => (name === libName ? [full] : [])),
        );
      return {
        *items() {
          const now = new Map<Anchor, Linked>();
          for (const leaf of file.leaves) {
            const lowered = file.lowered(leaf);
            const known = linked.get(leaf.key) ?? now.get(leaf.key);
            const holds = known?.lowered === lowered && stillHold(known.reads, program);
            const entry = known && holds ? known : link(lowered, program, { numbers, contexts, isAstray });
            now.set(leaf.key, entry);
            yield { key: leaf.key, start: leaf.start, facts: entry.facts };
          }
          linked = now;
        },
        startOf: (item) => file.starts.get(item),
        mentionAt(offset) {
          const leaf = file.leaves.findLast(({ start, text: own }) => start <= offset && offset <= start + own.length);
          const found = leaf && file.mentionIn(leaf, offset - leaf.start);
          return found && leaf && { ...found, span: shift(found.span, leaf.start) };
        },
        elsewhere(item) {
          const other = crate?.fileOf(item);
          const start = other?.items.starts.get(item);
          return other && start !== undefined ? { path: other.path, text: other.items.text, start } : undefined;
        },
      };
    },
  };
}

/** The file as it is now, in its crate or by itself. */
interface Seen {
  readonly file: FileItems;
  readonly room: Room;
  readonly besides?: Besides;
  readonly crate?: Crate;
}

function programOf(file: FileItems, besides: Besides | undefined): Program {
  if (!besides) return file;
  return {
    item: (key) => file.item(key) ?? besides.item(key),
    writers: (field) => bothOf(file.writers(field), besides.writers(field)),
    users: (field) => bothOf(file.users(field), besides.users(field)),
    callers: (fn) => bothOf(file.callers(fn), besides.callers(fn)),
    authenticators: () => file.authenticators(),
    usesAsType: file.usesAsType,
    open: true,
  };
}

const together = new WeakMap<object, WeakMap<object, readonly unknown[]>>();

/** The same array for the same two: what was read is compared by identity. */
function bothOf<T>(here: readonly T[], there: readonly T[]): readonly T[] {
  if (there.length === 0) return here;
  if (here.length === 0) return there;
  const known = together.get(here) ?? new WeakMap<object, readonly unknown[]>();
  together.set(here, known);
  const both = (known.get(there) as readonly T[] | undefined) ?? [...here, ...there];
  known.set(there, both);
  return both;
}

interface LinkParts {
  readonly numbers: ReturnType<typeof createNumbers>;
  readonly contexts: ContextMaker;
  /** The project has crates, but none of them leads to the file. */
  readonly isAstray: boolean;
}

function link(lowered: Lowered, against: Program, { numbers, contexts, isAstray }: LinkParts): Linked {
  const reads: Reads = {};
  const root = rootContext(recording(against, reads), lowered, numbers);
  const onlyNamed = saysNothing(lowered) ? namedSecretsOf(lowered, root) : undefined;
  if (onlyNamed?.length === 0) return { lowered, reads, facts: { ...NOTHING, inTest: lowered.inTest } };
  const calls = resolveCalls(lowered, root, contexts.forCall);
  const fix = contexts.forItem(lowered);
  const holds = ({ unless = [] }: { readonly unless?: readonly string[] }): boolean =>
    unless.every((path) => root.program.usesAsType(path));
  return {
    lowered,
    reads,
    facts: {
      inTest: lowered.inTest,
      calls: calls.map((call) => call.fact),
      reuses: findReuses(lowered, calls, root.program),
      restarts: findRestarts(lowered, calls),
      wraps: findWraps(lowered, calls),
      literals: lowered.literals.map((literal) => ({ ...literal, fix })),
      missing: lowered.missing.filter(holds).map((one) => ({ ...one, fix })),
      outdated: lowered.outdated,
      gated: lowered.gated.filter(holds).map((one) => ({ ...one, fix })),
      undeclared: (isAstray ? [] : lowered.undeclared).map((one) => ({ ...one, fix })),
      unimported: lowered.unimported.filter(holds).map((one) => ({ ...one, fix })),
      wrongArguments: lowered.wrongArguments.map((one) => ({ ...one, fix })),
      verifiers: lowered.verifiers,
      outcomes: outcomesOf(lowered, root, contexts.forItem),
      cutTags: cutTagsOf(lowered, root, fix),
      comparisons: comparisonsOf(lowered, root, contexts.forItem),
      exposures: exposuresOf(lowered, root, fix),
      named: onlyNamed ?? namedSecretsOf(lowered, root),
      holders: holdersOf(lowered, root, fix),
      remnants: remnantsOf(lowered, root, fix),
      bare: bareEncryptions(lowered, calls, root.program),
    },
  };
}

/** Nothing of it is for rules to judge, but for what a function gives under the name of a secret. Most items are such. */
const saysNothing = (item: Lowered): boolean =>
  item.holds === undefined && SAYING.every((part) => item[part].length === 0);

const SAYING = [
  'calls',
  'ownCalls',
  'literals',
  'missing',
  'outdated',
  'gated',
  'undeclared',
  'unimported',
  'wrongArguments',
  'verifiers',
  'cuts',
  'compared',
  'shown',
  'showing',
  'named',
  'wipes',
  'forgotten',
] as const satisfies readonly (keyof Lowered)[];

const NOTHING: Facts = {
  inTest: false,
  calls: [],
  reuses: [],
  restarts: [],
  wraps: [],
  literals: [],
  missing: [],
  outdated: [],
  gated: [],
  undeclared: [],
  unimported: [],
  wrongArguments: [],
  verifiers: [],
  outcomes: [],
  cutTags: [],
  comparisons: [],
  exposures: [],
  named: [],
  holders: [],
  remnants: [],
  bare: [],
};
