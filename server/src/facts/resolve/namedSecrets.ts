// What the values are that the code puts under the name of a secret.
import { drawnSecret } from '../../knowledge/drawnNames.js';
import type { Span } from '../../text/span.js';
import type { Lowered } from '../lower/frame.js';
import { mayBeSecret, type NamedEvent } from '../lower/namedSecrets.js';
import type { NamedSecret } from '../model/namedSecret.js';
import { coreOf, type Val } from '../values/val.js';
import type { Context } from './context.js';
import { valueAt } from './fold.js';
import { ownNames } from './purpose.js';

export function namedSecretsOf(item: Lowered, root: Context): readonly NamedSecret[] {
  const here = item.named.filter(({ val }) => !isToldThere(val, root));
  const events: readonly NamedEvent[] = [...here, ...returned(item)];
  return events.map(({ name, span, val }) => {
    const givenBy = ownCallBehind(val);
    return { name, span, ...(givenBy ? { givenBy } : {}), value: valueAt(val, span, root) };
  });
}

/** Where the code asks a function of its own for the value, or for what it makes the value of. */
function ownCallBehind(val: Val): Span | undefined {
  const core = coreOf(val);
  if (core.kind === 'call') return core.span;
  if (core.kind === 'of') return ownCallBehind(core.of);
  const parts = core.kind === 'mix' ? core.parts : core.kind === 'join' ? core.of : [];
  return parts.map(ownCallBehind).find((span) => span !== undefined);
}

/** `let token = new_token();`: the function bears the name of a secret itself, and is looked at where it stands. */
function isToldThere(val: Val, root: Context): boolean {
  const core = coreOf(val);
  if (core.kind !== 'call' || root.program.item(core.fn) === undefined) return false;
  return mayBeSecret(drawnSecret(core.fn.split('::').at(-1) ?? ''), val.ty);
}

/** What a function gives back bears the name of the function. */
function returned(item: Lowered): readonly NamedEvent[] {
  const { result } = item;
  const names = ownNames(item);
  if (!result || result.ty.kind === 'ref' || !names.some((one) => mayBeSecret(drawnSecret(one), result.ty))) return [];
  return [{ name: names[0] ?? '', span: { start: 0, end: 0 }, val: result }];
}
