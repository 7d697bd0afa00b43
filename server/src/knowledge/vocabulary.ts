// The closed lists of words that the knowledge about crates and the facts share.

/** What an argument is for. */
export type Role =
  | 'key'
  | 'nonce'
  /** What a cipher asks for the nonce of each message. */
  | 'sequence'
  | 'salt'
  | 'password'
  | 'plaintext'
  | 'ciphertext'
  | 'aad'
  | 'tag'
  | 'rng'
  | 'seed'
  | 'iterations'
  | 'cost'
  /** Of a password KDF: how much memory it takes, in KiB. */
  | 'memory'
  /** Of scrypt: the block size `r`. */
  | 'block-size'
  /** Of a password KDF: lanes or the factor `p`. */
  | 'parallelism'
  | 'info'
  | 'data'
  /** How many of a buffer's bytes are the data. */
  | 'length'
  | 'digest'
  | 'signature'
  /** A keyed or stateful object: a cipher, a MAC, a hasher. */
  | 'cipher'
  /** A constant or type that names the algorithm to use. */
  | 'algorithm'
  | 'token'
  | 'credential'
  /** How long a key that is made shall be, in bits. */
  | 'key-size'
  | 'switch';

/** Where a value comes from. `unknown` is never a verdict. */
export type Origin =
  /** Written in the program: literals, consts, zeroed buffers, and what is computed from them alone. */
  | 'constant'
  /** From a cryptographically secure random generator. */
  | 'random'
  /** From a generator that is not, or that was seeded with a constant or the clock. */
  | 'weak-random'
  | 'clock'
  /** A number that the program advances itself. */
  | 'counter'
  /** The environment, a file, the network or standard input. */
  | 'outside'
  /** A key derivation function or key agreement. */
  | 'derived'
  /** A plain hash. */
  | 'hash'
  | 'parameter'
  | 'unknown';

/** What a modelled function does. */
export type Action =
  | 'encrypt'
  | 'decrypt'
  | 'make-cipher'
  | 'make-key'
  | 'make-nonce'
  /** Gives a private key as bytes or as a text. */
  | 'export-key'
  | 'hash'
  | 'mac'
  | 'derive-key'
  | 'hash-password'
  | 'make-rng'
  | 'random'
  | 'sign'
  | 'verify'
  /** Reads a public key, a signature or another piece of crypto from bytes that may be malformed. */
  | 'parse'
  | 'configure-tls'
  /** Says how old a version of TLS, or how weak a cipher, the program puts up with. */
  | 'limit-tls'
  /** Says what of a JSON Web Token is looked at. */
  | 'configure-jwt'
  | 'other';

/** Where people get to see what a program shows. */
export type Sink =
  /** The terminal. */
  | 'print'
  /** Logs and traces. */
  | 'log'
  /** The message of a panic. */
  | 'panic'
  /** The text of an error, which ends up in one of the others. */
  | 'error';
/** Functions that turn passwords into keys or hashes. */
export type PasswordKdf = 'PBKDF2' | 'bcrypt' | 'scrypt' | 'Argon2';

/** What a modelled type or algorithm is known for, from the knowledge about its crate. */
export interface Algorithm {
  /** As people write it: `AES-256-GCM`, `MD5`. */
  readonly name: string;
  /** What one nonce used twice under one key costs. */
  readonly nonceReuse?: 'catastrophic' | 'leaks-equality' | 'harmless';
  /**
   * For ciphers: `block` is a bare block cipher, `ecb` a mode that shows equal blocks, `unauthenticated` one that lets
   * whoever can change the ciphertext change the message.
   */
  readonly mode?: 'block' | 'ecb' | 'unauthenticated';
  /** Bytes, where no other length will do. */
  readonly nonceLength?: number;
  /** Bytes of the tag, where a parameter of the type says so. */
  readonly tagLength?: number;
  readonly weakness?: 'broken' | 'legacy';
  /** What to use in its place. */
  readonly instead?: string;
}
