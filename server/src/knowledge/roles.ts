// What people know about crates and the tables cannot say: which argument is a nonce, which type is a broken hash.
// Written by hand in knowledge/crates/*/roles.toml, checked against the API tables when it is built.
import type { Action, Algorithm, Origin, PasswordKdf, Role, Sink } from './vocabulary.js';

/** What is known of a type or of a constant that stands for an algorithm (`ring::aead::AES_256_GCM`). */
export interface TypeModel {
  /** Public path: `aes_gcm::Aes256Gcm`. */
  readonly path: string;
  /** SemVer range of the package in which it holds; all of the file's range when absent. */
  readonly versions?: string;
  /** No table has a version of that range; says what the row rests on. */
  readonly unchecked?: string;
  readonly is:
    | 'aead'
    | 'block-cipher'
    | 'stream-cipher'
    | 'mode'
    | 'hash'
    | 'mac'
    | 'kdf'
    | 'rng'
    | 'key'
    | 'nonce'
    | 'algorithm'
    /** Methods that no row speaks of give it back, as in a chain of settings; for crates without a table. */
    | 'builder'
    | 'other';
  readonly algorithm?: Algorithm;
  /** Bytes. */
  readonly keyLength?: number;
  /** Bytes. */
  readonly nonceLength?: number;
  /** Which argument of the type is the length of the tag: 1 for `Ccm<Aes128, U4, U13>`. */
  readonly tagArgument?: number;
  /** Public fields whose value turns protection off, with what the type is for: `validate_exp=false`. */
  readonly switches?: readonly string[];
  /**
   * Types and traits whose functions it has too, as public paths; for versions without a table, in which nothing else
   * tells: `cipher::StreamCipher`.
   */
  readonly like?: readonly string[];
  /** A key of any length will do, so that making one never fails. */
  readonly anyKey?: boolean;
  /** For types that do only the one: `cbc::Decryptor`. */
  readonly direction?: 'encrypt' | 'decrypt';
  /**
   * For generators: what comes out of it. For keys: what a value counts as that is given to a function; `random` when it
   * can be used once only, `outside` when it is made to be kept.
   */
  readonly yields?: 'random' | 'weak-random' | 'outside';
}

/** What is known of a function, method, or macro. */
export interface FunctionModel {
  /** Public path: `aead::Aead::encrypt`, `ring::aead::LessSafeKey::new`. */
  readonly path: string;
  readonly versions?: string;
  /** No table has a version of that range; says what the row rests on. */
  readonly unchecked?: string;
  readonly action: Action;
  /** One entry per parameter, `self` first when there is one: a role, or `_` for none. */
  readonly args: readonly (Role | '_')[];
  readonly returns?: {
    /** Where the result comes from. `random` with an argument of role `rng`: as random as that generator. */
    readonly origin?: Origin;
    /**
     * The result is the value of this argument in another form (index into `args`). A generator made of a constant
     * or of the clock yields `weak-random`.
     */
    readonly of?: number;
    /** Type of the result as a public path, only for crates without a table. */
    readonly type?: string;
  };
  /**
   * An argument whose bytes the call overwrites (index into `args`), and what they are afterwards; `random` as in
   * `returns`.
   */
  readonly fills?: { readonly arg: number; readonly origin: Origin };
  /** For `switch` arguments: the value that turns protection off, or several with `|` between them. */
  readonly dangerous?: string;
  /** Which function for passwords it runs or sets the cost of. */
  readonly kdf?: PasswordKdf;
  /** What the call is known for, when it is not known from the type it is called on. */
  readonly algorithm?: Algorithm;
  /**
   * The types given to it, or to the type that it is called on, name its algorithm: `Pkcs1v15Sign::new::<Sha1>()`,
   * `SigningKey::<Sha1>::new(key)`.
   */
  readonly byType?: true;
  /** For functions that make an object which does only the one: `cbc_decryptor`. */
  readonly direction?: 'encrypt' | 'decrypt';
  /** It checks as many bytes of the tag as it is given. */
  readonly anyTag?: true;
  /** It is a macro that takes expressions as a function does. */
  readonly isMacro?: true;
  /** No row says so: the call is of something that does not exist, and the names around it tell what it is meant for. */
  readonly guessed?: true;
}

/** What is known of a method that the user's code writes for a trait of the crate. */
export interface ImplementationModel {
  /** Public path of the trait's method: `ring::aead::NonceSequence::advance`. */
  readonly path: string;
  readonly versions?: string;
  /** What the crate takes the method's result for. */
  readonly returns?: Role;
  /** What the method exists to check: one that lets everything pass turns this off. */
  readonly verifies?: string;
  /** It answers by a truth value: to let something pass it says `Ok(true)`. */
  readonly saysTrue?: true;
}

/** What is known of a macro that shows what it is given. */
export interface MacroModel {
  /** `tracing::info`; std's stand under `std`, as in `std::println`. For `#[instrument]` the attribute's path. */
  readonly path: string;
  readonly shows: Sink;
  /** How many arguments stand before those that are shown. */
  readonly after?: number;
  /** The first argument is where it is written to, which shows it only when that is the terminal. */
  readonly into?: boolean;
}

/** Code that fixes may insert. */
export interface Recipe {
  /**
   * `bytes`: a random array, `{length}` bytes long, for nonces and keys of any crate; `equal`: whether the slices
   * `{left}` and `{right}` are equal, found in constant time; `verify`: what checks the bytes `{tag}` where a call makes a
   * tag to compare them with, a `Result`; `at-once`: the path
   * of a function that does what an object made by a call does in steps, where `{does}` is `encrypt` or `decrypt`; `wipe`: a call that overwrites `{value}` for good; `wiped`: `{value}` in a
   * wrapper that does so when it is dropped;
   * `password-key`: statements that make `{key}`, `{length}` bytes of the bytes `{password}`, with the bytes
   * `{salt}`, and `{failed}` where that may fail; `instead`: what takes the place of a dangerous constant or unit type, or of a call, with `{plaintext}`
   * and the like for the arguments of that role; `instead-fresh`: the same of a call whose nonce will not do, with a
   * fresh nonce in front of the ciphertext; `aead`: the type of an AEAD that takes the cipher's place, or the function
   * that names it, where `{bits}` may
   * be the length of its keys; `extended`: the one with long nonces that takes an AEAD's place; `seal`, `open`: a call of
   * such an AEAD `{cipher}` with the bytes `{nonce}` that gives a `Result` of the sealed `{plaintext}`, the opened
   * `{ciphertext}`; `seal-in-place`, `open-in-place`: the same of a `{buffer}`, with `()`.
   */
  readonly makes:
    | 'nonce'
    | 'key'
    | 'rng'
    | 'hash'
    | 'bytes'
    | 'equal'
    | 'verify'
    | 'at-once'
    | 'wipe'
    | 'wiped'
    | 'instead'
    | 'instead-fresh'
    | 'aead'
    | 'extended'
    | 'seal'
    | 'open'
    | 'seal-in-place'
    | 'open-in-place'
    | 'password-key';
  /** Public path of the type, constant or function that the recipe is for: `aes_gcm::Aes256Gcm`; `*` for any of the crate. */
  readonly for: string;
  readonly versions: string;
  /** Rust expression of an owned value; `{type}` is the cipher's or generator's type as the user's code names it. */
  readonly text: string;
  /** Paths that must be in scope. */
  readonly uses: readonly string[];
  /** Cargo feature that must be on. */
  readonly feature?: string;
  /** Another crate that the text names, as in paths, and the versions that go with it: `sha2 ^0.10`. */
  readonly needs?: string;
  /**
   * Paths that must not be there along with it: traits that have functions of the same name; of `extended`, what has to do
   * with nonces too, wherever the file names it.
   */
  readonly unless?: readonly string[];
  /** Public path of the type of a value that has to be in reach, for `{taken}`. */
  readonly takes?: string;
  /** Of `extended`: names that change along with the type. */
  readonly renames?: Readonly<Record<string, string>>;
  /** A project without the crate may get it for this. */
  readonly worthAdding?: boolean;
}

export interface CrateModel {
  readonly package: string;
  readonly libName: string;
  /** SemVer range that a person has checked. */
  readonly versions: string;
  /** `YYYY-MM-DD`. */
  readonly checked: string;
  readonly source: readonly string[];
  /** Without a table to check against; `why` says what the rows rest on. */
  readonly unchecked?: string;
  readonly types: readonly TypeModel[];
  readonly functions: readonly FunctionModel[];
  readonly implementations: readonly ImplementationModel[];
  readonly macros: readonly MacroModel[];
  readonly recipes: readonly Recipe[];
}

/** The contents of knowledge/roles.json. */
export interface RolesBundle {
  /** That it is generated, and how. */
  readonly generated: string;
  readonly crates: readonly CrateModel[];
}
