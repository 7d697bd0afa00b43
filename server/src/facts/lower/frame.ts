// The state of one item while it is lowered, and what comes out of it.
import type { Anchor } from '../../findings/model.js';
import type { Api, CrateInfo } from '../../knowledge/api.js';
import type { Models } from '../../knowledge/models.js';
import type { FunctionModel, TypeModel } from '../../knowledge/roles.js';
import type { Ty } from '../../knowledge/ty.js';
import type { Algorithm } from '../../knowledge/vocabulary.js';
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Census } from '../census.js';
import type { Comparison } from '../model/comparison.js';
import type {
  AcceptingVerifier,
  GatedItem,
  MissingItem,
  NamedLiteral,
  OutdatedUse,
  Shown,
  Site,
  UndeclaredCrate,
  UnimportedTrait,
  WrongArguments,
} from '../model.js';
import type { ComparedForm } from '../types/comparable.js';
import type { Revealed } from '../types/reveals.js';
import type { ItemScope } from '../types/scope.js';
import type { StdLibrary } from '../types/std.js';
import type { Binding, LocalPlace, Val } from '../values/val.js';
import type { Telling, Verdict } from '../values/verdict.js';
import type { ShowingDerive } from './holders.js';
import type { PlainHolder } from './keepers.js';
import type { NamedEvent } from './namedSecrets.js';
import type { WipeEvent } from './wipes.js';

/** What the lowering may ask about the world outside the item. */
export interface World {
  readonly api: Api;
  readonly std: StdLibrary;
  readonly models: Models;
  readonly census?: Census;
}

/** A loop, or a closure that may run more than once. */
export interface Region {
  /** `each`: a closure that a method runs for each element. */
  readonly kind: 'loop' | 'closure' | 'each';
  readonly span: Span;
  /** A loop that ends only when the code leaves it. */
  endless?: true;
  /** Set when the region is known to run at most once: a loop that always leaves, a closure called once. */
  once: boolean;
  /** For closures that a variable holds: how many calls were seen. */
  calls: number;
}

/** Fixes are added when a finding asks for them: they depend on the rest of the file. */
export type LoweredLiteral = Omit<NamedLiteral, 'fix'>;
/** It does not hold when one of the paths is that of a trait. */
interface Unless {
  readonly unless?: readonly string[];
}
export type LoweredMissing = Omit<MissingItem, 'fix'> & Unless;
export type LoweredGated = Omit<GatedItem, 'fix'> & Unless;
export type LoweredUndeclared = Omit<UndeclaredCrate, 'fix'>;
export type LoweredUnimported = Omit<UnimportedTrait, 'fix'> & Unless;
export type LoweredWrongArguments = WithoutFix<WrongArguments>;
/** Of each form. */
type WithoutFix<T> = T extends unknown ? Omit<T, 'fix'> : never;

/** A call of something that the knowledge about crates speaks of. */
export interface CallEvent {
  readonly model: FunctionModel;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** One per parameter, `self` first when there is one. */
  readonly args: readonly Val[];
  readonly argSpans: readonly Span[];
  readonly result: Val;
  readonly algorithm?: Algorithm;
  /** The type called on, as the code names it, for fixes: `Aes256Gcm`. */
  readonly typeName?: string;
  readonly crate?: CrateInfo;
  /** The receiver expression of a method, the type of `Md5::new()`. */
  readonly onSpan?: Span;
  /** The type that it is called on. */
  readonly on?: Ty;
  readonly direction?: 'encrypt' | 'decrypt';
  /** What the type called on, or the one that it makes, is. */
  readonly kind?: TypeModel['is'];
  /** It makes a MAC, which takes a key of any length. */
  readonly takesAnyKey?: true;
  /** What tells whether it went well. */
  readonly verdict?: Verdict;
  readonly statement: Span;
  /** Nothing uses the result. */
  readonly isStatement: boolean;
  readonly site: Site;
  readonly regions: readonly number[];
}

/** A call of a function of the user's own. */
export interface OwnCall {
  readonly fn: string;
  readonly name: string;
  readonly span: Span;
  readonly args: readonly Val[];
  readonly argSpans: readonly Span[];
  readonly nameSpan: Span;
  readonly statement: Span;
  readonly verdict?: Verdict;
  /** What the function gives, by its signature. */
  readonly returns: Ty;
  readonly site: Site;
  readonly regions: readonly number[];
}

/** Something is stored in a field of a struct of the user's own. */
export interface FieldWrite {
  /** Key of the struct and name of the field: `self::Vault.nonce`. */
  readonly field: string;
  readonly val: Val;
  readonly span: Span;
  /** `init`: a new struct; `assign`: over an old value. */
  readonly how: 'init' | 'assign';
  /** The object is a parameter taken by value: unless the function gives it back, the write is lost. */
  readonly copy?: Binding;
}

/** A value that the code shows to people. */
export interface ShownEvent {
  readonly sink: Shown;
  /** What shows it: `println!`. */
  readonly by: string;
  readonly span: Span;
  readonly val: Val;
  /** What of it gets to be seen. */
  readonly reveals: Revealed;
  readonly site: Site;
}

/** A piece of a known number of bytes is taken off a value. */
export interface CutEvent {
  readonly of: Val;
  readonly bytes: number;
  readonly span: Span;
  readonly names: readonly string[];
}

/** Two values that are compared by something that stops at the first difference. */
export interface ComparedEvent extends Pick<Comparison, 'by' | 'asks' | 'asserts'> {
  readonly span: Span;
  readonly sides: readonly [ComparedValue, ComparedValue];
  readonly site: Site;
}

export interface ComparedValue {
  readonly val: Val;
  readonly span: Span;
  readonly form: ComparedForm;
  /** A method can be called on the expression as it stands. */
  readonly simple: boolean;
  /** It is written in place. */
  readonly literal: boolean;
}

/** What is known of one item by itself. Spans count from its start. */
export interface Lowered {
  readonly unit: Anchor;
  readonly key?: string;
  readonly inTest: boolean;
  readonly calls: readonly CallEvent[];
  readonly ownCalls: readonly OwnCall[];
  readonly writes: readonly FieldWrite[];
  readonly regions: ReadonlyMap<number, Region>;
  /** What the function returns, or the value of the const or static. */
  readonly result: Val | undefined;
  /** What the statics hold that a macro call declares, by their keys. */
  readonly inner?: ReadonlyMap<string, Val>;
  /** Parameters (with `self` first) that the function overwrites, and what they hold afterwards. */
  readonly fills: ReadonlyMap<number, Val>;
  readonly literals: readonly LoweredLiteral[];
  readonly missing: readonly LoweredMissing[];
  readonly gated: readonly LoweredGated[];
  readonly outdated: readonly OutdatedUse[];
  readonly undeclared: readonly LoweredUndeclared[];
  readonly compared: readonly ComparedEvent[];
  readonly cuts: readonly CutEvent[];
  readonly named: readonly NamedEvent[];
  readonly unimported: readonly LoweredUnimported[];
  /** Paths into crates without a table that it uses as those of types. */
  readonly typesUsed: ReadonlySet<string>;
  readonly wrongArguments: readonly LoweredWrongArguments[];
  readonly verifiers: readonly AcceptingVerifier[];
  readonly shown: readonly ShownEvent[];
  readonly showing: readonly ShowingDerive[];
  /** A MAC or signature is made or checked in it. */
  readonly authenticates: boolean;
  /** Something that no row speaks of makes or checks one, by its name. */
  readonly authenticatesUnseen: boolean;
  /** It combines bytes with XOR, as modes of operation do. */
  readonly xors: boolean;
  /** It calls something that keeps the optimiser from removing writes. */
  readonly wipesForGood: boolean;
  /** Names of the variables whose length it compares with something. */
  readonly measured: ReadonlySet<string>;
  /** Names of the numbers that it compares or counts on with `checked_add`. */
  readonly bounded: ReadonlySet<string>;
  readonly wipes: readonly WipeEvent[];
  /** What `mem::forget` is given. */
  readonly forgotten: readonly { readonly span: Span; readonly val: Val }[];
  /** Its module imports from a crate that wipes memory: what it leaves there it may have forgotten. */
  readonly caresForMemory: boolean;
  readonly holds?: PlainHolder;
  /** How `self` is taken, for methods. */
  readonly self?: 'value' | 'ref' | 'mut';
  /** What to write after a call of an AEAD so that the function returns its failure: `?`; undefined when it cannot. */
  readonly handOn: (about: 'encryption' | 'decryption') => string | undefined;
}

/** What takes the literal that is being read. */
export interface Naming {
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly position: NamedLiteral['position'];
}

export interface Frame {
  readonly world: World;
  readonly scope: ItemScope;
  readonly unit: Anchor;
  readonly out: {
    readonly calls: CallEvent[];
    readonly ownCalls: OwnCall[];
    readonly writes: FieldWrite[];
    readonly regions: Map<number, Region>;
    readonly returns: Val[];
    readonly literals: LoweredLiteral[];
    readonly missing: LoweredMissing[];
    readonly gated: LoweredGated[];
    readonly shown: ShownEvent[];
    readonly compared: ComparedEvent[];
    readonly cuts: CutEvent[];
    readonly named: NamedEvent[];
    readonly unimported: LoweredUnimported[];
    readonly wrongArguments: LoweredWrongArguments[];
    readonly wipes: WipeEvent[];
    readonly forgotten: { readonly span: Span; readonly val: Val }[];
    readonly traits: {
      authenticates: boolean;
      authenticatesUnseen: boolean;
      xors: boolean;
      wipesForGood: boolean;
      measured: Set<string>;
      bounded: Set<string>;
    };
  };
  /** Variables in scope, innermost block last. */
  readonly blocks: Map<string, Binding>[];
  readonly params: Binding[];
  regions: readonly number[];
  arms: Site['arms'];
  order: number;
  choices: number;
  /** The code that follows cannot be reached: the path has left the loop or function, or goes on to the next round. */
  diverged: false | 'left' | 'continued';
  /** The body of a loop is walked only to learn what it writes. */
  rehearsing: boolean;
  /** Old values of variables written since the innermost branch began. */
  log: Map<Binding, Val> | undefined;
  naming: Naming;
  /** Within the body of a macro that may do anything with it. */
  inMacro: boolean;
  statement: { readonly span: Span /** The call that makes up the statement. */; readonly alone?: Span };
  /** Variables that a verdict is about which the code has told and not heeded. */
  readonly passedOver: Map<
    Binding,
    { readonly telling: Telling; readonly tells: 'failure' | 'success'; readonly span: Span }
  >;
  /** What a block gives when an `if` that ends it otherwise has not left: `if .. { return a } b`. */
  following: { readonly after: Expr; readonly tail: Expr } | undefined;
  /** The function is the `fmt` of `Display` or `Debug`. */
  readonly formats: 'display' | 'debug' | undefined;
  /** Of the function at hand; empty for constants. */
  readonly functionName: string;
  /** Type that a `return` or the tail must have. */
  returnTy: Ty | undefined;
}

export const siteOf = (frame: Frame): Site => {
  frame.order += 1;
  return { order: frame.order, arms: frame.arms };
};

export type { LocalPlace };
