// Several rounds of edits, each made to the text that the round before it left, as one set of edits to the first text.
import { inOrder } from './edits.js';
import { type Span, spanOf, type TextEdit } from './span.js';

/** A part of the first text that is still there, or text that came since. */
type Piece = { readonly kept: Span } | { readonly added: string };

/** `length` is that of the first text. Edits of one round do not overlap; the result's do not either and are in order. */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ kept: spanOf(0, length) }];
  for (const edits of rounds) pieces = editPieces(pieces, edits);
  return editsOf(pieces, length);
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const out: Piece[] = [];
  let done = 0;
  for (const { span, newText } of inOrder(edits)) {
    out.push(...slice(pieces, spanOf(done, span.start)));
    if (newText !== '') out.push({ added: newText });
    done = span.end;
  }
  out.push(...slice(pieces, spanOf(done, Number.POSITIVE_INFINITY)));
  return out;
}

/** The pieces within a span of the text that they make up. */
function* slice(pieces: readonly Piece[], span: Span): Generator<Piece> {
  let at = 0;
  for (const piece of pieces) {
    const size = 'kept' in piece ? piece.kept.end - piece.kept.start : piece.added.length;
    const start = Math.max(span.start - at, 0);
    const end = Math.min(span.end - at, size);
    if (start < end) {
      if ('kept' in piece) yield { kept: spanOf(piece.kept.start + start, piece.kept.start + end) };
      else yield { added: piece.added.slice(start, end) };
    }
    at += size;
  }
}

function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let done = 0;
  let added = '';
  for (const piece of [...pieces, { kept: spanOf(length, length) }]) {
    if ('added' in piece) {
      added += piece.added;
      continue;
    }
    if (added !== '' || piece.kept.start > done) {
      edits.push({ span: spanOf(done, piece.kept.start), newText: added });
    }
    added = '';
    done = piece.kept.end;
  }
  return edits;
}
