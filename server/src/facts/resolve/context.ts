// Where a value is looked at, and how what is found there is told apart and told.
import type { Because } from '../../findings/model.js';
import type { Lowered } from '../lower/frame.js';
import type { Val } from '../values/val.js';
import type { Program } from './program.js';

/** In which item, called by whom with what. */
export interface Context {
  readonly program: Program;
  readonly item: Lowered;
  /** What the caller gave, when the item is looked at on behalf of a call. */
  readonly args?: readonly { readonly val: Val; readonly in: Context }[];
  /** Tells apart what two calls of one function make. */
  readonly instance: string;
  readonly depth: number;
  readonly numbers: Numbers;
  /** How many more functions, constants and writers of fields may be gone into for the item at hand. */
  readonly budget: { left: number };
}

/**
 * Places gone into for one item. A value that is made of calls, whose results are made of calls, and so on, would else
 * take as many looks as there are paths, and so would fields that are written with each other; what comes after that
 * is unknown.
 */
const MOST_ENTERED = 500;

export const rootContext = (program: Program, item: Lowered, numbers: Numbers): Context => ({
  program,
  item,
  instance: '',
  depth: 0,
  numbers,
  budget: { left: MOST_ENTERED },
});

/** Numbers evaluations, so that identities can be compared as text. */
export interface Numbers {
  of(evaluation: object): number;
  /** The identity itself, or a short one that stands for it: what is made of many would else grow with each step. */
  short(identity: string): string;
}

const LONGEST_IDENTITY = 200;

export function createNumbers(): Numbers {
  const given = new WeakMap<object, number>();
  const long = new Map<string, string>();
  let last = 0;
  return {
    of(evaluation) {
      const known = given.get(evaluation);
      if (known !== undefined) return known;
      last += 1;
      given.set(evaluation, last);
      return last;
    },
    short(identity) {
      if (identity.length <= LONGEST_IDENTITY) return identity;
      const known = long.get(identity) ?? `mix#${long.size}`;
      long.set(identity, known);
      return known;
    },
  };
}

/** The identity of what each evaluation makes anew. */
export const evaluation = (val: Val, context: Context): string =>
  `made:${context.instance}:${context.numbers.of(val.id)}`;

/** A reason, with the item that it stands in where that is another one. */
export function because(context: Context, span: Because['span'], text: string): Because {
  return context.depth === 0 ? { span, text } : { span, text, item: context.item.unit };
}
