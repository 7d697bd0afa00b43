// A file that is edited: its text, its lines, its tree and its units. The units follow from the text alone (see
// `cut.ts`), because what tree-sitter makes of broken code depends on the edits that led there; the tree says what of
// them is broken.
import { Edit, type Node, type Tree } from 'web-tree-sitter';
import { createLineIndex, type LineIndex } from '../text/lineIndex.js';
import { type Span, shift, spanOf, type TextEdit } from '../text/span.js';
import { type CutUnit, cutText } from './cut.js';
import type { Grammar } from './grammar.js';
import { createUnit, type Judge, type PlacedUnit, type Unit, walkUnits } from './units.js';

/** Owns a tree: `dispose` frees it. */
export class Document {
  readonly #grammar: Grammar;
  readonly #judge: Judge;
  #text: string;
  #lines: LineIndex;
  #tree: Tree | undefined;
  #units: readonly CutUnit[] = [];
  /** What the last change made; some of it may be gone again. */
  #made: ReadonlySet<Unit> = new Set();
  /** What is left of it, and where it stands; looked for when asked. */
  #created: ReadonlyMap<Unit, Span> | undefined;

  private constructor(grammar: Grammar, text: string) {
    this.#grammar = grammar;
    this.#judge = {
      isSurelyClean: (unit) => this.#isCleanInTree(unit),
      errorsIn: (part) => grammar.errorsIn(part),
    };
    this.#text = text;
    this.#lines = createLineIndex(text);
  }

  /** `units`: what `cutUnits` has made of the text, so that what is known of them goes on holding. */
  static open(grammar: Grammar, text: string, units?: readonly CutUnit[]): Document {
    const document = new Document(grammar, text);
    const made = new Set<Unit>();
    if (units) document.#units = units;
    else document.#cut(made);
    document.#settle(made);
    return document;
  }

  get text(): string {
    return this.#text;
  }

  get lines(): LineIndex {
    return this.#lines;
  }

  get units(): readonly PlacedUnit[] {
    return this.#units;
  }

  /** The units of the present text that were not there before the last call of `edit`. */
  get created(): Iterable<Unit> {
    return this.#findCreated().keys();
  }

  /** Spans of what is not Rust, from the start of the file. */
  get syntaxErrors(): readonly Span[] {
    return [...walkUnits(this.#units)].flatMap(({ placed, start }) =>
      placed.unit.errors.map((span) => shift(span, start)),
    );
  }

  /** Each span counts from the start of the text that the edit before it left; the tree is parsed again once. */
  edit(edits: readonly TextEdit[]): void {
    const made = new Set<Unit>();
    for (const edit of edits) this.#apply(trimmed(edit, this.#text), made);
    this.#settle(made);
  }

  dispose(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#units = [];
    this.#made = new Set();
    this.#created = undefined;
  }

  #apply(edit: TextEdit, made: Set<Unit>): void {
    const { span, newText } = edit;
    if (span.start === span.end && newText === '') return;
    const before = this.#lines;
    this.#text = this.#text.slice(0, span.start) + newText + this.#text.slice(span.end);
    this.#lines = before.edited(edit, this.#text);
    this.#tree?.edit(treeEdit(edit, before, this.#lines));
    this.#cut(made, edit);
  }

  #cut(made: Set<Unit>, edit?: TextEdit): void {
    this.#units = cutText({
      text: this.#text,
      makeUnit: (kind, text) => {
        const unit = createUnit(kind, text, this.#judge);
        made.add(unit);
        return unit;
      },
      ...(edit && { before: { units: this.#units, edit } }),
    });
  }

  #settle(made: ReadonlySet<Unit>): void {
    this.#made = made;
    this.#created = undefined;
    const old = this.#tree;
    try {
      this.#tree = undefined;
      this.#tree = this.#grammar.parse(this.#text, old);
    } finally {
      old?.delete();
    }
  }

  #findCreated(): ReadonlyMap<Unit, Span> {
    if (this.#created) return this.#created;
    const created = new Map<Unit, Span>();
    for (const { placed, start } of this.#made.size > 0 ? walkUnits(this.#units) : []) {
      if (this.#made.has(placed.unit)) created.set(placed.unit, spanOf(start, start + placed.length));
    }
    this.#created = created;
    return created;
  }

  /**
   * True when the tree holds exactly the unit without an error. Then the grammar also reads it by itself, because it
   * puts items one after another, so that the answer does not depend on how the tree came to be.
   */
  #isCleanInTree(unit: Unit): boolean {
    const span = this.#findCreated().get(unit);
    return span !== undefined && this.#tree !== undefined && holdsItem(this.#tree.rootNode, span);
  }
}

/** The units of a text that nobody edits: no tree is made of it. */
export function cutUnits(grammar: Grammar, text: string): readonly CutUnit[] {
  const judge: Judge = { isSurelyClean: () => false, errorsIn: (part) => grammar.errorsIn(part) };
  return cutText({ text, makeUnit: (kind, part) => createUnit(kind, part, judge) });
}

/** Without what the edit leaves as it is: an editor may send the whole text for one changed letter. */
function trimmed({ span, newText }: TextEdit, text: string): TextEdit {
  const longest = Math.min(span.end - span.start, newText.length);
  let head = 0;
  while (head < longest && text.charCodeAt(span.start + head) === newText.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < longest - head &&
    text.charCodeAt(span.end - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  return { span: spanOf(span.start + head, span.end - tail), newText: newText.slice(head, newText.length - tail) };
}

function treeEdit({ span, newText }: TextEdit, before: LineIndex, after: LineIndex): Edit {
  const newEnd = span.start + newText.length;
  return new Edit({
    startIndex: span.start,
    oldEndIndex: span.end,
    newEndIndex: newEnd,
    startPosition: pointAt(before, span.start),
    oldEndPosition: pointAt(before, span.end),
    newEndPosition: pointAt(after, newEnd),
  });
}

function pointAt(lines: LineIndex, offset: number): { row: number; column: number } {
  const { line, column } = lines.positionAt(offset);
  return { row: line, column };
}

const ITEM_LISTS: ReadonlySet<string> = new Set(['source_file', 'declaration_list']);
const BEFORE_ITEMS: ReadonlySet<string> = new Set(['attribute_item', 'line_comment', 'block_comment']);

/** True when a list of items holds one that ends where the span does, and begins with it or with its attributes. */
function holdsItem(root: Node, span: Span): boolean {
  let node: Node | null = root.descendantForIndex(span.end - 1, span.end);
  while (node?.parent && !ITEM_LISTS.has(node.parent.type)) node = node.parent;
  if (!node?.isNamed || node.endIndex !== span.end) return false;
  for (;;) {
    if (node.hasError) return false;
    if (node.startIndex <= span.start) return node.startIndex === span.start;
    node = node.previousSibling;
    if (!node || !BEFORE_ITEMS.has(node.type)) return false;
  }
}
