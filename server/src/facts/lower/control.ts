// Branches, loops and closures: what a variable may hold where paths meet, and what runs more than once.
import type { Ty } from '../../knowledge/ty.js';
import type { Span } from '../../text/span.js';
import { type Binding, coreOf, makeVal, retyped, type Val } from '../values/val.js';
import type { Frame, Region } from './frame.js';
import { assign, fieldOf, mixed } from './places.js';

/** Walks the arms of one choice, of which exactly one runs (or none, when `exhaustive` is false), and joins what they leave. */
export function choose(frame: Frame, arms: readonly (() => Val | undefined)[], exhaustive: boolean): Val | undefined {
  frame.choices += 1;
  const choice = frame.choices;
  const outerArms = frame.arms;
  const outerLog = frame.log;
  const startedDead = frame.diverged;
  const ends: { readonly wrote: ReadonlyMap<Binding, Val>; readonly val: Val | undefined }[] = [];
  const touched = new Map<Binding, Val>();
  const ways: ('left' | 'continued')[] = [];
  const ongoing: number[] = [];
  arms.forEach((walk, arm) => {
    frame.log = new Map();
    frame.arms = [...outerArms, { choice, arm }];
    frame.diverged = startedDead;
    const val = walk();
    const wrote = new Map<Binding, Val>();
    for (const [binding, old] of frame.log) {
      wrote.set(binding, binding.val);
      if (!touched.has(binding)) touched.set(binding, old);
      binding.val = old;
    }
    if (frame.diverged) ways.push(frame.diverged);
    else {
      ends.push({ wrote, val });
      ongoing.push(arm);
    }
  });
  // Code after a choice that only one way goes on from belongs to that way: `if done { return } ..`.
  const open = [...(exhaustive ? [] : [arms.length]), ...ongoing];
  frame.arms = open.length === 1 && open[0] !== undefined ? [...outerArms, { choice, arm: open[0] }] : outerArms;
  frame.log = outerLog;
  if (!exhaustive) ends.push({ wrote: new Map(), val: undefined });
  frame.diverged = startedDead || (ends.length === 0 && (ways.includes('continued') ? 'continued' : 'left'));
  for (const [binding, old] of touched) {
    const outcomes = ends.map((end) => end.wrote.get(binding) ?? old);
    assign(frame, binding, ends.length === 0 ? old : joined(outcomes, frame.regions));
  }
  const vals = ends.flatMap((end) => (end.val ? [end.val] : []));
  return vals.length === 0 ? undefined : joined(vals, frame.regions);
}

/** One of the values, by the path taken. A buffer of zeros that some path fills counts as filled. */
export function joined(vals: readonly Val[], regions: readonly number[]): Val {
  const given = vals.filter(({ ty, absent }) => ty.kind !== 'never' && !absent);
  const distinct = [...new Map((given.length > 0 ? given : vals).map((val) => [coreOf(val), val])).values()];
  const filled = distinct.filter((val) => coreOf(val).kind !== 'zeros');
  const kept = filled.length > 0 ? filled : distinct.slice(0, 1);
  const first = kept[0];
  if (!first) return makeVal({ kind: 'unknown' }, { kind: 'unknown' }, regions);
  if (kept.length === 1 && (first.ty.kind !== 'unknown' || given.length === vals.length)) return first;
  const typed = kept.find((val) => val.ty.kind !== 'unknown' && val.ty.kind !== 'never') ?? first;
  return makeVal({ kind: 'join', of: kept.slice(0, 8) }, typed.ty, regions);
}

/**
 * Walks a body that may run any number of times. It is walked once to learn what it writes, so that on the walk that
 * counts every variable holds what it may hold in any round, not only in the first.
 */
export function repeat<T>(frame: Frame, kind: Region['kind'], span: Span, walk: (region: number) => T): T {
  const before = snapshot(frame);
  const region = frame.out.regions.size + 1;
  const outerRegions = frame.regions;
  const outerArms = frame.arms;
  const outerLog = frame.log;
  const startedDead = frame.diverged;
  const run = (): { result: T; wrote: Map<Binding, Val> } => {
    frame.out.regions.set(region, { kind, span, once: kind === 'closure', calls: 0 });
    frame.regions = [...outerRegions, region];
    frame.log = new Map();
    frame.diverged = startedDead;
    const result = walk(region);
    const wrote = frame.log;
    frame.regions = outerRegions;
    frame.arms = outerArms;
    frame.log = outerLog;
    return { result, wrote };
  };

  const rehearse = (): ReturnType<typeof run> => {
    frame.rehearsing = true;
    const rehearsed = run();
    frame.rehearsing = false;
    // What writes nothing is the same in every round: the first walk counts.
    if (rehearsed.wrote.size === 0) return rehearsed;
    restore(frame, before);
    for (const [binding, old] of rehearsed.wrote) {
      const now = binding.val;
      binding.val = old;
      assign(frame, binding, carried(old, now, [...outerRegions, region], span));
    }
    return run();
  };
  const { result, wrote } = frame.rehearsing ? run() : rehearse();
  const entry = frame.out.regions.get(region);
  if (entry && frame.diverged === 'left' && !startedDead) entry.once = true;
  frame.diverged = startedDead;
  for (const [binding, old] of wrote) {
    const now = binding.val;
    binding.val = old;
    assign(frame, binding, joined([old, now], outerRegions));
  }
  return result;
}

/** What a variable holds at the start of any round but the first, given what it held before and what a round leaves. */
function carried(old: Val, now: Val, regions: readonly number[], span: Span): Val {
  const parts = now.src.kind === 'struct' && now.src.rest?.src === old.src ? now.src.fields : undefined;
  // Of an object that a round writes to, the other fields stay what they were.
  if (parts) {
    const fields = new Map([...parts].map(([name, val]) => [name, carriedField(old, name, val, regions)]));
    return { ...old, src: { kind: 'struct', fields, rest: old } };
  }
  if (builtFrom(now, old, 6)) {
    if (holdsBytes(old.ty)) return mixed([old, now], old, regions);
    return makeVal({ kind: 'counter', from: old, span }, old.ty, regions);
  }
  return { ...joined([old, now], regions), id: {}, regions };
}

function carriedField(of: Val, name: string, now: Val, regions: readonly number[]): Val {
  if (now.src.kind === 'counter') return { ...now, id: {}, regions };
  const old = retyped(fieldOf(of, name, { start: 0, end: 0 }, of.regions), now.ty);
  return { ...joined([old, now], regions), id: {}, regions };
}

/** Bytes that a round combines with others are made of both. */
const holdsBytes = (ty: Ty): boolean =>
  ty.kind === 'array' || ty.kind === 'slice' || (ty.kind === 'ref' && holdsBytes(ty.to));

/** True when `val` was made by changing `old` rather than by replacing it. */
function builtFrom(val: Val, old: Val, depth: number): boolean {
  if (depth === 0) return false;
  const src = val.src;
  if (src === old.src || coreOf(val) === coreOf(old)) return true;
  if (src.kind === 'counter') return true;
  if (src.kind === 'mix') return src.parts.some((part) => builtFrom(part, old, depth - 1));
  if (src.kind === 'of') return builtFrom(src.of, old, depth - 1);
  if (src.kind === 'struct') return src.rest !== undefined;
  return false;
}

interface Snapshot {
  readonly lengths: readonly number[];
  readonly regions: number;
  readonly order: number;
  readonly choices: number;
}

const lists = (frame: Frame): unknown[][] => [
  frame.out.calls,
  frame.out.ownCalls,
  frame.out.writes,
  frame.out.returns,
  frame.out.literals,
  frame.out.missing,
  frame.out.gated,
  frame.out.compared,
  frame.out.cuts,
  frame.out.named,
  frame.out.unimported,
  frame.out.wrongArguments,
  frame.out.wipes,
  frame.out.shown,
];

const snapshot = (frame: Frame): Snapshot => ({
  lengths: lists(frame).map((list) => list.length),
  regions: frame.out.regions.size,
  order: frame.order,
  choices: frame.choices,
});

/** Takes back what was noted since the snapshot. */
function restore(frame: Frame, to: Snapshot): void {
  lists(frame).forEach((list, i) => {
    list.length = to.lengths[i] ?? 0;
  });
  for (const region of [...frame.out.regions.keys()].slice(to.regions)) frame.out.regions.delete(region);
  frame.order = to.order;
  frame.choices = to.choices;
}
