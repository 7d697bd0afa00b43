// The modelled calls that an item makes, itself and through functions of the user's own that it gives values to.
import type { Because } from '../../findings/model.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Action, Origin, Role } from '../../knowledge/vocabulary.js';
import type { CallEvent, FieldWrite, Lowered, OwnCall } from '../lower/frame.js';
import type { Argument, CryptoCall, FixContext, Step, Value } from '../model.js';
import { isStd } from '../types/std.js';
import { coreOf, type Val } from '../values/val.js';
import { algorithmOf } from './algorithms.js';
import type { Context } from './context.js';
import { numberInstead } from './fallbacks.js';
import { fold, valueAt } from './fold.js';
import { ingredientsOf } from './ingredients.js';
import { keyOf, keyOfSequence, usesOfKey, valOf } from './keyUses.js';
import { knownToAll } from './publicKeys.js';
import { purposeOf } from './purpose.js';
import { settle } from './settle.js';
import { steady } from './unchanged.js';

/** A call with what only the resolver needs to know of it. */
export interface ResolvedCall {
  readonly fact: CryptoCall;
  readonly event: CallEvent;
  /** Where the event stands; its arguments are read there. */
  readonly in: Context;
  /** Regions of the item at hand in which the call, or the call that leads to it, stands. */
  readonly regions: readonly number[];
  /** The nonce as a value of the item at hand, where it is one. */
  readonly nonce?: Val;
  readonly key?: Val;
  /** The value is only kept here for a call that is made later. */
  readonly stored?: true;
}

/** Makes what fixes need to know of a call's surroundings. */
export type FixContextOf = (item: Lowered, event: CallEvent) => FixContext;

const DEEPEST_CALL = 3;

export function resolveCalls(item: Lowered, root: Context, fixContext: FixContextOf): readonly ResolvedCall[] {
  const own = item.calls.map((event) => resolveEvent(event, root, fixContext));
  const through = item.ownCalls.flatMap((call) => throughCall(call, root, root, [], fixContext, 1, call));
  return [...own, ...through];
}

function resolveEvent(event: CallEvent, context: Context, fixContext: FixContextOf): ResolvedCall {
  const args: Argument[] = [];
  const misplaced = event.args.length !== event.model.args.length;
  event.model.args.forEach((role, i) => {
    const given = event.args[i];
    const val = given && role === 'switch' ? answerOf(given) : given;
    if (role === '_' || !val || (misplaced && NUMBERS.has(role))) return;
    args.push({
      role,
      span: event.argSpans[i] ?? event.span,
      value: {
        ...valueAt(val, event.argSpans[i] ?? event.span, context),
        ...(NUMBERS.has(role) ? numberInstead(val, context) : {}),
      },
      ...(role === 'switch' && event.model.dangerous !== undefined
        ? { dangerous: event.model.dangerous.split('|') }
        : {}),
    });
  });
  const key = keyOf(event, context);
  const given = valOf(event, 'nonce');
  const nonce = given && steady(given, context);
  const nonceValue = args.find(({ role }) => role === 'nonce')?.value;
  const known = knownToAll(event, context);
  const algorithm = algorithmOf(event, context);
  const keyValue: Value | undefined = key && {
    ...fold(key.val, key.in),
    steps: () => [],
    ingredients: () => ingredientsOf(key.val, key.in),
  };
  return {
    fact: {
      action: event.model.action,
      ...(event.model.guessed ? { guessed: true } : {}),
      name: event.name,
      path: event.model.path,
      span: event.span,
      nameSpan: event.nameSpan,
      ...(event.onSpan ? { onSpan: event.onSpan } : {}),
      ...givesBytes(event.result.ty),
      ...(isResult(event.result.ty) ? { mayFail: true } : {}),
      statement: event.statement,
      isStatement: event.isStatement,
      ...(event.direction ? { direction: event.direction } : {}),
      ...(event.kind ? { kind: event.kind } : {}),
      ...(algorithm ? { algorithm } : {}),
      ...(event.model.anyTag ? { anyTag: true } : {}),
      ...(event.model.kdf ? { kdf: event.model.kdf } : {}),
      args,
      ...(keyValue ? { key: keyValue } : {}),
      ...(known ? { knownToAll: known } : {}),
      ...(nonceValue && key && runsOn(event, key.val, context.item) ? { endless: { nonce: nonceValue } } : {}),
      keyUses: keyValue ? usesOfKey(keyValue, event, context) : 'unknown',
      via: [],
      purpose: purposeOf(event, context.item),
      ...(GIVES_SECRETS.has(event.model.action) ? { gives: givenBy(event, context) } : {}),
      site: event.site,
      repeatedWith: [],
      fix: fixContext(context.item, event),
    },
    event,
    in: context,
    regions: event.regions,
    ...(nonce ? { nonce } : {}),
    ...(key ? { key: key.val } : {}),
  };
}

/** `Vec<u8>` or `Result<Vec<u8>, _>` */
function givesBytes(ty: Ty): Pick<CryptoCall, 'givesBytes'> {
  const isBytes = (one: Ty | undefined): boolean =>
    one?.kind === 'named' && isStd(one, 'Vec') && one.args[0]?.kind === 'primitive' && one.args[0].name === 'u8';
  if (isBytes(ty)) return { givesBytes: 'plain' };
  const isWrapped = ty.kind === 'named' && (isStd(ty, 'Result') || isStd(ty, 'Option')) && isBytes(ty.args[0]);
  return isWrapped ? { givesBytes: 'wrapped' } : {};
}

const isResult = (ty: Ty): boolean => ty.kind === 'named' && isStd(ty, 'Result');

/** With an argument too many or too few, which number means what is anybody's guess. */
const NUMBERS: ReadonlySet<Role> = new Set(['iterations', 'cost', 'memory', 'block-size', 'parallelism', 'key-size']);

/** What a callback always answers stands for it; of one that looks before it answers nothing is known. */
function answerOf(val: Val): Val | undefined {
  const core = coreOf(val);
  if (core.kind !== 'closure') return val;
  return coreOf(core.returns).kind === 'literal' ? core.returns : undefined;
}

const GIVES_SECRETS: ReadonlySet<Action> = new Set(['random', 'make-rng', 'make-key', 'make-nonce']);

const givenBy = (event: CallEvent, context: Context): Origin =>
  event.model.fills?.origin ?? fold(event.result, context).origin;

/** The call runs again and again under one key with new nonces, in a loop that no list and no number ends. */
function runsOn(event: CallEvent, key: Val, item: Lowered): boolean {
  const nonce = valOf(event, 'nonce');
  if (!nonce || coreOf(key).kind === 'join') return false;
  return event.regions.some(
    (region) => nonce.regions.includes(region) && !key.regions.includes(region) && isEndless(item, region),
  );
}

/** The same of a function that makes the nonces itself and is called again and again. */
function runsOnIn(
  inside: ResolvedCall,
  key: { readonly val: Val; readonly in: Context },
  { root, first }: FromOutside,
) {
  const nonce = inside.fact.args.find(({ role }) => role === 'nonce')?.value;
  const isMadeThere = nonce && inside.nonce && parameterBehind(inside.nonce) === undefined;
  const isKept = /^(?:field|item):/.test(inside.fact.key?.identity ?? '');
  const isGiven = key.in.item === root.item && coreOf(key.val).kind !== 'join';
  if (!isMadeThere || !(isKept || isGiven)) return undefined;
  const regions = isGiven ? first.regions.filter((region) => !key.val.regions.includes(region)) : first.regions;
  return regions.some((region) => isEndless(root.item, region)) ? nonce : undefined;
}

function isEndless(item: Lowered, region: number): boolean {
  const entry = item.regions.get(region);
  return entry?.endless === true && !entry.once;
}

/** The calls within a function of the user's own that work on what this call gives it. */
function throughCall(
  call: OwnCall,
  at: Context,
  root: Context,
  path: readonly Because[],
  fixContext: FixContextOf,
  depth: number,
  first: OwnCall,
): readonly ResolvedCall[] {
  const callee = at.program.item(call.fn);
  if (!callee || depth > DEEPEST_CALL || callee === at.item) return [];
  const inside: Context = {
    ...at,
    item: callee,
    args: call.args.map((val) => ({ val, in: at })),
    instance: `${at.instance}/call${call.site.order}`,
    depth: at.depth + 1,
  };
  const step: Because = {
    span: call.span,
    text: `given to \`${call.name}\``,
    ...(at === root ? {} : { item: at.item.unit }),
  };
  const via = [...path, step];
  const { writes, calls, ownCalls } = onParametersOf(callee);
  const stored = writes.flatMap((write) => storedUses(write, inside, { root, first, via, fixContext }));
  const direct = calls.flatMap((event) => givenEvent(event, inside, { root, first, via, fixContext }));
  const deeper = ownCalls.flatMap((next) => throughCall(next, inside, root, via, fixContext, depth + 1, first));
  return [...direct, ...stored, ...deeper];
}

type OnParameters = Pick<Lowered, 'writes' | 'calls' | 'ownCalls'>;

const onParameters = new WeakMap<Lowered, OnParameters>();

/** What a function does with the values that its callers give it: the rest is told of the function itself. */
function onParametersOf(callee: Lowered): OnParameters {
  const known = onParameters.get(callee);
  if (known) return known;
  const isGiven = (val: Val): boolean => parameterBehind(val) !== undefined;
  const made = {
    writes: callee.writes.filter((write) => isKept(write) && isGiven(write.val)),
    calls: callee.calls.filter((event) => event.args.some((val, i) => event.model.args[i] !== '_' && isGiven(val))),
    ownCalls: callee.ownCalls.filter((call) => call.args.some(isGiven)),
  };
  onParameters.set(callee, made);
  return made;
}

/** The call in the item at hand that leads there. */
interface FromOutside {
  readonly root: Context;
  readonly first: OwnCall;
  readonly via: readonly Because[];
  readonly fixContext: FixContextOf;
}

/** The expressions of the item at hand through which an argument of its call went. */
function stepsAt(index: number, { root, first }: FromOutside): readonly Step[] {
  const val = first.args[index];
  return val ? valueAt(val, first.argSpans[index] ?? first.span, root).steps() : [];
}

/** By a constructor, or by a builder's method that takes the object and gives it back. */
const isKept = (write: FieldWrite): boolean => write.how === 'init' || write.copy !== undefined;

/** What is given to a constructor and kept is used where methods take it from the field. */
function storedUses(write: FieldWrite, inside: Context, from: FromOutside): readonly ResolvedCall[] {
  const { root, first, via, fixContext } = from;
  const index = isKept(write) ? parameterBehind(write.val) : undefined;
  const outer = index === undefined ? undefined : outermost(index, inside);
  if (outer === undefined) return [];
  const name = write.field.split('.').at(-1) ?? write.field;
  const kept: Because = { span: write.span, text: `kept in field \`${name}\``, item: inside.item.unit };
  return inside.program.users(write.field).flatMap(({ by, event, arg }) => {
    const role = event.model.args[arg];
    if (role === undefined || role === '_' || (by.inTest && !inside.item.inTest)) return [];
    const resolved = resolveEvent(event, { ...inside, item: by, args: [] }, fixContext);
    const span = first.argSpans[outer] ?? first.span;
    const taken = resolved.key ? {} : keyOfSequence(first, root);
    const used: Because = { span: event.nameSpan, text: `used by \`${event.name}\``, item: by.unit };
    const value: Value = {
      ...fold(write.val, inside),
      steps: () => stepsAt(outer, from),
      ingredients: () => ingredientsOf(write.val, inside),
    };
    return [
      {
        ...resolved,
        fact: {
          ...resolved.fact,
          span: first.span,
          nameSpan: first.span,
          site: first.site,
          ...taken,
          args: [{ role, span, value }],
          via: [...via, kept, used],
          statement: first.statement,
          isStatement: false,
          fix: fixContext(root.item, event),
        },
        regions: first.regions,
        stored: true,
      },
    ];
  });
}

/** The event as the caller sees it: only the arguments that the caller gave, at the place where it gave them. */
function givenEvent(event: CallEvent, inside: Context, from: FromOutside): readonly ResolvedCall[] {
  const { root, first, via, fixContext } = from;
  const resolved = resolveEvent(event, inside, fixContext);
  const step: Because = { span: event.nameSpan, text: `used by \`${event.name}\``, item: inside.item.unit };
  const args: Argument[] = [];
  event.model.args.forEach((role, i) => {
    const val = event.args[i];
    const index = val && parameterBehind(val);
    const outer = index === undefined ? undefined : outermost(index, inside);
    const arg = resolved.fact.args.find((one) => one.role === role);
    if (role === '_' || !val || !arg || outer === undefined) return;
    const { length, ...value } = arg.value;
    // A length that the function itself asks for is told there.
    const asked = fold(val, { ...inside, args: [] }).length !== undefined || length === undefined;
    const known = asked ? value : { ...value, length };
    args.push({
      ...arg,
      span: first.argSpans[outer] ?? first.span,
      value: { ...known, steps: () => stepsAt(outer, from) },
    });
  });
  const nonce = resolved.nonce && settle(resolved.nonce, inside);
  const key = resolved.key && settle(resolved.key, inside);
  if (args.length === 0) return [];
  const { endless: _, givesBytes: __, mayFail: ___, ...fact } = resolved.fact;
  const endless = key && runsOnIn(resolved, key, from);
  return [
    {
      ...resolved,
      fact: {
        ...fact,
        ...(endless ? { endless: { nonce: endless } } : {}),
        ...givesBytes(first.returns),
        ...(isResult(first.returns) ? { mayFail: true } : {}),
        span: first.span,
        nameSpan: first.span,
        site: first.site,
        args,
        via: [...via, step],
        statement: first.statement,
        isStatement: false,
        fix: fixContext(root.item, event),
      },
      regions: first.regions,
      ...(nonce ? { nonce: nonce.val } : {}),
      ...(key ? { key: key.val } : {}),
    },
  ];
}

/** The parameter whose bytes the value holds, wholly or in part. */
function parameterBehind(val: Val): number | undefined {
  const core = coreOf(val);
  if (core.kind === 'param') return core.index;
  if (core.kind === 'of') return parameterBehind(core.of);
  if (core.kind === 'object') {
    const inner = core.roles.get('nonce') ?? core.roles.get('key');
    return inner && parameterBehind(inner);
  }
  return undefined;
}

/** The argument of the outermost call that becomes parameter `index` in here. */
function outermost(index: number, inside: Context): number | undefined {
  const given = inside.args?.[index];
  if (!given) return undefined;
  if (!given.in.args) return index;
  const next = parameterBehind(given.val);
  return next === undefined ? undefined : outermost(next, given.in);
}
