// Calls that can fail, with what becomes of the failure: those of crates, and own functions that hand a verdict on.
import type { Because } from '../../findings/model.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Action } from '../../knowledge/vocabulary.js';
import type { CallEvent, Lowered, OwnCall } from '../lower/frame.js';
import type { Outcome, ResultUse } from '../model/outcome.js';
import type { FixContext } from '../model.js';
import { isStd } from '../types/std.js';
import type { Context } from './context.js';
import { fold } from './fold.js';
import { makerOf, rootOf } from './uses.js';

const CAN_FAIL: ReadonlySet<Action> = new Set<Action>(['decrypt', 'verify', 'make-key', 'make-cipher', 'parse']);
const CHECKS: ReadonlySet<Action> = new Set<Action>(['decrypt', 'verify']);
const DEEPEST = 3;
const NOTHING = (): undefined => undefined;

export function outcomesOf(item: Lowered, root: Context, fixFor: (item: Lowered) => FixContext): readonly Outcome[] {
  const inMain = item.key?.split('::').at(-1) === 'main';
  const common = { inMain, fix: fixFor(item) };
  const own = item.calls.flatMap((event) => (CAN_FAIL.has(event.model.action) ? ofEvent(event, root) : []));
  const through = item.ownCalls.flatMap((call) => ofOwnCall(call, root));
  return [...own, ...through].map((outcome) => ({ ...outcome, ...common }));
}

type Bare = Omit<Outcome, 'inMain' | 'fix'>;

/** The uses that say more than that somebody else will look at it. */
const telling = (uses: readonly ResultUse[] | undefined): readonly ResultUse[] =>
  uses?.filter((use) => use.how !== 'handed on' && use.how !== 'matched') ?? [];

function ofEvent(event: CallEvent, root: Context): readonly Bare[] {
  const uses = telling(event.verdict?.uses);
  if (uses.length === 0) return [];
  const { action } = event.model;
  return [
    {
      action,
      name: event.name,
      span: event.span,
      nameSpan: event.nameSpan,
      statement: event.statement,
      onlyVerdict: saysOnly(event.result.ty),
      ...(isOwnMessage(event, root) ? { ownMessage: true as const } : {}),
      inPlace: event.args.some((arg, i) => event.model.args[i] === 'ciphertext' && isMutable(arg.ty)),
      uses,
      because: [],
      instead: event.verdict?.instead ?? NOTHING,
      refusal: event.verdict?.refusal ?? NOTHING,
      ...asking(event.result.ty),
      ...(CHECKS.has(action) ? {} : parsed(event, root)),
    },
  ];
}

/** What is opened or checked has just been sealed or signed by the same function. */
const isOwnMessage = ({ args, model }: CallEvent, { item }: Context): boolean =>
  args.some((arg, i) => {
    const role = model.args[i];
    if (role !== 'ciphertext' && role !== 'signature' && role !== 'tag') return false;
    return MAKES_MESSAGES.has(makerOf(rootOf(arg), item)?.model.action ?? 'other');
  });

const MAKES_MESSAGES: ReadonlySet<Action> = new Set<Action>(['encrypt', 'sign', 'mac']);

const isMutable = (ty: Ty): boolean => ty.kind === 'ref' && ty.mutable;

/** How to ask the call's result whether it failed. */
const asking = (ty: Ty): Pick<Outcome, 'fails'> =>
  ty.kind === 'primitive' && ty.name === 'bool' ? { fails: '!' } : isStd(ty, 'Result') ? { fails: '.is_err()' } : {};

/** Nothing but yes or no. */
function saysOnly(ty: Ty): boolean {
  const success = ty.kind === 'named' && isStd(ty, 'Result') ? ty.args[0] : ty;
  return (
    success !== undefined &&
    ((success.kind === 'tuple' && success.of.length === 0) || (success.kind === 'primitive' && success.name === 'bool'))
  );
}

/** What is read, for calls that take any bytes and fail on some. */
function parsed(event: CallEvent, root: Context): Pick<Outcome, 'parses'> {
  // A MAC takes a key of any length.
  if (event.takesAnyKey) return {};
  // Which cipher or MAC it is decides whether any key will do: `KeyInit::new_from_slice(key)` leaves it open.
  if (event.model.action === 'make-cipher' && !event.kind && !event.algorithm) return {};
  const arg = event.args[event.model.action === 'parse' ? 0 : event.model.args.indexOf('key')];
  if (!arg) return {};
  // What has the right length when it gets here cannot be refused.
  const name = arg.at?.fields.at(-1) ?? arg.at?.root.name;
  if (event.model.action !== 'parse' && name !== undefined && root.item.measured.has(name)) return {};
  const { origin, length } = fold(arg, root);
  return { parses: { origin, ...(length === undefined ? {} : { length }) } };
}

// ---------------------------------------------------------------- through the user's own functions

function ofOwnCall(call: OwnCall, root: Context): readonly Bare[] {
  const uses = telling(call.verdict?.uses);
  const callee = uses.length > 0 ? root.program.item(call.fn) : undefined;
  const asked = callee && callee !== root.item ? asksFor(callee, root, 1) : undefined;
  if (!asked || !callee) return [];
  const direct = callee.result?.verdict !== undefined || asked.direct;
  if (!direct && !TASK.test(call.name)) return [];
  return [
    {
      action: asked.action,
      name: call.name,
      span: call.span,
      nameSpan: call.nameSpan,
      statement: call.statement,
      onlyVerdict: saysOnly(call.returns),
      inPlace: asked.action === 'decrypt' && call.args.some((arg) => isMutable(arg.ty)),
      uses,
      because: asked.because,
      through: direct ? 'own' : 'likely',
      instead: call.verdict?.instead ?? NOTHING,
      refusal: call.verdict?.refusal ?? NOTHING,
      ...asking(call.returns),
    },
  ];
}

/** Names of functions whose task it is to check or to open something. */
const TASK = /verif|valid|check|auth|decrypt|open|unseal|unlock|unwrap/i;

interface Asked {
  readonly action: Action;
  readonly because: readonly Because[];
  /** Its result is that of the check itself. */
  readonly direct: boolean;
}

/** The check whose verdict the function hands on to whoever calls it. */
function asksFor(item: Lowered, root: Context, depth: number): Asked | undefined {
  for (const event of item.calls) {
    if (!CHECKS.has(event.model.action) || !handsOn(event.verdict?.uses)) continue;
    const because = [{ span: event.nameSpan, text: `asks \`${event.name}\``, item: item.unit }];
    return { action: event.model.action, because, direct: item.result?.verdict?.of === event.verdict };
  }
  if (depth >= DEEPEST) return undefined;
  for (const call of item.ownCalls) {
    if (!handsOn(call.verdict?.uses)) continue;
    const callee = root.program.item(call.fn);
    const asked = callee && callee !== item ? asksFor(callee, root, depth + 1) : undefined;
    if (asked) return { ...asked, direct: asked.direct && item.result?.verdict?.of === call.verdict };
  }
  return undefined;
}

const handsOn = (uses: readonly ResultUse[] | undefined): boolean =>
  uses?.some((use) => use.how === 'handed on' || use.how === 'matched') ?? false;
