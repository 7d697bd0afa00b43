// Wipes memory in a way that stays.
import type { Remnant } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { offer, ready, replace } from './recipe.js';

/** `key.fill(0)` and `*key = [0; 32]`, and loops and `write_bytes` that do the same to a whole place. */
export function zeroizeInstead({ how, span, fix }: Remnant): readonly Fix[] {
  if (how !== 'wipe') return [];
  const written = fix.text(span);
  const place =
    /^(.+)\.fill\(\s*0(?:u8)?\s*\)$/s.exec(written)?.[1] ??
    /^\*\s*(\w+)\s*=\s*\[/.exec(written)?.[1] ??
    /^(self\.\w+)\s*=\s*\[/.exec(written)?.[1];
  const made = place === undefined ? undefined : ready(fix, 'wipe', { value: place });
  return made ? offer({ title: 'Wipe it with `zeroize`', safety: 'safe', edits: replace(span, made) }, made, fix) : [];
}
