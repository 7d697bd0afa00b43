// The closed lists of the vocabulary as values, for checking data that people wrote. `satisfies` keeps each list
// within its type; `complete` keeps it whole: a word added to the type and not here does not compile.
import type { Recipe, TypeModel } from '../../server/src/knowledge/roles.js';
import type { Action, Algorithm, Origin, PasswordKdf, Role, Sink } from '../../server/src/knowledge/vocabulary.js';

const complete =
  <All extends string>() =>
  <const Listed extends readonly All[]>(words: [All] extends [Listed[number]] ? Listed : never): Listed =>
    words;

export const ROLES = complete<Role>()([
  'key',
  'nonce',
  'sequence',
  'salt',
  'password',
  'plaintext',
  'ciphertext',
  'aad',
  'tag',
  'rng',
  'seed',
  'iterations',
  'cost',
  'memory',
  'block-size',
  'parallelism',
  'info',
  'data',
  'length',
  'digest',
  'signature',
  'cipher',
  'algorithm',
  'token',
  'credential',
  'key-size',
  'switch',
]);

export const ORIGINS = complete<Origin>()([
  'constant',
  'random',
  'weak-random',
  'clock',
  'counter',
  'outside',
  'derived',
  'hash',
  'parameter',
  'unknown',
]);

export const ACTIONS = complete<Action>()([
  'encrypt',
  'decrypt',
  'make-cipher',
  'make-key',
  'make-nonce',
  'export-key',
  'hash',
  'mac',
  'derive-key',
  'hash-password',
  'make-rng',
  'random',
  'sign',
  'verify',
  'parse',
  'configure-tls',
  'limit-tls',
  'configure-jwt',
  'other',
]);

export const KINDS_OF_TYPE = complete<TypeModel['is']>()([
  'aead',
  'block-cipher',
  'stream-cipher',
  'mode',
  'hash',
  'mac',
  'kdf',
  'rng',
  'key',
  'nonce',
  'algorithm',
  'builder',
  'other',
]);

export const SINKS = complete<Sink>()(['print', 'log', 'panic', 'error']);
export const MAKES = complete<Recipe['makes']>()([
  'nonce',
  'key',
  'rng',
  'hash',
  'bytes',
  'equal',
  'verify',
  'at-once',
  'wipe',
  'wiped',
  'instead',
  'instead-fresh',
  'password-key',
  'aead',
  'extended',
  'seal',
  'open',
  'seal-in-place',
  'open-in-place',
]);
export const NONCE_REUSE = complete<NonNullable<Algorithm['nonceReuse']>>()([
  'catastrophic',
  'leaks-equality',
  'harmless',
]);
export const MODES = complete<NonNullable<Algorithm['mode']>>()(['block', 'ecb', 'unauthenticated']);
export const WEAKNESSES = complete<NonNullable<Algorithm['weakness']>>()(['broken', 'legacy']);
export const PASSWORD_KDFS = complete<PasswordKdf>()(['PBKDF2', 'bcrypt', 'scrypt', 'Argon2']);
