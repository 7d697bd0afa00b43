// The questions that the rest of the server asks about published crates. Answers come from tables that are generated
// from the compiler's own description of each crate; a question that they cannot settle is answered `unknown`.
import type { DefId, TraitRef, Ty } from './ty.js';

export type ItemKind =
  | 'module'
  | 'struct'
  | 'enum'
  | 'union'
  | 'trait'
  | 'alias'
  | 'fn'
  | 'const'
  | 'static'
  | 'macro'
  | 'derive'
  | 'attribute'
  | 'variant';

/** Rust's three namespaces; one path may name an item in each. */
export type Namespace = 'type' | 'value' | 'macro';

export interface ApiParam {
  readonly name: string;
  readonly type: Ty;
}

/** A generic parameter with what is known of its bounds. */
export interface ApiGeneric {
  readonly name: string;
  readonly kind: 'type' | 'const' | 'lifetime';
  readonly bounds: readonly TraitRef[];
  readonly default?: Ty;
}

export interface Signature {
  readonly generics: readonly ApiGeneric[];
  /** How `self` is taken; absent for a function without `self`. */
  readonly self?: 'value' | 'ref' | 'mut';
  /** Without `self`. */
  readonly params: readonly ApiParam[];
  readonly returns: Ty;
  /** It takes any number of arguments more. */
  readonly variadic?: true;
}

/** An item of a crate, found by its public path or through a type. */
export interface ApiItem {
  readonly def: DefId;
  readonly kind: ItemKind;
  readonly name: string;
  readonly signature?: Signature;
  /** Types of the fields of a tuple struct or variant that code may make by calling it. */
  readonly positional?: readonly Ty[];
  /** Type of a const or static, or what an alias stands for. */
  readonly type?: Ty;
  readonly generics?: readonly ApiGeneric[];
  readonly deprecated?: { readonly since?: string; readonly note?: string };
  /** The `cfg` that gates it, as written; absent when it is always there. */
  readonly cfg?: string;
  /** Of a derive: a feature is off without which it is not there, though a trait of its name may be. */
  readonly shut?: Gate;
}

/** Why an item is not in the project's build. */
export interface Gate {
  /** The crate whose features are meant: `x25519-dalek@2.0.1`. */
  readonly crate: string;
  /** The condition that surely fails. */
  readonly cfg: string;
  /** Features that it wants and that are off. */
  readonly features: readonly string[];
}

/** A feature of a dependency that lets an item in. */
export interface Opener {
  readonly package: string;
  readonly feature: string;
}

/**
 * A method, associated function, associated constant or variant, found through a type. Its signature speaks of the type
 * that was asked about: `Self` and the impl's parameters are replaced; only the function's own generics remain.
 */
export interface AssocItem extends ApiItem {
  /** The trait that has it; absent for inherent items and variants. */
  readonly trait?: DefId;
  /** The type that has it after auto-deref, with its arguments. */
  readonly on: Ty;
  /** A bound of the type itself gives it, so that its trait need not be in scope. */
  readonly bound?: true;
  /** A feature without which it is not there is off. */
  readonly gate?: Gate;
  /** True when a bound could not be settled: it may not be there. */
  readonly uncertain: boolean;
}

export type Lookup<T> =
  /** `gate`: a feature is off without which the path breaks at segment `at`. */
  | { readonly verdict: 'found'; readonly items: readonly T[]; readonly gate?: Gate & { readonly at: number } }
  /** The tables are complete for the place asked about, and it has no such item. */
  | { readonly verdict: 'absent'; readonly within: ApiItem | CrateInfo; readonly at: number }
  | { readonly verdict: 'unknown' };

/** A crate as the project sees it. */
export interface CrateInfo {
  /** Name in paths, with `_`. */
  readonly libName: string;
  readonly package: string;
  readonly version: string;
  /** Where the version comes from; `any` when no manifest is in reach and every bundled version is asked. */
  readonly from: 'Cargo.lock' | 'Cargo.toml' | 'any';
}

/** A name near an unknown one, best first. */
export interface Suggestion {
  readonly name: string;
  /** Public path in the crate asked about, as a user would write it. */
  readonly path?: string;
  /** It is where the missing name was looked for, so that it can take its place. */
  readonly fits: boolean;
  readonly why: 'renamed' | 'similar';
  /** The crate version since which the old name is gone, for `renamed`. */
  readonly since?: string;
  /** The crate version that brings the missing name in place of this one, for `renamed`: the project's is older. */
  readonly until?: string;
  /** What a person should know about the change. */
  readonly note?: string;
}

export interface FieldInfo {
  readonly name: string;
  readonly type: Ty;
}

/** What traits may give one type under a name, whether or not they are in scope. */
export interface TraitOffers {
  readonly items: readonly AssocItem[];
  /** Traits of crates without a table that the type implements: they may have the name. */
  readonly foreign: readonly DefId[];
  /** The type has nothing else of that name: no inherent item, nothing that the tables may lack. */
  readonly complete: boolean;
}

export interface TraitsWithin {
  readonly traits: readonly DefId[];
  readonly open: boolean;
  /** The crates that the members come from. */
  readonly crates: readonly string[];
}

/** Where an item is described, and what that description is taken from. */
export interface ApiPage {
  readonly package: string;
  /** Of the table that has the item. */
  readonly version: string;
  /** As code names it, from its own crate on: `aead::Aead::encrypt`. */
  readonly path: string;
  /** The dependency of the project that the table answers for; absent for crates that only others bring along. */
  readonly dependency?: CrateInfo;
  /** On docs.rs; absent for what is not published. */
  readonly url?: string;
  /** The folder of the package whose source it was read from; absent for what came with us. */
  readonly folder?: string;
}

/** One project's view of the tables: which crates there are, at which version, with which features. */
export interface Api {
  /** The crate that `libName` (with `_`) names in paths of the project; undefined when the tables do not have it. */
  crate(libName: string): CrateInfo | undefined;
  /** The version of a package that others have brought, where it is one only. */
  broughtVersion(pack: string): string | undefined;

  /**
   * Follows a path from a crate's root through modules, re-exports (also across crates), enums and globs:
   * `resolve('aes_gcm', ['aead', 'KeyInit'])`. The path ends at an item of a module or at a variant; it never goes on
   * to associated items (see `associated`). `found` lists one item per namespace. `absent.at` is the index of the
   * first segment that does not exist. Follows type aliases only when asked by `expand`.
   */
  resolve(libName: string, segments: readonly string[]): Lookup<ApiItem>;

  /** The same within one crate version, such as `aead@0.5.2`, whether or not the project names it itself. */
  resolveIn(crate: string, segments: readonly string[]): Lookup<ApiItem>;

  /** Versions that go by the name in paths, whether or not the project has them; newest first. */
  published(libName: string): readonly { readonly package: string; readonly version: string }[];

  /** Every crate of the tables. */
  readonly publishedNames: readonly { readonly package: string; readonly libName: string }[];

  /** The project has the crate in a version that may have what its table lacks. */
  mayHaveMore(crate: string): boolean;

  /**
   * The trait is read from its crate's source, and has something of that name: which types have the trait may be the
   * work of macros, or lie in another crate.
   */
  mayGive(trait: DefId, name: string): boolean;

  /** What the tables say of the crate's signatures holds for the version that the project uses. */
  isSettled(crate: string): boolean;

  /** The one that took the place of a deprecated item, beside which it stands. */
  successor(item: ApiItem): ApiItem | undefined;

  /** The dependency of the project whose crate it is, or else one that brings it along. */
  dependencyWith(crate: string): CrateInfo | undefined;

  /** Features of dependencies that let the item in, best first; of the dependency `libName` where it is given. */
  openers(gate: Gate, libName?: string): readonly Opener[];

  /**
   * False when the project may use a later version than the tables have: no lock file says which, and the manifest
   * admits one. What is absent then may have come since.
   */
  isPinned(within: CrateInfo | DefId): boolean;

  /** The item with that definition, from any crate that the project's crates reach. */
  item(def: DefId): ApiItem | undefined;

  /** The children of a module or enum by visible name, for globs, completion and spelling. */
  members(def: DefId): readonly { readonly name: string; readonly item: ApiItem }[];

  /** Replaces aliases by what they stand for (and their arguments), at the top of the type. */
  expand(ty: Ty): Ty;

  /** `Type::name`: inherent and trait functions, constants, variants. No auto-deref. */
  associated(ty: Ty, name: string): Lookup<AssocItem>;

  /** `value.name()`: methods after auto-ref and auto-deref (`Deref` of the tables, references, `Box`). */
  method(ty: Ty, name: string): Lookup<AssocItem>;

  /** What `*value` is, where an impl of `Deref` of the tables settles it: `Zeroizing<T>` gives `T`. */
  derefTarget(ty: Ty): Ty | undefined;

  /** A public field after auto-deref. */
  field(ty: Ty, name: string): Lookup<FieldInfo & ApiItem>;

  /** What the traits in play may give to the type itself under that name. No auto-deref. */
  offers(ty: Ty, name: string): TraitOffers;

  /** The traits among the members of a module, or of a crate by its name in paths; `open` when there may be more. */
  traitsIn(within: DefId | string): TraitsWithin;

  /** The crate may have something of that name that its table lacks. */
  hides(crate: string, name: string): boolean;

  /** Whether the trait is implemented; `unknown` when a bound cannot be settled. */
  implements(ty: Ty, trait: DefId): 'yes' | 'no' | 'unknown';

  /** True when the compiler surely refuses a value of type `given` where `wanted` is declared, coercions included. */
  refuses(given: Ty, wanted: Ty): boolean;

  /** True when the type surely does not implement the trait. */
  lacks(ty: Ty, trait: TraitRef): boolean;

  /** True when the type surely is made from one of type `given` by `From`. */
  isMadeFrom(ty: Ty, given: Ty): boolean;

  /** Normalises `<T as Trait>::Name` where an impl of the tables settles it; else the type as it is. */
  project(ty: Ty): Ty;

  /** Public paths by which a user can name the item, shortest first, each with its crate's `libName` in front. */
  publicPaths(def: DefId): readonly string[];

  /** Where the item is described; undefined for std and for what no path leads to. */
  page(item: ApiItem | AssocItem): ApiPage | undefined;

  /** The same, after a look at every crate of the project that depends on the item's. */
  passedOnAs(def: DefId): readonly string[];

  /** Real items near `name`, among the members of a module or crate, or among what a type has. */
  /** Paths below one that code writes, under which there is something of that name: `rand::rngs::OsRng` for `rand`. */
  below(place: string, name: string): readonly string[];
  /** `any`: an import, which may bring any but a macro. */
  suggest(within: ApiItem | CrateInfo | Ty, name: string, namespace: Namespace | 'any'): readonly Suggestion[];
}
