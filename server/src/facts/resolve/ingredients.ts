// Walks from a value back to all that it was computed from, through hashes and derivations too, where `fold` stops.

import { showTy, type Ty } from '../../knowledge/ty.js';
import { givesPassword } from '../../knowledge/valueNames.js';
import type { Origin } from '../../knowledge/vocabulary.js';
import type { Ingredient, Piece, Treatment } from '../model/ingredient.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import { type Beginning, beginningOf, counts, fieldKey, type Placed, writersOf } from './beginnings.js';
import { type Context, fold } from './fold.js';
import { inItem, inWriter } from './places.js';
import { enter, heldElement, heldField } from './settle.js';

interface Way {
  readonly names: readonly string[];
  readonly innerNames: readonly string[];
  readonly through: readonly Treatment[];
  readonly whole: boolean;
  readonly range?: Piece;
  readonly keptIn?: string;
  readonly stored?: true;
}

const START: Way = { names: [], innerNames: [], through: [], whole: true };

/** A value is told by what stands near it, not by all that a long computation touches. */
const MOST = 48;
const MOST_STEPS = 400;

export function ingredientsOf(val: Val, context: Context): readonly Ingredient[] {
  const found: Ingredient[] = [];
  const seen = new Map<Context, Set<Source>>();
  let steps = 0;

  const add = (
    origin: Origin,
    way: Way,
    identity: string | undefined,
    more: Pick<Ingredient, 'start' | 'home' | 'parameter'> = {},
  ): void => {
    found.push({ ...way, origin, ...(identity === undefined ? {} : { identity }), ...more });
  };

  const counted = (way: Way, identity: string | undefined, { home, start }: Beginning): void =>
    add('counter', way, identity, { home, start: start.flatMap(startOf) });

  function walk(at: Val, way: Way, in_: Context): void {
    steps += 1;
    if (steps > MOST_STEPS || found.length >= MOST || in_.depth > 6) return;
    const { src } = at;
    const here = seen.get(in_) ?? new Set<Source>();
    seen.set(in_, here);
    // A literal or a parameter may be met again by another way; what is computed is looked at once.
    if (src.kind !== 'literal' && src.kind !== 'param' && src.kind !== 'field') {
      if (here.has(src)) return;
      here.add(src);
    }
    const leaf = (): void => {
      const value = fold(at, in_);
      add(value.origin, way, value.identity);
    };
    switch (src.kind) {
      case 'zeros':
        return;
      case 'of': {
        const held = heldElement(src, in_);
        if (held) {
          walk(held.val, way, held.in);
          return;
        }
        const step = src.step && /`(.+)`/.exec(src.step.text)?.[1];
        const named_ = step === undefined ? way : named(way, step, in_);
        walk(src.of, src.part ? cut(named_, src.range) : named_, in_);
        return;
      }
      case 'mix':
        if (src.op === undefined) walkAll(src.parts, way, in_);
        else leaf();
        return;
      case 'join':
        walkAll(src.of, way, in_);
        return;
      case 'struct':
        walkAll([...src.fields.values(), ...(src.rest ? [src.rest] : [])], way, in_);
        return;
      case 'kept':
        walk(src.value, way, in_);
        return;
      case 'counter':
        counted(way, fold(at, in_).identity, beginningOf(src.from, in_));
        return;
      case 'param': {
        const given = in_.args?.[src.index];
        const called = named(way, src.name, in_);
        if (given) {
          walk(given.val, called, given.in);
          return;
        }
        const parameter = in_.item.key === undefined ? {} : { parameter: { fn: in_.item.key, index: src.index } };
        add('parameter', called, fold(at, in_).identity, parameter);
        return;
      }
      case 'item': {
        const item = in_.program.item(src.key);
        const called = named(way, src.name, in_);
        if (!item?.result) {
          add('unknown', called, undefined);
          return;
        }
        walk(item.result, called, inItem(item, src.key, in_));
        return;
      }
      case 'call': {
        const entered = enter(at, src, in_);
        const name = src.fn.split('::').at(-1) ?? '';
        const called = givesPassword(name) ? named(way, name, in_) : way;
        if (!entered) {
          add('unknown', called, undefined);
          return;
        }
        walk(entered.val, called, entered.in);
        return;
      }
      case 'field':
        walkField(at, src, way, in_);
        return;
      case 'made':
        walkMade(at, src, way, in_);
        return;
      case 'object': {
        const makes = src.action === 'make-key' || src.action === 'make-cipher';
        const key = makes ? (src.roles.get('key') ?? src.roles.get('cipher')) : undefined;
        const inner = key ?? (src.action === 'hash' ? src.roles.get('data') : undefined);
        if (inner) walk(inner, key ? treated(way, 'key') : way, in_);
        else leaf();
        return;
      }
      default:
        leaf();
        return;
    }
  }

  function walkAll(vals: readonly Val[], way: Way, in_: Context): void {
    for (const one of vals) walk(one, way, in_);
  }

  function walkField(at: Val, src: Source & { kind: 'field' }, before: Way, in_: Context): void {
    const way = named(before, src.name, in_);
    const writers = writersOf(src, in_);
    const first = writers.filter(({ write }) => write.how === 'init');
    const later = writers.filter(({ write }) => write.how === 'assign');
    if (later.some(({ write }) => counts(write.val))) {
      counted(way, fold(at, in_).identity, beginningOf(at, in_));
      return;
    }
    const held = heldField(src, in_);
    if (held) {
      walk(held.val, way, held.in);
      return;
    }
    const core = coreOf(src.base);
    if (src.owner === undefined && core.kind === 'made' && core.of) {
      walk(src.base, cut(before, undefined), in_);
      return;
    }
    if (writers.length === 0) {
      add('unknown', { ...way, stored: true }, fold(at, in_).identity);
      return;
    }
    const settled = later.length === 0 && !mayChangeWithin(at.ty);
    const inside: Way = { ...way, stored: true, ...(settled ? { keptIn: `${src.owner}.${src.name}` } : {}) };
    for (const writer of [...first, ...later]) walk(writer.write.val, inside, inWriter(writer, fieldKey(src), in_));
  }

  function walkMade(at: Val, src: Source & { kind: 'made' }, way: Way, in_: Context): void {
    const { identity } = fold(at, in_);
    const { origin, of } = src;
    if (origin === 'outside' || origin === 'clock') {
      const asked = of?.roles.get('data');
      const literal = asked && fold(asked, in_).literal;
      const name = src.text.replaceAll('`', '');
      const by = givesPassword(name) ? named(way, name, in_) : way;
      add(origin, literal?.kind === 'text' ? named(by, literal.value, in_) : by, identity);
      return;
    }
    if (origin === 'counter') {
      const from = of?.roles.get('data');
      counted(way, identity, from ? beginningOf(from, in_) : { home: 'unknown', start: [] });
      return;
    }
    if (!of || (origin !== 'hash' && origin !== 'derived')) {
      add(fold(at, in_).origin, way, identity);
      return;
    }
    const before = found.length;
    if (origin === 'hash') {
      const on = [of.roles.get('data'), of.roles.get('cipher')].flatMap((val) => (val ? [val] : []));
      walkAll(on, treated(way, 'hash'), in_);
    } else if (of.action === 'mac') {
      const key = of.roles.get('key') ?? keyOfMac(of.roles.get('cipher'));
      if (key) walk(key, treated(way, 'mac'), in_);
    } else {
      const treatment = of.roles.has('password') ? 'password-derivation' : 'derivation';
      for (const role of ['password', 'key', 'cipher', 'salt', 'info'] as const) {
        const one = of.roles.get(role);
        if (one) walk(one, treated(way, treatment), in_);
      }
    }
    if (found.length === before) add(origin, way, identity);
  }

  walk(val, START, context);
  return found;
}

/** What a counter is set to. */
const startOf = ({ val, in: context }: Placed): readonly Ingredient[] =>
  coreOf(val).kind === 'zeros' ? [{ ...START, origin: 'constant' }] : ingredientsOf(val, context);

/** Types whose values change behind a shared reference. */
const CHANGING = /^(?:Atomic\w+|Cell|RefCell|Mutex|RwLock|OnceCell|OnceLock)\b/;

const mayChangeWithin = (ty: Ty): boolean => CHANGING.test(showTy(ty).replace(/^(?:&(?:mut )?|(?:Arc|Rc|Box)<)+/, ''));

function keyOfMac(cipher: Val | undefined): Val | undefined {
  let source = cipher?.src;
  while (source?.kind === 'of') source = source.of.src;
  return source?.kind === 'object' ? (source.roles.get('key') ?? keyOfMac(source.roles.get('cipher'))) : undefined;
}

const treated = (way: Way, by: Treatment): Way => {
  const { range: _, keptIn: __, ...rest } = way;
  return { ...rest, names: [], innerNames: [], through: [...way.through, by], whole: true };
};

function cut(way: Way, range: Piece | undefined): Way {
  const { range: _, ...rest } = way;
  const only = way.whole && range ? { range } : {};
  return { ...rest, ...only, whole: false };
}

/** Names within functions that are called say less than those of the item at hand. */
const named = (way: Way, name: string, context: Context): Way =>
  context.args || context.depth > 0
    ? { ...way, innerNames: [...way.innerNames, name] }
    : { ...way, names: [...way.names, name] };
