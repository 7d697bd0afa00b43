// Values as the lowering sees them: symbolic, local to one item, cheap to make. What lies outside the item (a
// parameter, a field, another function's result) stays a name here and is looked up by facts/resolve.
import type { Because } from '../../findings/model.js';
import type { DefId, Ty } from '../../knowledge/ty.js';
import type { Action, Algorithm, Origin, Role } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import type { Telling } from './verdict.js';

export type LiteralValue = {
  readonly kind: 'bytes' | 'text' | 'int' | 'bool' | 'item';
  readonly value: string;
  readonly span: Span;
};

/** What a function computes a new value from. */
export interface Ingredients {
  readonly action: Action;
  readonly roles: ReadonlyMap<Role, Val>;
}

/** What makes a value. */
export type Source =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'literal'; readonly literal: LiteralValue }
  /** A fresh buffer of zeros or a default value: constant, but made to be overwritten. */
  | { readonly kind: 'zeros'; readonly span: Span; readonly length?: number }
  /** A const or static of the user's own. */
  | { readonly kind: 'item'; readonly key: string; readonly name: string; readonly span: Span }
  /**
   * Made here by something whose results are of that origin; `from`: the generator that it was drawn from, `of`: what a
   * hash or a derivation was computed from.
   */
  | {
      readonly kind: 'made';
      readonly origin: Origin;
      readonly span: Span;
      readonly text: string;
      readonly from?: Val;
      readonly of?: Ingredients;
      /** In bytes, of a buffer that was filled. */
      readonly length?: number;
    }
  | { readonly kind: 'param'; readonly index: number; readonly name: string; readonly span: Span }
  | { readonly kind: 'field'; readonly base: Val; readonly name: string; readonly owner?: string; readonly span: Span }
  /** The result of a function of the user's own, or what it leaves in an argument that it may overwrite. */
  | {
      readonly kind: 'call';
      readonly fn: string;
      readonly args: readonly Val[];
      readonly span: Span;
      readonly fills?: { readonly index: number; readonly old: Val };
    }
  /** The same bytes in another form, or a piece of them. */
  | {
      readonly kind: 'of';
      readonly of: Val;
      readonly part: boolean;
      /** Of a piece: which bytes, where the code says. */
      readonly range?: { readonly start: number; readonly end?: number };
      /** It may have more or fewer bytes now: hex that is decoded. */
      readonly recoded?: true;
      /** Which element of a tuple, should the value turn out to be one. */
      readonly element?: string;
      /** The name that it gets. */
      readonly step?: Because;
      /** The expression that held it before. */
      readonly from?: Span;
    }
  /** Made of all of them; `op` for two numbers and for `!`: `1 << 14`, `!strict`. */
  | {
      readonly kind: 'mix';
      readonly parts: readonly Val[];
      readonly op?: string;
      /** How many values are left of a number: 1000 for `n % 1000`, 256 for `n & 0xff`. */
      readonly modulo?: number;
      /** Only some of its bits are left: `n >> 8`. */
      readonly shifted?: true;
    }
  /** One of them, depending on the path taken. */
  | { readonly kind: 'join'; readonly of: readonly Val[] }
  | {
      readonly kind: 'struct';
      readonly fields: ReadonlyMap<string, Val>;
      readonly rest?: Val;
      /** Which variant of an enum it was made as, by its key. */
      readonly variant?: string;
    }
  /** The result of a modelled call that keeps what it was made from: a cipher keeps its key. */
  | {
      readonly kind: 'object';
      readonly action: Action;
      readonly span: Span;
      readonly roles: ReadonlyMap<Role, Val>;
      readonly algorithm?: Algorithm;
    }
  /** Made once by a closure and kept in a place from then on: what `OnceLock::get_or_init` gives. */
  | { readonly kind: 'kept'; readonly place: Val; readonly value: Val }
  /** A value that the code advances: `n += 1`. */
  | {
      readonly kind: 'counter';
      readonly from: Val;
      readonly span: Span;
      /** It begins again after that many steps: `n = (n + 1) % 100`. */
      readonly modulo?: number;
      /** It counts what an iteration goes over, of which there are no more than so many, and ends there. */
      readonly most?: number;
    }
  /** What an iteration counts: `0..n`, or the elements `of` something with their numbers. */
  | { readonly kind: 'counted'; readonly from: Val; readonly of?: Val; readonly most?: number; readonly span: Span }
  | { readonly kind: 'closure'; readonly region: number; readonly returns: Val };

export interface Val {
  readonly ty: Ty;
  readonly src: Source;
  /** One object per evaluation: two uses of one evaluation hold the same bytes. */
  readonly id: object;
  /** The repeating regions (loops, closures) in which it was made, outermost first. */
  readonly regions: readonly number[];
  /** The algorithm that the type stands for, as the code names it. */
  readonly alias?: DefId;
  /** The type, where the compiler is sure to see it too; a value that was given another type since is not exact. */
  readonly exact?: Ty;
  /** It comes from a call that does not resolve as it is written: what follows from that is not told again. */
  readonly unresolved?: true;
  /** What it comes from does not exist in that crate, by its name in paths: what it is can only be guessed. */
  readonly lost?: string;
  /** The variable or field that the expression names, so that a call may overwrite it. */
  readonly at?: LocalPlace;
  /** There is none: `Err(..)`, `None`. */
  readonly absent?: true;
  /** It says whether a call went well. */
  readonly verdict?: Telling;
}

/** A variable, or a part of one: `buf`, `self.nonce`, `buf[..4]`. */
export interface LocalPlace {
  readonly root: Binding;
  readonly fields: readonly string[];
  /** Only a piece of what is named: an index or a range. */
  readonly part: boolean;
}

export interface Binding {
  readonly name: string;
  readonly span: Span;
  /** What a variable that holds `&mut` of another one changes. */
  readonly refersTo?: LocalPlace;
  val: Val;
}

/** A value made anew, in the given regions. */
export const makeVal = (src: Source, ty: Ty, regions: readonly number[]): Val => ({ ty, src, id: {}, regions });

/** The same run-time value seen at another type or from another place. */
export const retyped = (val: Val, ty: Ty): Val => (val.ty === ty ? val : { ...val, ty });

/** The compiler is sure to see that type too, as far as it is known here. */
export const exactly = (val: Val): Val => ({ ...val, exact: val.ty });

export const exactType = ({ exact, ty }: Val): Ty | undefined =>
  exact === ty && ty.kind !== 'unknown' ? ty : undefined;

export function inexact(val: Val): Val {
  const { exact: _, ...rest } = val;
  return rest;
}

/** It was made as one variant of an enum, and the field is that of another. */
export const isOtherVariant = ({ variant }: Source & { kind: 'struct' }, owner: string | undefined): boolean =>
  variant !== undefined && owner !== undefined && variant !== owner;

/** What made the value, whatever names and forms it has had since. */
export function coreOf(val: Pick<Val, 'src'>): Source {
  let source = val.src;
  while (source.kind === 'of' && !source.part) source = source.of.src;
  return source;
}

/** The value by itself: what is inside an `Ok` no longer says that there might have been an `Err`. */
export function withoutVerdict(val: Val): Val {
  if (!val.verdict) return val;
  const { verdict: _, ...rest } = val;
  return rest;
}
