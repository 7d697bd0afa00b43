import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document } from '../../server/src/syntax/document.js';
import type { Grammar } from '../../server/src/syntax/grammar.js';
import { endOfShebang } from '../../server/src/syntax/parser/attributes.js';
import { lex } from '../../server/src/syntax/parser/lexer.js';
import { type PlacedUnit, type Unit, walkUnits } from '../../server/src/syntax/units.js';
import { createLineIndex, type LineIndex } from '../../server/src/text/lineIndex.js';
import type { Span } from '../../server/src/text/span.js';
import { startGrammar } from '../harness/grammar.js';
import { createEditor, type Session, sessions } from '../harness/randomEdits.js';

let grammar: Grammar;
beforeAll(async () => {
  grammar = await startGrammar();
});
afterAll(() => grammar.dispose());

interface Shown {
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  readonly errors: readonly Span[];
  readonly children: readonly Shown[];
}

const show = (units: readonly PlacedUnit[]): readonly Shown[] =>
  units.map(({ unit, start, length, children }) => ({
    kind: unit.kind,
    text: unit.text,
    at: `${start}+${length}`,
    errors: unit.errors,
    children: show(children),
  }));

const unitsOf = (document: Document): readonly Unit[] =>
  [...walkUnits(document.units)].map(({ placed }) => placed.unit);

/** Runs a session and looks at the document after each round. */
function replay(session: Session, look: (document: Document) => void): void {
  const document = Document.open(grammar, session.text);
  try {
    const edit = createEditor(session.text);
    for (const round of session.rounds) {
      document.edit(edit(round));
      look(document);
    }
  } finally {
    document.dispose();
  }
}

test('after any edits the units and lines are those of a fresh document', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(sessions, (session) => {
      replay(session, (document) => {
        const fresh = Document.open(grammar, document.text);
        try {
          expect(show(document.units)).toEqual(show(fresh.units));
          expect(document.syntaxErrors).toEqual(fresh.syntaxErrors);
        } finally {
          fresh.dispose();
        }
        expectSameLines(document.lines, createLineIndex(document.text));
      });
    }),
    { numRuns: 1500 },
  );
});

function expectSameLines(lines: LineIndex, fresh: LineIndex): void {
  expect(lines.lineCount).toBe(fresh.lineCount);
  for (let line = 0; line < fresh.lineCount; line++) {
    expect(lines.lineText(line)).toBe(fresh.lineText(line));
    expect(lines.offsetAt({ line, column: 0 })).toBe(fresh.offsetAt({ line, column: 0 }));
  }
}

test('after any edits units are in order, do not overlap, are all there is, and no object stands in two places', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(sessions, (session) => {
      replay(session, (document) => {
        const all = unitsOf(document);
        expect(new Set(all).size).toBe(all.length);
        expect(leftOver(document.text, document.units)).toEqual([]);
      });
    }),
    { numRuns: 400 },
  );
});

/** The tokens that are in no unit, but for stray semicolons. */
function leftOver(text: string, units: readonly PlacedUnit[], offset = 0): readonly string[] {
  let done = offset;
  const tokens = units.flatMap(({ unit, start, length, children }) => {
    const from = offset + start;
    expect(from).toBeGreaterThanOrEqual(done);
    const before = tokensOf(text.slice(done, from), done);
    done = from + length;
    if (children.length === 0) return before;
    const body = from + unit.text.lastIndexOf('{') + 1;
    const inner = children.map((child) => ({ ...child, start: child.start - (body - from) }));
    return [...before, ...leftOver(text.slice(0, done), inner, body)];
  });
  return [...tokens, ...tokensOf(text.slice(done), done).filter((token) => offset === 0 || token !== '}')];
}

function tokensOf(gap: string, at: number): readonly string[] {
  const code = at === 0 ? gap.slice(endOfShebang(gap)) : gap;
  const { starts, ends, count } = lex(code);
  return Array.from({ length: count }, (_, i) => code.slice(starts[i], ends[i])).filter((token) => token !== ';');
}
