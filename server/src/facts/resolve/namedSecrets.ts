// What the values are that the code puts under the name of a secret.
import { drawnSecret } from '../../knowledge/drawnNames.js';
import type { Lowered } from '../lower/frame.js';
import { mayBeSecret, type NamedEvent } from '../lower/namedSecrets.js';
import type { NamedSecret } from '../model/namedSecret.js';
import { type Context, valueAt } from './fold.js';
import { ownNames } from './purpose.js';

export function namedSecretsOf(item: Lowered, root: Context): readonly NamedSecret[] {
  const events: readonly NamedEvent[] = [...item.named, ...returned(item)];
  return events.map(({ name, span, val }) => ({ name, span, value: valueAt(val, span, root) }));
}

/** What a function gives back bears the name of the function. */
function returned(item: Lowered): readonly NamedEvent[] {
  const { result } = item;
  const names = ownNames(item);
  if (!result || result.ty.kind === 'ref' || !names.some((one) => mayBeSecret(drawnSecret(one), result.ty))) return [];
  return [{ name: names[0] ?? '', span: { start: 0, end: 0 }, val: result }];
}
