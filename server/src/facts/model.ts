// The vocabulary of facts: all that a rule may know about a piece of Rust. It speaks of crypto and of values, never of
// syntax, files or editors. Every span counts from the start of the item that the facts are about.
import type { Anchor, Because, Confidence, Migration } from '../findings/model.js';
import type { TypeModel } from '../knowledge/roles.js';
import type { Action, Algorithm, Origin, PasswordKdf, Role } from '../knowledge/vocabulary.js';
import type { Span } from '../text/span.js';
import type { FixContext, Step } from './fixContext.js';
import type { Comparison } from './model/comparison.js';
import type { CutTag } from './model/cutTag.js';
import type { BareEncryption } from './model/encryption.js';
import type { Exposure, SecretHolder } from './model/exposure.js';
import type { GatedItem } from './model/gatedItem.js';
import type { Ingredient } from './model/ingredient.js';
import type { KnownToAll } from './model/knownToAll.js';
import type { NamedSecret } from './model/namedSecret.js';
import type { Outcome } from './model/outcome.js';
import type { OutdatedUse } from './model/outdatedUse.js';
import type { Remnant } from './model/remnant.js';
import type { CounterRestart } from './model/restart.js';
import type { UndeclaredCrate } from './model/undeclaredCrate.js';
import type { UnimportedTrait } from './model/unimportedTrait.js';
import type { CounterWrap } from './model/wrap.js';
import type { WrongArguments } from './model/wrongArguments.js';

export type { Migration } from '../findings/model.js';
export type { Action, Algorithm, Origin, PasswordKdf, Role } from '../knowledge/vocabulary.js';
export type { Addition, Aead, Beside, DependencySection, FixContext, Step, Written } from './fixContext.js';
export type { ComparedSide, Comparison } from './model/comparison.js';
export type { CutTag } from './model/cutTag.js';
export type { BareEncryption } from './model/encryption.js';
export type { Exposure, SecretHolder, Shown } from './model/exposure.js';
export type { GatedItem } from './model/gatedItem.js';
export { isHidden } from './model/hiddenField.js';
export type { CounterHome, Ingredient, Treatment } from './model/ingredient.js';
export type { KnownToAll } from './model/knownToAll.js';
export type { NamedSecret } from './model/namedSecret.js';
export type { Outcome, ResultUse, StandIn } from './model/outcome.js';
export type { OutdatedUse } from './model/outdatedUse.js';
export type { Remnant } from './model/remnant.js';
export type { CounterRestart } from './model/restart.js';
export type { Secret, SecretKind } from './model/secret.js';
export { constantName, isDangerous, safeAnswer } from './model/switch.js';
export type { UndeclaredCrate } from './model/undeclaredCrate.js';
export type { UnimportedTrait } from './model/unimportedTrait.js';
export type { CounterWrap } from './model/wrap.js';
export type { WrongArguments } from './model/wrongArguments.js';

/** A value at the place where it is used. */
export interface Value {
  readonly origin: Origin;
  /** Two uses with the same identity hold the same bytes at run time; undefined when that cannot be said. */
  readonly identity?: string;
  /** It has that origin on some paths only: `var("KEY").unwrap_or("..")`. */
  readonly sometimes?: boolean;
  /** Length in bytes, where known. */
  readonly length?: number;
  /** The bytes or text of a constant, where it is one literal; for `item` the public path of a crate's constant. */
  readonly literal?: {
    readonly kind: 'bytes' | 'text' | 'int' | 'bool' | 'item';
    readonly value: string;
    readonly span: Span;
    readonly item?: Anchor;
    /** The number is worked out of others: `1 << 14`. */
    readonly computed?: true;
  };
  /** From where it was made to where it is used. */
  readonly trail: readonly Because[];
  /** The expressions of this item that it went through, from the one that made it to the one that is used. */
  readonly steps: () => readonly Step[];
  /** All that it was computed from. */
  readonly ingredients: () => readonly Ingredient[];
}

export interface Argument {
  readonly role: Role;
  readonly span: Span;
  readonly value: Value;
  /** For `switch`: the values that turn protection off, as `Value.literal` gives them. */
  readonly dangerous?: readonly string[];
}

/** A call of a function that the knowledge about its crate speaks of. */
export interface CryptoCall {
  readonly action: Action;
  /** Last name of what is called: `encrypt`. */
  readonly name: string;
  /** Public path: `aead::Aead::encrypt`. */
  readonly path: string;
  readonly span: Span;
  /** The name within the call. */
  readonly nameSpan: Span;
  /** It gives a vector of bytes, by itself or in a `Result` or an `Option`. */
  readonly givesBytes?: 'plain' | 'wrapped';
  /** It gives a `Result`. */
  readonly mayFail?: true;
  /** What it is called on: the receiver expression of a method, the type of `Md5::new()`. */
  readonly onSpan?: Span;
  /** The statement that it stands in. */
  readonly statement: Span;
  /** The call is the whole statement: nothing uses its result. */
  readonly isStatement: boolean;
  readonly algorithm?: Algorithm;
  /** The function for passwords that it runs or sets the cost of. */
  readonly kdf?: PasswordKdf;
  /** It checks as many bytes of the tag as it is given. */
  readonly anyTag?: true;
  /** What the object that `make-cipher` makes is for, where its type says so. */
  readonly direction?: 'encrypt' | 'decrypt';
  /** What the type called on, or the one that the call makes, is. */
  readonly kind?: TypeModel['is'];
  readonly args: readonly Argument[];
  /** The key that the call works under: of the cipher it is called on, or of the key argument. */
  readonly key?: Value;
  /** The called function does not exist: what it is meant to do is told by names alone. */
  readonly guessed?: true;
  /** Its key is a constant, and why everybody may know it. */
  readonly knownToAll?: KnownToAll;
  /** How often one key seals: `one` when the key is made afresh for this call alone. */
  readonly keyUses: 'one' | 'many' | 'unknown';
  /** It runs again and again under one key with new nonces, in a loop that no list and no number ends. */
  readonly endless?: { readonly nonce: Value };
  /** Steps from a place in this item to the call, when the call stands in a function that this item calls. */
  readonly via: readonly Because[];
  /**
   * What the result is for, as the names around it tell: of what is hashed or drawn, of what takes the result, of the
   * function. For a hasher made by `new` it counts what `update` feeds it.
   */
  readonly purpose: Purpose;
  /** Where what it gives or fills comes from, for `random`, `make-rng`, `make-key` and `make-nonce`. */
  readonly gives?: Origin;
  /** Place in the control flow, for `mayBothRun`. */
  readonly site: Site;
  /** Which of its values were made outside a loop or closure that repeats the call: roles. */
  readonly repeatedWith: readonly Role[];
  readonly fix: FixContext;
}

/** How the surroundings of a value speak of it; by names, so it only lowers or raises confidence. */
export type Purpose = 'password' | 'security' | 'not-security' | 'unknown';

/** The branches in which a place lies, outermost first: two places in different arms of one choice never both run. */
export interface Site {
  readonly order: number;
  readonly arms: readonly { readonly choice: number; readonly arm: number }[];
}

/** True when one run of the function may pass both places. */
export function mayBothRun(a: Site, b: Site): boolean {
  return !a.arms.some((here) => b.arms.some((there) => there.choice === here.choice && there.arm !== here.arm));
}

/** Two encryptions with one nonce under one key, or one encryption that runs again with it. */
export interface NonceReuse {
  readonly call: CryptoCall;
  readonly nonce: Argument;
  readonly how:
    | 'two-calls'
    | 'loop'
    | 'closure'
    | 'recursion'
    | 'field'
    | 'static'
    | 'helper'
    | 'counter'
    | 'stored'
    | 'both-sides';
  /** The other use, or the place that makes the call run again. */
  readonly other: Because;
  /** Both calls seal the same message in the same way, so that they give the same ciphertext. */
  readonly sameMessage?: boolean;
}

/** A string or byte literal with the names around it. */
export interface NamedLiteral {
  readonly span: Span;
  readonly text: string;
  /** The variable, field, constant, parameter or key that takes it: `db_password`; undefined when none does. */
  readonly name?: string;
  readonly nameSpan?: Span;
  /** What takes it; `sample`: a type of the user's own that is named for tests or examples. */
  readonly position:
    | 'binding'
    | 'field'
    | 'const'
    | 'argument'
    | 'comparison'
    | 'fallback'
    | 'pattern'
    | 'sample'
    | 'other';
  /** The expression around it that makes it a `String`: `"..".to_string()`, `String::from("..")`. */
  readonly owned?: Span;
  /** What to write after reading a variable of the environment so that the function returns the failure: `?`. */
  readonly handsOn: () => string | undefined;
  readonly fix: FixContext;
}

/** A method that a crate calls to have something checked, written by the user so that it lets everything pass. */
export interface AcceptingVerifier {
  /** The method's name. */
  readonly span: Span;
  /** `verify_server_cert` */
  readonly name: string;
  /** What the method should check: `the server's certificate`. */
  readonly verifies: string;
  /** Where it says yes. */
  readonly because: readonly Because[];
}

/** A use of a published crate's item that the tables say does not exist. */
export interface MissingItem {
  /** The first name on the path that is not there, or the method or field. */
  readonly span: Span;
  readonly name: string;
  readonly kind: 'path' | 'method' | 'associated item' | 'field' | 'variant' | 'operator';
  /** Where it was looked for: `aes_gcm::aead`, `AesGcm<Aes256, U12>`. */
  readonly within: string;
  /** `aes-gcm 0.10.3, from Cargo.lock`. */
  readonly table: string;
  /** False when the project may use a later version than the table's, which may have it. */
  readonly pinned: boolean;
  /** What to write instead, best first; at most three. */
  readonly instead: readonly Instead[];
  /** The version of the crate that changed it, where its history or the shape of the call tells. */
  readonly migration?: Migration;
  /** How the method call goes on without its name being there. */
  readonly reshaped?: Reshaped;
  readonly fix: FixContext;
}

/** A method call in another shape. */
export interface Reshaped {
  /**
   * `rename`: it goes by another name and may fail; `drop`: what it unwraps is no longer wrapped; `convert`: the type is
   * made from what is given; `constant`: it is no longer called.
   */
  readonly how: 'rename' | 'drop' | 'convert' | 'constant';
  readonly name: string;
  /**
   * From behind the receiver to the end of the call; of a conversion, where `*` goes or `&` stands; of a constant, the
   * brackets.
   */
  readonly call: Span;
  /** Where the trait is found that has it. */
  readonly paths: readonly string[];
}

export interface Instead {
  readonly name: string;
  /** It can take the place of the missing name; else it is elsewhere, or something else has to be written. */
  readonly fits: boolean;
  /** The path that leads to it from where the name was looked for: `rngs::OsRng`. */
  readonly deeper?: string;
  /** What a person should know about the change. */
  readonly note?: string;
  /** The crate version since which the missing name is gone. */
  readonly since?: string;
  /** The crate version that brings the missing name: the project has an older one. */
  readonly until?: string;
}

/** All facts of one item: a function with its body, a const, a static, a `use`. */
export interface Facts {
  /** In `#[test]`, `#[cfg(test)]`, `tests/`, `benches/` or `examples/`. */
  readonly inTest: boolean;
  readonly calls: readonly CryptoCall[];
  readonly reuses: readonly NonceReuse[];
  readonly restarts: readonly CounterRestart[];
  readonly wraps: readonly CounterWrap[];
  readonly literals: readonly NamedLiteral[];
  readonly missing: readonly MissingItem[];
  readonly gated: readonly GatedItem[];
  readonly outdated: readonly OutdatedUse[];
  readonly undeclared: readonly UndeclaredCrate[];
  readonly unimported: readonly UnimportedTrait[];
  readonly wrongArguments: readonly WrongArguments[];
  readonly verifiers: readonly AcceptingVerifier[];
  /** Calls that can fail, with what becomes of the failure, where it is more than handing it on. */
  readonly outcomes: readonly Outcome[];
  readonly cutTags: readonly CutTag[];
  /** Comparisons of texts and bytes of which one may be a secret. */
  readonly comparisons: readonly Comparison[];
  readonly exposures: readonly Exposure[];
  /** Values that the code puts under the name of something that nobody may guess. */
  readonly named: readonly NamedSecret[];
  readonly holders: readonly SecretHolder[];
  readonly bare: readonly BareEncryption[];
  readonly remnants: readonly Remnant[];
}

/** What only names tell of a call is never certain. */
export const likely = (call: CryptoCall, confidence: Confidence): Confidence =>
  call.guessed && confidence === 'high' ? 'medium' : confidence;

/** Each argument with that role, with its call. */
export function* argumentsFor(role: Role, facts: Facts): Generator<[CryptoCall, Argument]> {
  for (const call of facts.calls) for (const arg of call.args) if (arg.role === role) yield [call, arg];
}
