// Constant keys that keep nobody out, and are not meant to.
import type { Action } from '../../knowledge/vocabulary.js';
import type { CallEvent, Lowered } from '../lower/frame.js';
import type { KnownToAll } from '../model/knownToAll.js';
import { coreOf, type Source } from '../values/val.js';
import type { Context } from './context.js';
import { fold } from './fold.js';
import { namesIn } from './purpose.js';

/** Why everybody may know the call's constant key; undefined when nothing says that they may. */
export function knownToAll(event: CallEvent, context: Context): KnownToAll | undefined {
  const key = event.args[event.model.args.indexOf('key')];
  if (!key || fold(key, context).origin !== 'constant') return undefined;
  if (fold(key, context).identity === 'zeros' && isReplacedLater(event, context)) return 'replaced later';
  return event.kind === 'mac' && commits(context.item) ? 'commitment' : undefined;
}

/** What is made under zeros is kept in a field that other code gives something else: until then it holds the place. */
function isReplacedLater(event: CallEvent, { item, program }: Context): boolean {
  return item.writes.some(
    ({ how, field, val }) =>
      how === 'init' &&
      isMadeBy(coreOf(val), event) &&
      program.writers(field).some(({ by, write }) => write.how === 'assign' && !by.inTest),
  );
}

const MOST_WRAPPED = 4;

/** The object that the call made, or one that keeps it. */
function isMadeBy(made: Source, event: CallEvent, depth = 0): boolean {
  if (made.kind !== 'object' || depth > MOST_WRAPPED) return false;
  if (made.span === event.span) return true;
  const inner = made.roles.get('key') ?? made.roles.get('cipher');
  return inner !== undefined && isMadeBy(coreOf(inner), event, depth + 1);
}

/** What opens a commitment also hides what it is to. */
const OPENING = /^(?:opening|blinding|randomness|nonce|rand)(?:_|$)|_(?:opening|blinding|randomness|nonce)$/i;

const COMMITS = /(?:^|::|_)commit(?:ment|_|$|::)|Commitment::/;

const FEEDS: ReadonlySet<Action> = new Set<Action>(['mac', 'hash']);

/** A function named for commitments that feeds a random opening to the MAC. */
function commits(item: Lowered): boolean {
  if (!COMMITS.test(item.key ?? '')) return false;
  return item.calls.some(
    ({ model, args }) => FEEDS.has(model.action) && args.some((arg) => namesIn(arg).some((name) => OPENING.test(name))),
  );
}
