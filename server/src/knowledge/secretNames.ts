// What kind of secret a name speaks of. Names are hints: they carry a finding only as far as somebody would be misled by
// the name too. Lists first; each says what it is for.
import { byName, wordSet, wordsOf } from './nameWords.js';

export type SecretKind =
  | 'key'
  | 'private key'
  | 'password'
  | 'passphrase'
  | 'shared secret'
  | 'seed'
  | 'plaintext'
  | 'mac'
  | 'token'
  | 'password hash'
  | 'secret';

export interface NamedSecret {
  readonly kind: SecretKind;
  /** The name alone says it: `encryption_key`. A bare `key` or `token` may be that of a map or a parser. */
  readonly sure: boolean;
}

/** Last words that name a secret by themselves. */
const SECRETS: ReadonlyMap<string, SecretKind> = kinds(
  ['password', 'password passwd pwd passcode'],
  ['passphrase', 'passphrase mnemonic'],
  ['secret', 'secret'],
  ['private key', 'privkey'],
  ['key', 'kek dek prk okm ikm'],
);

/** Last words that name a secret or something harmless. */
const MAYBE: ReadonlyMap<string, SecretKind> = kinds(
  ['key', 'key keys'],
  ['token', 'token csrf xsrf otp totp hotp'],
  ['seed', 'seed'],
  ['private key', 'sk'],
  ['password', 'pass'],
  ['plaintext', 'plaintext decrypted'],
  ['secret', 'credential credentials'],
  ['mac', 'mac hmac'],
);

/** Words before `key` that make it a secret one. */
const OF_SECRET_KEYS: ReadonlyMap<string, SecretKind> = kinds(
  ['private key', 'private signing'],
  [
    'key',
    'secret encryption decryption encrypt decrypt enc master aes aes128 aes256 chacha chacha20 symmetric hmac mac ' +
      'derived data root chain message wrapping session shared raw crypto cipher api access ' +
      'content ephemeral traffic pre',
  ],
);

/** The kind of secret that each word of a list names. */
function kinds(...lists: readonly (readonly [SecretKind, string])[]): ReadonlyMap<string, SecretKind> {
  return new Map(lists.flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)));
}

/** Words before `token` that make it one that opens something. */
const OF_SECRET_TOKENS = wordSet('access auth api bearer refresh session jwt reset csrf secret id oauth login');

/** Words before `seed` that make it that of a key. */
const OF_SECRET_SEEDS = wordSet('key secret master wallet signing private entropy hd');

/** A name with one of these words speaks of something that may be seen, or of a secret that is hidden already. */
const PUBLIC_WORDS = wordSet(
  'public pub verifying verify verification encrypted ciphertext sealed wrapped hashed masked redacted hidden ' +
    'obfuscated id ids identifier name names len length size count index version path file filename dir label type kind ' +
    'format prefix suffix fingerprint checksum signature nonce iv salt field header env var url uri endpoint prompt hint policy ' +
    'strength valid ok error err result required enabled found exists present missing set status expiry expires ttl ' +
    'rotation manager store provider generator builder config usage bits algorithm alg algo curve foreign primary ' +
    'partition sort cache lookup attr attribute column placeholder dummy test example',
);

/** Last words that say how the secret is held, not what it is: `password_str`, `key_bytes`. */
const FORMS = wordSet(
  'str string bytes byte value text plain plaintext raw buf buffer hex b64 base64 array vec slice material data ref clone copy pem der line trimmed input guess attempt',
);

const HASHES = wordSet('hash digest');

/** The kind of secret that a variable, field, parameter or type of that name holds. */
export const secretByName = byName(judge);

function judge(name: string): NamedSecret | undefined {
  const all = wordsOf(name);
  if (all.some((word) => HASHES.has(word)) && all.some((word) => SECRETS.get(word) === 'password' || word === 'pass'))
    return { kind: 'password hash', sure: true };
  const end = all.findLastIndex((word, i) => i === 0 || !FORMS.has(word.replace(/\d+$/, '')));
  const own = all.slice(0, end + 1).map((word, i) => (i === 0 ? word : word.replace(/\d$/, '')));
  const last = own.at(-1) ?? '';
  const before = own.at(-2) ?? '';
  if (own.some((word) => PUBLIC_WORDS.has(word) && !(word === before && OF_SECRET_TOKENS.has(word)))) return undefined;
  if (own.some((word) => HASHES.has(word))) return undefined;
  if (last === 'secret' && before === 'shared') return { kind: 'shared secret', sure: true };
  const plain = SECRETS.get(last);
  if (plain) return { kind: plain, sure: true };
  const maybe = MAYBE.get(last);
  if (!maybe) return undefined;
  if (last === 'key' || last === 'keys') {
    const kind = OF_SECRET_KEYS.get(before);
    return { kind: kind ?? 'key', sure: kind !== undefined };
  }
  if (last === 'token') return { kind: 'token', sure: OF_SECRET_TOKENS.has(before) };
  if (last === 'seed') return { kind: 'seed', sure: OF_SECRET_SEEDS.has(before) };
  return { kind: maybe, sure: false };
}

/** True for names of what anybody may see: `public_key`, `nonce`, `key_id`, `ciphertext`. */
export function publicByName(name: string): boolean {
  const all = wordsOf(name);
  return all.some((word) => PUBLIC_WORDS.has(word)) || all.some((word) => HASHES.has(word) || word === 'signature');
}
