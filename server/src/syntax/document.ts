// A file that is edited: its text, its items, each the same object as long as nothing in it changes.
import { applyEdits, type TextEdit } from '../text/span.js';
import { cut, makeUnit, type PlacedUnit, type Unit } from './units.js';

export class Document {
  #text: string;
  #units: readonly PlacedUnit[];

  constructor(text: string) {
    this.#text = text;
    this.#units = place(text, new Map());
  }

  get text(): string {
    return this.#text;
  }

  get units(): readonly PlacedUnit[] {
    return this.#units;
  }

  edit(edits: readonly TextEdit[]): void {
    for (const edit of edits) this.#text = applyEdits(this.#text, [edit]);
    const known = new Map<string, Unit[]>();
    remember(this.#units, known);
    this.#units = place(this.#text, known);
  }

  dispose(): void {
    this.#units = [];
  }
}

function remember(units: readonly PlacedUnit[], into: Map<string, Unit[]>): void {
  for (const placed of units) {
    const list = into.get(placed.unit.text) ?? [];
    list.push(placed.unit);
    into.set(placed.unit.text, list);
    remember(placed.children, into);
  }
}

function place(text: string, known: ReadonlyMap<string, Unit[]>): readonly PlacedUnit[] {
  return cut(text).map((piece) => {
    const whole = text.slice(piece.start, piece.end);
    const { body } = piece;
    const own = body ? `${text.slice(piece.start, body.start)}}` : whole;
    const unit = known.get(own)?.shift() ?? makeUnit(own);
    const offset = body ? body.start - piece.start : 0;
    const children = body
      ? place(text.slice(body.start, body.end), known).map((child) => ({ ...child, start: child.start + offset }))
      : [];
    return { unit, start: piece.start, length: piece.end - piece.start, children };
  });
}
