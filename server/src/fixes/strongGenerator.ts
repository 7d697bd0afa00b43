// Replaces a generator that can be predicted, or a seed that is known, by a generator for secrets.
import type { CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { offer, ready, replace } from './recipe.js';

/** `making` is the call that makes the generator. */
export function strongGenerator(making: CryptoCall | undefined): readonly Fix[] {
  const made = making && ready(making.fix, 'rng');
  if (!making || !made) return [];
  // The generator keeps its type where the recipe can; else what holds it may need another one.
  const title = 'Use a cryptographically secure generator';
  return offer({ title, safety: 'review', edits: replace(making.span, made) }, made, making.fix);
}
