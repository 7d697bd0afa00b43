// What a fix needs to know of the place that it changes. The lowering makes it, server/src/fixes uses it; rules only
// pass it on. All of it is asked for when somebody wants the fixes, never while a file is judged.
import type { ManifestText } from '../cargo/model.js';
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import type { Recipe } from '../knowledge/roles.js';
import type { DefId, Ty } from '../knowledge/ty.js';
import type { Item } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import type { Renaming } from './mentions.js';
import type { Facts } from './model.js';

export type DependencySection = 'dependencies' | 'dev-dependencies' | 'build-dependencies';

/** The surroundings of a call or a literal. */
export interface FixContext {
  /** The source text of a span of the item, as far as the item goes. */
  text(this: FixContext, span: Span): string;
  /** The item as it is written; undefined where it is out of sight. */
  item(): Item | undefined;
  /** The white space at the start of the line that the offset lies on. */
  indent(at: number): string;
  /**
   * Edits that bring paths (`aes_gcm::aead::OsRng`) into scope where the item stands: none for one whose last name means
   * that already; a name added to a `use` of the same parent, or a new `use` below the others; undefined when a last
   * name means something else here.
   */
  bring(paths: readonly string[]): readonly AnchoredEdit[] | undefined;
  /**
   * Recipes that hold for the versions in use, best first: `nonce` and `key` of the crate that the call's cipher comes
   * from, `rng` of the generator's crate, `hash` of the hash's, `bytes` of any crate that the project has. Only those
   * whose `for` is the type at hand or `*`. Recipes whose `feature` is known to be off are left out, and so are those
   * that name a crate the project lacks.
   */
  recipes(makes: Recipe['makes']): readonly Recipe[];
  /** The same of crates that the project lacks, as far as its Cargo.toml can get them. */
  additions(makes: Recipe['makes']): readonly Addition[];
  /** What to write in place of a dangerous constant or a call, by its public path, or of a unit type for a choice. */
  insteadOf(
    what: string | Ty | undefined,
    makes?: 'instead' | 'instead-fresh' | 'nonce' | 'verify' | 'aead' | 'at-once',
  ): Recipe | undefined;
  /** What to write in place of a call by its public path, best first: with crates that the project has, and lacks. */
  replacements(path: string): readonly Replacement[];
  /** What to write after a call of an AEAD so that the function returns its failure: `?`; undefined when it cannot. */
  handOn(about: 'encryption' | 'decryption'): string | undefined;
  /**
   * The AEAD that goes in the place of the cipher at hand, with keys of so many bits where that is a choice; `extended`:
   * the one with longer nonces.
   */
  aead(bits: number, makes?: 'aead' | 'extended'): Aead | undefined;
  /** All items of the file as they are written. */
  file(): readonly Written[];
  /** The other items of the file, for a fix that has to change two functions together. */
  beside(): readonly Beside[];
  /** The package's Cargo.toml, with the section that lists what code at this place may use; absent without one. */
  readonly manifest?: (ManifestText & { readonly section: DependencySection }) | undefined;
  /** The version of a published crate that goes with the project's crates and has what the file names of it. */
  versionToList(libName: string, pack?: string): string | undefined;
  /**
   * Edits that rename what the item names at the span: in a `use` along with the rest of the module, and not twice where
   * another import brings the new name already. Undefined where what the code does with it cannot be done with the new.
   */
  rename(span: Span, renaming: Renaming): readonly AnchoredEdit[] | undefined;
  /** Names of types with the traits that the item's text has; of its module's imports, when it has none. */
  typesWith(traits: readonly DefId[]): readonly string[];
  /** How code at this place names the type of the cipher, generator or hash at hand: `Aes256Gcm`. */
  readonly typeName?: string | undefined;
}

export interface Replacement {
  readonly recipe: Recipe;
  /** The crate that it needs and the project lacks. */
  readonly addition?: Addition;
}

/** A crate that Cargo.toml would have to list, and what code may then say. */
export interface Addition {
  readonly package: string;
  readonly version: string;
  readonly recipe: Recipe;
}

/** An expression that holds a value whole, in any form. */
export interface Step {
  readonly span: Span;
  readonly type: Ty;
  /** It is the initialiser of a `let`, so that every later use of the variable gets what stands there. */
  readonly bound: boolean;
}

/** Another item of the file: edits of it say its anchor. */
export interface Beside {
  readonly anchor: Anchor;
  readonly facts: Facts;
}

export interface Aead {
  /** Public path of its type: `aes_gcm::Aes256Gcm`. */
  readonly type: string;
  /** That of the type which it takes the place of, where it does so for that one only. */
  readonly of?: string;
  /** Names that change along with it, and paths with which it will not do. */
  readonly renames: Readonly<Record<string, string>>;
  readonly unless: readonly string[];
  /** `AES-256-GCM` */
  readonly name: string;
  /** Bytes. */
  readonly keyLength: number;
  readonly nonceLength: number;
  /** The recipe for what it does, at the version in use, where nothing that is in scope is in its way. */
  recipe(makes: Recipe['makes']): Recipe | undefined;
  /** The crate that Cargo.toml would have to list. */
  readonly addition?: { readonly package: string; readonly version: string };
}

/** An item with its text, from whose start its spans count. */
export interface Written {
  readonly anchor: Anchor;
  /** Where it begins in the file. */
  readonly start: number;
  readonly text: string;
  readonly item: Item;
}
