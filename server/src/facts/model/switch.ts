// Arguments that turn protection off: what they are given, and what they should be.
import type { Argument, Value } from '../model.js';

/** It is given a constant that turns protection off, on some paths at least. */
export const isDangerous = ({ value, dangerous }: Argument): boolean =>
  value.literal !== undefined && dangerous?.includes(value.literal.value) === true;

/** Of a question: the answer that leaves protection on. Undefined where there are more than two to choose from. */
export function safeAnswer({ dangerous }: Argument): 'true' | 'false' | undefined {
  const [only, ...more] = dangerous ?? [];
  if (more.length > 0) return undefined;
  return only === 'true' ? 'false' : only === 'false' ? 'true' : undefined;
}

/** What code calls a constant of a crate: `SSL3`, with its type `SslVersion::SSL3`. */
export function constantName({ literal }: Value, form: 'alone' | 'with its type' = 'alone'): string | undefined {
  if (literal?.kind !== 'item') return undefined;
  return literal.value
    .split('::')
    .slice(form === 'alone' ? -1 : -2)
    .join('::');
}
