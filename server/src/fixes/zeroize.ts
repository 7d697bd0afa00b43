// Wipes memory in a way that stays.
import type { Remnant } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** `key.fill(0)` and `*key = [0; 32]`, where the project has the crate. */
export function zeroizeInstead({ how, span, fix }: Remnant): readonly Fix[] {
  if (how !== 'wipe') return [];
  const written = fix.text(span);
  const place =
    /^(.+)\.fill\(\s*0(?:u8)?\s*\)$/s.exec(written)?.[1] ??
    /^\*\s*(\w+)\s*=\s*\[/.exec(written)?.[1] ??
    /^(self\.\w+)\s*=\s*\[/.exec(written)?.[1];
  const [recipe] = fix.recipes('wipe');
  const imports = recipe && fix.bring(recipe.uses);
  if (place === undefined || !recipe || !imports) return [];
  const newText = recipe.text.replaceAll('{value}', place);
  return [{ title: 'Wipe it with `zeroize`', safety: 'safe', edits: [{ span, newText }, ...imports] }];
}
