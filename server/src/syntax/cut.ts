// Cuts text into units, and cuts it again after an edit. A cut is a function of the text from where it began to its
// reach, so a unit whose stretch an edit did not touch is taken over, and the result after any edits is the one that
// a fresh cut gives.
import type { TextEdit } from '../text/span.js';
import { groupFits } from './brackets.js';
import { type CutItem, cutItem } from './cutItem.js';
import { BRACE_CLOSE, SEMI } from './parser/tokens.js';
import { advance, END, type Group, type Scan, startScan } from './scan.js';
import type { PlacedUnit, Unit, UnitKind } from './units.js';

export interface CutUnit extends PlacedUnit {
  /** How far before its start the cut began: at the end of the unit before it. */
  readonly lead: number;
  /** How far from its start the text was looked at. */
  readonly reach: number;
  /** Of the line it begins; -1 when it begins none. */
  readonly column: number;
  readonly children: readonly CutUnit[];
}

export interface Cutter {
  readonly text: string;
  makeUnit(kind: UnitKind, text: string): Unit;
  /** The last edit, and the units of the text before it; absent for the first cut. */
  readonly before?: { readonly units: readonly CutUnit[]; readonly edit: TextEdit };
}

/** Containers deeper than this are not opened: text may nest without an end, the stack may not. */
const DEEPEST = 50;

/** How far a unit whose place is gone is looked for among those that an edit left over. */
const WINDOW = 64;

export const cutText = (cutter: Cutter): readonly CutUnit[] =>
  cutList(cutter, { at: 0, base: 0, depth: 0, known: cutter.before?.units ?? [], knownBase: 0, groups: new Map() })
    .units;

interface Place {
  readonly at: number;
  /** Where the units' starts count from. */
  readonly base: number;
  readonly depth: number;
  /** The container that the list fills; absent for the file. */
  readonly container?: CutItem;
  /** The units of the same list in the text before, and where their starts count from. */
  readonly known: readonly CutUnit[];
  readonly knownBase: number;
  readonly groups: Map<number, Group>;
}

interface CutList {
  readonly units: readonly CutUnit[];
  readonly end: number;
  readonly reach: number;
  readonly isClosed: boolean;
}

/** A unit whose object is not chosen yet. */
interface Draft extends Omit<CutUnit, 'unit'> {
  readonly kind: UnitKind;
  readonly text: string;
}

function cutList(cutter: Cutter, place: Place): CutList {
  const { text } = cutter;
  const { base, container } = place;
  const found: (CutUnit | Draft)[] = [];
  const memory = remember(cutter, place);
  let { at } = place;
  let reach = at;
  let fits = false;
  /** True when the unit is part of the list; an open container ends before a line that is no deeper than its own. */
  const belongs = (kind: UnitKind, column: number, s: Scan): boolean => {
    if (fits || !container || column < 0 || column > container.column) return true;
    if (kind === 'other' || kind === 'macro') return true;
    fits = groupFits(s, container.end - 1, container.column);
    return fits;
  };
  const add = (unit: CutUnit | Draft): void => {
    found.push(unit);
    at = base + unit.start + unit.length;
    reach = Math.max(reach, base + unit.start + unit.reach);
  };
  const finish = (s: Scan, end: number, isClosed: boolean): CutList => ({
    units: settle(cutter, place.known, found),
    end,
    reach: Math.max(reach, s.reach),
    isClosed,
  });

  for (;;) {
    const kept = memory.untouched(at);
    const s = startScan(text, at, place.groups);
    if (kept) {
      if (!belongs(kept.unit.kind, kept.column, s)) {
        s.reach = Math.max(s.reach, at + kept.lead + kept.reach);
        return finish(s, at, false);
      }
      reach = Math.max(reach, s.reach);
      const start = at + kept.lead - base;
      add(kept.start === start ? kept : { ...kept, start });
      continue;
    }
    do advance(s);
    while (s.token === SEMI);
    if (s.token === END) return finish(s, at, false);
    if (container && s.token === BRACE_CLOSE) return finish(s, s.end, true);
    const item = cutItem(s, place.depth < DEEPEST);
    if (!belongs(item.kind, item.column, s)) return finish(s, at, false);
    add(item.isOpen ? cutContainer(cutter, place, s, item, at, memory.at(at)) : leafDraft(s, item, at, base));
  }
}

function leafDraft(s: Scan, { kind, start, end, column }: CutItem, from: number, base: number): Draft {
  return {
    kind,
    text: s.text.slice(start, end),
    start: start - base,
    length: end - start,
    lead: start - from,
    reach: s.reach - start,
    column,
    children: [],
  };
}

function cutContainer(
  cutter: Cutter,
  { base, depth, groups }: Place,
  s: Scan,
  item: CutItem,
  from: number,
  known: KnownPlace | undefined,
): Draft {
  const list = cutList(cutter, {
    at: item.end,
    base: item.start,
    depth: depth + 1,
    container: item,
    known: known?.unit.children ?? [],
    knownBase: known?.start ?? 0,
    groups,
  });
  const header = leafDraft(s, item, from, base);
  return {
    ...header,
    text: list.isClosed ? `${header.text}}` : header.text,
    length: list.end - item.start,
    reach: Math.max(s.reach, list.reach) - item.start,
    children: list.units,
  };
}

// ---------------------------------------------------------------- what is known from the text before

interface KnownPlace {
  readonly unit: CutUnit;
  /** In the text before, from the file's start. */
  readonly start: number;
}

interface Memory {
  /** The unit that a cut from here gave and, as the edit touched nothing that it saw, would give again. */
  untouched(at: number): CutUnit | undefined;
  /** The unit that began here, whatever became of it. */
  at(at: number): KnownPlace | undefined;
}

function remember({ before }: Cutter, { known, knownBase }: Place): Memory {
  if (!before || known.length === 0) return { untouched: () => undefined, at: () => undefined };
  const { span, newText } = before.edit;
  const newEnd = span.start + newText.length;
  const byFrom = new Map(known.map((unit) => [knownBase + unit.start - unit.lead, unit]));
  const behind = (at: number): number => (at >= newEnd ? at - newEnd + span.end : -1);
  return {
    untouched(at) {
      const above = byFrom.get(at);
      if (above && knownBase + above.start + above.reach <= span.start) return above;
      const from = behind(at);
      // The first line of a file is read in its own way.
      return (from === 0) === (at === 0) ? byFrom.get(from) : undefined;
    },
    at(at) {
      const unit = (at <= span.start ? byFrom.get(at) : undefined) ?? byFrom.get(behind(at));
      return unit && { unit, start: knownBase + unit.start };
    },
  };
}

/** Gives each unit its object: the one it had when there is one with its text that no other unit took, in order. */
function settle(cutter: Cutter, known: readonly CutUnit[], found: readonly (CutUnit | Draft)[]): readonly CutUnit[] {
  const taken = new Set(known.length > 0 ? found.map((one) => ('unit' in one ? one.unit : undefined)) : []);
  const free = known.filter(({ unit }) => !taken.has(unit));
  let next = 0;
  const unitFor = (kind: UnitKind, text: string): Unit => {
    for (let i = next; i < Math.min(free.length, next + WINDOW); i++) {
      const unit = free[i]?.unit;
      if (unit?.kind !== kind || unit.text !== text) continue;
      next = i + 1;
      return unit;
    }
    return cutter.makeUnit(kind, cutter.before ? detached(text) : text);
  };
  return found.map((one): CutUnit => {
    if ('unit' in one) return one;
    const { kind, text, start, length, children, lead, reach, column } = one;
    return { unit: unitFor(kind, text), start, length, children, lead, reach, column };
  });
}

/** A string of its own: a part of a long string keeps the whole of it alive, here one old text for each edit. */
const detached = (text: string): string => ` ${text}`.slice(1);
