// The items of a file. A unit is immutable and all about it follows from its text; which object it is, is the key of
// everything that is kept about it.
import type { Span } from '../text/span.js';
import type { Item } from './ast.js';
import type { UnitKind } from './itemHead.js';
import { parseItem } from './parser/index.js';

export type { UnitKind } from './itemHead.js';

/** One item with its attributes, or the header of a container. */
export interface Unit {
  readonly kind: UnitKind;
  /** Of a container the text up to its `{`, then `}` when it is closed. */
  readonly text: string;
  readonly item: Item;
  /** Where the text, read by itself, is not Rust, from its start. */
  readonly errors: readonly Span[];
}

export interface PlacedUnit {
  readonly unit: Unit;
  /** From the start of the container, or of the file: what is typed above a container moves nothing in it. */
  readonly start: number;
  /** With the body, for a container. */
  readonly length: number;
  readonly children: readonly PlacedUnit[];
}

/** Says what of a unit is not Rust. */
export interface Judge {
  /** True only if the text, read by itself, has no errors; may say false when it is not cheap to tell. */
  isSurelyClean(unit: Unit): boolean;
  errorsIn(text: string): readonly Span[];
}

export function createUnit(kind: UnitKind, text: string, judge: Judge): Unit {
  let item: Item | undefined;
  let errors: readonly Span[] | undefined;
  const unit: Unit = {
    kind,
    text,
    get item() {
      item ??= parseItem(text);
      return item;
    },
    get errors() {
      errors ??= judge.isSurelyClean(unit) ? NONE : judge.errorsIn(text);
      return errors;
    },
  };
  return unit;
}

const NONE: readonly Span[] = [];

export interface FoundUnit {
  readonly placed: PlacedUnit;
  /** From the start of the file. */
  readonly start: number;
  /** What it stands in, outermost first. */
  readonly containers: readonly Unit[];
}

/** Every unit, containers before what they hold. */
export function* walkUnits(
  units: readonly PlacedUnit[],
  offset = 0,
  containers: readonly Unit[] = [],
): Generator<FoundUnit> {
  for (const placed of units) {
    const start = offset + placed.start;
    yield { placed, start, containers };
    if (placed.children.length > 0) yield* walkUnits(placed.children, start, [...containers, placed.unit]);
  }
}
