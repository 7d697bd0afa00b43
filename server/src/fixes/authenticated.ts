// Puts encryption that authenticates in the place of encryption that does not.
import type { CryptoCall } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** The call gives what it gave before, with a tag behind it. What was sealed before has to be sealed anew. */
export function authenticated(call: CryptoCall): readonly Fix[] {
  const { fix, span, args } = call;
  const recipe = call.via.length === 0 ? fix.insteadOf(call.path) : undefined;
  if (!recipe) return [];
  const written = (role: string): string | undefined => {
    const arg = args.find((one) => one.role === role);
    return arg && fix.text(arg.span);
  };
  const places: Readonly<Record<string, string | undefined>> = {
    algorithm: authenticatedMode(written('algorithm')),
    key: written('key'),
    nonce: shortened(written('nonce')),
    plaintext: written('plaintext'),
    ciphertext: written('ciphertext'),
  };
  let isWhole = true;
  const newText = recipe.text.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (!Object.hasOwn(places, name)) return place;
    isWhole &&= places[name] !== undefined;
    return places[name] ?? place;
  });
  const imports = fix.bring(recipe.uses);
  if (!isWhole || !imports) return [];
  const does = call.action === 'decrypt' ? 'Decrypt' : 'Encrypt';
  const title = `${does} with a mode that authenticates (the other side has to change too, and old data be sealed anew)`;
  const text = newText.replaceAll('\n', `\n${fix.indent(span.start)}`);
  return [{ title, safety: 'review', edits: [{ span, newText: text }, ...imports] }];
}

/** The same cipher in GCM: `Cipher::aes_256_gcm()`. */
function authenticatedMode(written: string | undefined): string | undefined {
  const gcm = written?.replace(/\baes_(128|192|256)_(?:cbc|ctr|cfb128|cfb8|cfb1|ofb)\(\)$/, 'aes_$1_gcm()');
  const sealed = gcm?.replace(/\bchacha20\(\)$/, 'chacha20_poly1305()');
  return sealed === written ? undefined : sealed;
}

/** The first 96 bits of an IV of 128. */
function shortened(written: string | undefined): string | undefined {
  const inner = /^Some\(\s*&?\s*([\w.:]+(?:\([\w.]*\))?(?:\[[\w.\s]*\])?)\s*\)$/.exec(written ?? '')?.[1];
  return inner && `Some(&${inner}[..12])`;
}
