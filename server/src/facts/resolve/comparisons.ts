// Comparisons of which one side may be a secret.
import { secretByName } from '../../knowledge/secretNames.js';
import type { Ty } from '../../knowledge/ty.js';
import type { ComparedEvent, ComparedValue, Lowered } from '../lower/frame.js';
import type { ComparedSide, Comparison } from '../model/comparison.js';
import type { FixContext } from '../model.js';
import { coreOf, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { fold } from './fold.js';
import { namesIn } from './purpose.js';
import { secretOf } from './secrets.js';

export function comparisonsOf(
  item: Lowered,
  root: Context,
  fixFor: (item: Lowered) => FixContext,
): readonly Comparison[] {
  return item.compared.flatMap((event) => comparison(event, item, root, fixFor));
}

function comparison(
  { sides, site: _, ...event }: ComparedEvent,
  item: Lowered,
  root: Context,
  fixFor: (item: Lowered) => FixContext,
): readonly Comparison[] {
  const [left, right] = sides;
  const first = sideOf(left, root);
  const second = sideOf(right, root);
  const made = [first, second].some(({ secret }) => secret?.evidence === 'model');
  if (!made && (isShort(left.val.ty) || isShort(right.val.ty))) return [];
  if (!first.secret && !second.secret && !mayBeTag(first) && !mayBeTag(second)) return [];
  const within = item.key?.split('::').at(-1) ?? '';
  return [{ ...event, sides: [first, second], within, fix: fixFor(item) }];
}

/** `[u8; 6]` is the address of a network card: what is that short and not computed here is no tag. */
function isShort(ty: Ty): boolean {
  if (ty.kind === 'ref') return isShort(ty.to);
  return ty.kind === 'array' && ty.length !== undefined && ty.length < 8;
}

const mayBeTag = ({ names }: ComparedSide): boolean => names.some((name) => /mac|tag|otp|code/i.test(name));

function sideOf({ val, span, form, simple, literal }: ComparedValue, context: Context): ComparedSide {
  const names = [...namedBy(val), ...namesIn(val)].filter((name, i, all) => name !== 'self' && all.indexOf(name) === i);
  const secret = secretOf(val, context) ?? namedCall(val) ?? namedVariable(val);
  const { origin, trail, identity } = fold(val, context);
  const cut = cutOf(val);
  return {
    span,
    form: form === 'other' ? 'unknown' : form,
    names,
    origin,
    literal: literal || identity === 'zeros',
    madeHere: isMadeHere(val, context),
    simple,
    because: trail,
    ...(secret ? { secret } : {}),
    ...(cut ? { cut } : {}),
  };
}

const namedBy = ({ at }: Val): readonly string[] => (at ? [at.fields.at(-1) ?? at.root.name] : []);

/** The result of an own function whose name says what it gives: `reset_token(..)`. */
function namedCall(val: Val): ComparedSide['secret'] {
  const core = coreOf(val);
  const name = core.kind === 'call' ? core.fn.split('::').at(-1) : undefined;
  const named = name === undefined ? undefined : secretByName(name);
  if (!named || name === undefined || core.kind !== 'call') return undefined;
  const because = [{ span: core.span, text: `\`${name}\` gives a ${named.kind} by its name` }];
  return { kind: named.kind, evidence: named.sure ? 'name' : 'hint', name, part: false, because };
}

/** A variable of which only the name is known: `for (user, api_key) in keys`. */
function namedVariable({ at, src }: Val): ComparedSide['secret'] {
  if (src.kind !== 'unknown' || !at || at.fields.length > 0) return undefined;
  const { name, span } = at.root;
  const named = secretByName(name);
  if (!named?.sure) return undefined;
  return { kind: named.kind, evidence: 'name', name, part: false, because: [{ span, text: `\`${name}\`` }] };
}

function isMadeHere(val: Val, context: Context): boolean {
  const core = coreOf(val);
  if (core.kind === 'of') return isMadeHere(core.of, context);
  if (core.kind === 'call') return !onlyReads(core.fn, context);
  return core.kind === 'made' || core.kind === 'object';
}

/** A helper that only picks out what it is given, such as the header of a request. */
function onlyReads(fn: string, { program }: Context): boolean {
  const called = program.item(fn);
  return called !== undefined && called.calls.length === 0 && called.ownCalls.length === 0 && !called.xors;
}

/** The piece that is compared, where it is one. */
function cutOf(val: Val): ComparedSide['cut'] {
  for (let { src } = val; src.kind === 'of'; src = src.of.src) {
    if (!src.part) continue;
    const end = src.range?.end;
    return end === undefined ? {} : { bytes: end - (src.range?.start ?? 0) };
  }
  return undefined;
}
