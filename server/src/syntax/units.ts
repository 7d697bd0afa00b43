// The items of a file. A unit is immutable and all about it follows from its text; which object it is, is the key of
// everything that is kept about it.
import type { Span } from '../text/span.js';
import type { Block, FunctionItem, Item } from './ast.js';
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
      item ??= parseUnit(text);
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

function parseUnit(text: string): Item {
  const item = parseItem(text);
  return item.kind === 'fn' && item.body ? resting(item, item.body, text) : item;
}

/**
 * The same function, whose body is let go when nobody looks at it, and read again when somebody does: bodies are most of
 * what the trees of an open file hold, and once a function is lowered only its fixes look at it.
 */
function resting({ body: _, ...item }: FunctionItem, body: Block, text: string): FunctionItem {
  return Object.defineProperty(item, 'body', { enumerable: true, get: restingBody(body, text) });
}

/** By itself, so that nothing else holds the body. */
function restingBody(body: Block, text: string): () => Block {
  let held = new WeakRef(body);
  return () => {
    const known = held.deref();
    if (known) return known;
    const again = parseItem(text);
    const made = again.kind === 'fn' && again.body ? again.body : { span: again.span, statements: [] };
    held = new WeakRef(made);
    return made;
  };
}

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
