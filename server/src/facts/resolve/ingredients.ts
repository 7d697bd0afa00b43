// Walks from a value back to all that it was computed from, through hashes and derivations too, where `fold` stops.

import { showTy, type Ty } from '../../knowledge/ty.js';
import { givesPassword } from '../../knowledge/valueNames.js';
import type { Origin } from '../../knowledge/vocabulary.js';
import type { Ingredient, Piece, Treatment } from '../model/ingredient.js';
import { coreOf, type Source, type Val } from '../values/val.js';
import { type Beginning, beginningOf, counts, fieldKey, type Placed, writersOf } from './beginnings.js';
import type { Context } from './context.js';
import { fold } from './fold.js';
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
const DEEPEST = 6;

export function ingredientsOf(val: Val, context: Context): readonly Ingredient[] {
  const search: Search = { found: [], seen: new Map(), steps: 0 };
  follow(search, { val, in: context }, START);
  return search.found;
}

interface Search {
  readonly found: Ingredient[];
  readonly seen: Map<Context, Set<Source>>;
  steps: number;
}

function follow(search: Search, at: Placed, way: Way): void {
  search.steps += 1;
  if (search.steps > MOST_STEPS || search.found.length >= MOST || at.in.depth > DEEPEST) return;
  const { src } = at.val;
  if (!isNew(search, src, at.in)) return;
  switch (src.kind) {
    case 'zeros':
      break;
    case 'of':
      followForm(search, src, at.in, way);
      break;
    case 'mix':
      if (src.op === undefined) followAll(search, src.parts, at.in, way);
      else addFolded(search, at, way);
      break;
    case 'join':
      followAll(search, src.of, at.in, way);
      break;
    case 'struct':
      followAll(search, [...src.fields.values(), ...(src.rest ? [src.rest] : [])], at.in, way);
      break;
    case 'kept':
      follow(search, { val: src.value, in: at.in }, way);
      break;
    case 'counter':
      addCounter(search, at, way, beginningOf(src.from, at.in));
      break;
    case 'param':
      followParam(search, src, at, way);
      break;
    case 'item':
      followItem(search, src, at.in, way);
      break;
    case 'call':
      followCall(search, src, at, way);
      break;
    case 'field':
      followField(search, src, at, way);
      break;
    case 'made':
      followMade(search, src, at, way);
      break;
    case 'object':
      followObject(search, src, at, way);
      break;
    default:
      addFolded(search, at, way);
      break;
  }
}

/** A literal, a parameter or a field may be met again by another way; what is computed is looked at once. */
function isNew({ seen }: Search, src: Source, context: Context): boolean {
  const here = seen.get(context) ?? new Set<Source>();
  seen.set(context, here);
  if (src.kind === 'literal' || src.kind === 'param' || src.kind === 'field') return true;
  if (here.has(src)) return false;
  here.add(src);
  return true;
}

function followAll(search: Search, vals: readonly Val[], context: Context, way: Way): void {
  for (const val of vals) follow(search, { val, in: context }, way);
}

function followForm(search: Search, src: Source & { kind: 'of' }, context: Context, way: Way): void {
  const held = heldElement(src, context);
  if (held) {
    follow(search, held, way);
    return;
  }
  const name = src.step && /`(.+)`/.exec(src.step.text)?.[1];
  const called = name === undefined ? way : named(way, name, context);
  follow(search, { val: src.of, in: context }, src.part ? cut(called, src.range) : called);
}

function followParam(search: Search, src: Source & { kind: 'param' }, at: Placed, way: Way): void {
  const given = at.in.args?.[src.index];
  const called = named(way, src.name, at.in);
  const { key: fn } = at.in.item;
  const parameter = fn === undefined ? {} : { parameter: { fn, index: src.index } };
  if (given) follow(search, given, called);
  else add(search, 'parameter', called, identityOf(at), parameter);
}

function followItem(search: Search, src: Source & { kind: 'item' }, context: Context, way: Way): void {
  const item = context.program.item(src.key);
  const called = named(way, src.name, context);
  if (item?.result) follow(search, { val: item.result, in: inItem(item, src.key, context) }, called);
  else add(search, 'unknown', called, undefined);
}

function followCall(search: Search, src: Source & { kind: 'call' }, at: Placed, way: Way): void {
  const entered = enter(at.val, src, at.in);
  const name = src.fn.split('::').at(-1) ?? '';
  const called = givesPassword(name) ? named(way, name, at.in) : way;
  if (entered) follow(search, entered, called);
  else add(search, 'unknown', called, undefined);
}

function followObject(search: Search, { action, roles }: Source & { kind: 'object' }, at: Placed, way: Way): void {
  const makes = action === 'make-key' || action === 'make-cipher';
  const key = makes ? (roles.get('key') ?? roles.get('cipher')) : undefined;
  const data = action === 'hash' ? roles.get('data') : undefined;
  if (key) follow(search, { val: key, in: at.in }, treated(way, 'key'));
  else if (data) follow(search, { val: data, in: at.in }, way);
  else addFolded(search, at, way);
}

function followField(search: Search, src: Source & { kind: 'field' }, at: Placed, before: Way): void {
  const way = named(before, src.name, at.in);
  const writers = writersOf(src, at.in);
  const first = writers.filter(({ write }) => write.how === 'init');
  const later = writers.filter(({ write }) => write.how === 'assign');
  if (later.some(({ write }) => counts(write.val))) {
    addCounter(search, at, way, beginningOf(at.val, at.in));
    return;
  }
  const held = heldField(src, at.in);
  if (held) {
    follow(search, held, way);
  } else if (src.owner === undefined && isMadeOf(src.base)) {
    follow(search, { val: src.base, in: at.in }, cut(before, undefined));
  } else if (writers.length === 0) {
    add(search, 'unknown', { ...way, stored: true }, identityOf(at));
  } else {
    const settled = later.length === 0 && !mayChangeWithin(at.val.ty);
    const inside: Way = { ...way, stored: true, ...(settled ? { keptIn: `${src.owner}.${src.name}` } : {}) };
    for (const writer of [...first, ...later])
      follow(search, { val: writer.write.val, in: inWriter(writer, fieldKey(src), at.in) }, inside);
  }
}

/** It says what it was made of. */
function isMadeOf(val: Val): boolean {
  const core = coreOf(val);
  return core.kind === 'made' && core.of !== undefined;
}

type Made = Source & { kind: 'made' };

function followMade(search: Search, src: Made, at: Placed, way: Way): void {
  const { origin, of } = src;
  const before = search.found.length;
  if (origin === 'outside' || origin === 'clock') {
    add(search, origin, namedByQuestion(src, at.in, way), identityOf(at));
  } else if (origin === 'counter') {
    const from = of?.roles.get('data');
    addCounter(search, at, way, from ? beginningOf(from, at.in) : { home: 'unknown', start: [] });
  } else if (of && origin === 'hash') {
    followHashed(search, of, at.in, way);
  } else if (of && origin === 'derived') {
    followDerived(search, of, at.in, way);
  }
  // What it was made of tells nothing.
  if (search.found.length === before) addFolded(search, at, way);
}

/** What is asked for by a name, as a variable of the environment is, goes by it. */
function namedByQuestion({ text, of }: Made, context: Context, way: Way): Way {
  const asked = of?.roles.get('data');
  const literal = asked && fold(asked, context).literal;
  const name = text.replaceAll('`', '');
  const by = givesPassword(name) ? named(way, name, context) : way;
  return literal?.kind === 'text' ? named(by, literal.value, context) : by;
}

function followHashed(search: Search, { roles }: NonNullable<Made['of']>, context: Context, way: Way): void {
  const on = [roles.get('data'), roles.get('cipher')].flatMap((val) => val ?? []);
  followAll(search, on, context, treated(way, 'hash'));
}

function followDerived(search: Search, { action, roles }: NonNullable<Made['of']>, context: Context, way: Way): void {
  const treatment = action === 'mac' ? 'mac' : roles.has('password') ? 'password-derivation' : 'derivation';
  const from =
    action === 'mac'
      ? [roles.get('key') ?? keyOfMac(roles.get('cipher'))]
      : DERIVED_FROM.map((role) => roles.get(role));
  followAll(
    search,
    from.flatMap((val) => val ?? []),
    context,
    treated(way, treatment),
  );
}

const DERIVED_FROM = ['password', 'key', 'cipher', 'salt', 'info'] as const;

const identityOf = ({ val, in: context }: Placed): string | undefined => fold(val, context).identity;

function addFolded(search: Search, { val, in: context }: Placed, way: Way): void {
  const { origin, identity } = fold(val, context);
  add(search, origin, way, identity);
}

const addCounter = (search: Search, at: Placed, way: Way, { home, start }: Beginning): void =>
  add(search, 'counter', way, identityOf(at), { home, start: start.flatMap(startOf) });

function add(
  { found }: Search,
  origin: Origin,
  way: Way,
  identity: string | undefined,
  more: Pick<Ingredient, 'start' | 'home' | 'parameter'> = {},
): void {
  found.push({ ...way, origin, ...(identity === undefined ? {} : { identity }), ...more });
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
