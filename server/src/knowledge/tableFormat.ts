// How a crate version's table is written. It is made by tools/knowledge/buildApi.ts from rustdoc's JSON.

/** An item of this table by index; below zero one of another crate, at `-1 - ref` of `outside`. */
export type Ref = number;

/**
 * A type: a string is a primitive, or a generic parameter when it begins with `'`; `?` is unknown, `!` never.
 * Lists: `n` named, `&`/`&m` references, `*` pointers, `[` slices, `[;` arrays, `(` tuples, `i`/`d` impl and dyn,
 * `p` projections, `f` functions.
 */
export type TableType =
  | string
  | ['n', Ref, ...TableType[]]
  | ['&' | '&m' | '*' | '*m' | '[', TableType]
  | ['[;', TableType, number]
  | ['(', ...TableType[]]
  | ['i' | 'd', ...TableTrait[]]
  | ['p', TableType, TableTrait | 0, string]
  | ['f', TableType[], TableType];

/** A trait with its arguments and its bound associated types. */
export type TableTrait = [Ref, TableType[]?, [string, TableType][]?];

/** Name, kind (`t`ype, `c`onst), bounds, default. */
export type TableGeneric = [string, 't' | 'c', TableTrait[]?, TableType?];

export interface TableGenerics {
  readonly p: readonly TableGeneric[];
  /** Bounds on other types than a bare parameter. */
  readonly w?: readonly [TableType, TableTrait[]][];
}

export interface TableItem {
  readonly k:
    | 'mod'
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
    | 'variant'
    | 'impl'
    | 'type';
  readonly n?: string;
  /** Definition path without the crate, joined by `::`. */
  readonly p?: string;
  readonly g?: TableGenerics;
  /** Modules: visible name, item, and the `cfg` of a re-export; several entries of one name are of several namespaces. */
  readonly m?: readonly [string, Ref, string?][];
  /** Modules and enums whose members a module re-exports by glob. */
  readonly s?: readonly Ref[];
  /** The `cfg` of each of them, or 0. */
  readonly sc?: readonly (string | 0)[];
  /** A glob of something that the tables do not have, or a macro, in a module or trait: any name may be there. */
  readonly open?: 1;
  /** Structs and variants: public fields. */
  readonly f?: readonly [string, TableType][];
  /** Fields that are not public exist. */
  readonly o?: 1;
  readonly v?: readonly Ref[];
  /** Types and traits: impls. */
  readonly i?: readonly Ref[];
  /** Impls and traits: functions, constants and types within. */
  readonly a?: readonly Ref[];
  /** Names that an impl of a trait of std provides. */
  readonly an?: readonly string[];
  /** Supertraits. */
  readonly b?: readonly TableTrait[];
  /** Impls: the trait, and the type that it is for. */
  readonly t?: TableTrait;
  readonly for?: TableType;
  /** A copy of a blanket impl: it holds for the type. */
  readonly bl?: 1;
  readonly neg?: 1;
  /** Functions: how `self` is taken, parameters, result. */
  readonly self?: 'v' | 'r' | 'm';
  readonly P?: readonly [string, TableType][];
  readonly R?: TableType;
  /** It takes any number of arguments more. */
  readonly va?: 1;
  /** Aliases, constants, statics, associated types. */
  readonly ty?: TableType;
  readonly d?: { readonly s?: string; readonly n?: string };
  readonly c?: string;
  /** No public path leads to it. */
  readonly priv?: 1;
}

export interface Table {
  readonly root: Ref;
  readonly items: readonly TableItem[];
  /** Crate (`package@version`, or `std`), definition path and kind of what lies in other crates. */
  readonly outside: readonly [string, string, string][];
}

export interface IndexEntry {
  readonly package: string;
  readonly lib: string;
  readonly version: string;
  /** Every feature that the crate has. */
  readonly features: readonly string[];
  /** Those that the table was made with. */
  readonly on: readonly string[];
  readonly default: readonly string[];
  readonly deps: readonly string[];
  /**
   * Names in the crate's source that the table lacks, because they stood behind a feature or a platform that was off
   * when it was made: whether they exist for a project is unknown.
   */
  readonly hidden?: readonly string[];
  /** Features were off and no list of names was at hand: an absence proves nothing. */
  readonly unsure?: true;
}
