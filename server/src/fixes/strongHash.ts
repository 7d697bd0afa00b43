// Replaces a broken hash by a sound one where the code names it as a type: `Md5::new()`, `Sha1::digest(..)`.
import type { CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import { offer, ready, replace } from './recipe.js';

/** What was hashed before no longer matches, and the result is longer: a person looks at it. */
export function strongHash(call: CryptoCall): readonly Fix[] {
  const made = call.fix.typeName === undefined ? undefined : ready(call.fix, 'hash');
  // `<Sha1 as Digest>::digest` names the type within the path.
  if (!made || !call.onSpan || call.fix.text(call.onSpan).startsWith('<')) return [];
  const name = made.text.split('::').at(-1);
  return offer({ title: `Use \`${name}\``, safety: 'review', edits: replace(call.onSpan, made) }, made, call.fix);
}
