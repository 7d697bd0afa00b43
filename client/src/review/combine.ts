// Several changes made one after another, as changes of the first text; and those moved to a text that has gone on.
import { applied, type Change, trimmed } from './change.js';

/** A part of the first text that is still there, or text that came since. */
type Piece = { readonly from: number; readonly to: number } | { readonly added: string };

const sizeOf = (piece: Piece): number => ('added' in piece ? piece.added.length : piece.to - piece.from);

/** In order; each counts from the first text, and no two touch. */
export function combined(text: string, changes: readonly Change[]): readonly Change[] {
  let pieces: readonly Piece[] = [{ from: 0, to: text.length }];
  for (const { start, removed, added } of changes) {
    pieces = [
      ...cut(pieces, 0, start),
      ...(added === '' ? [] : [{ added }]),
      ...cut(pieces, start + removed.length, Number.POSITIVE_INFINITY),
    ];
  }
  return changesOf(text, pieces);
}

function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, size);
    if (from < to) {
      out.push(
        'added' in piece ? { added: piece.added.slice(from, to) } : { from: piece.from + from, to: piece.from + to },
      );
    }
    at += size;
  }
  return out;
}

function changesOf(text: string, pieces: readonly Piece[]): readonly Change[] {
  const changes: Change[] = [];
  let done = 0;
  let added = '';
  for (const piece of [...pieces, { from: text.length, to: text.length }]) {
    if ('added' in piece) {
      added += piece.added;
      continue;
    }
    if (added !== '' || piece.from > done) changes.push({ start: done, removed: text.slice(done, piece.from), added });
    added = '';
    done = piece.to;
  }
  return changes;
}

/** Changes of one text in an order in which each may be made to what the one before it left. */
export const lastFirst = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => b.start - a.start);

/** Changes of `text` as changes of `now`; undefined when what was changed since lies among them. */
export function rebased(changes: readonly Change[], text: string, now: string): readonly Change[] | undefined {
  if (text === now) return changes;
  const since = trimmed({ start: 0, removed: text, added: now });
  const end = since.start + since.removed.length;
  const by = since.added.length - since.removed.length;
  const out: Change[] = [];
  for (const change of changes) {
    if (change.start + change.removed.length < since.start) out.push(change);
    else if (change.start > end) out.push({ ...change, start: change.start + by });
    else return undefined;
  }
  return out;
}

/** What `changes`, in whatever order, make of the text that they all count from. */
export const after = (text: string, changes: readonly Change[]): string => applied(text, lastFirst(changes));
