// The places at which a walk through changes stops: findings of what is new, and files that are gone.
import { EndOfLine, type TextDocument, Uri } from 'vscode';
import {
  type RangeEdit,
  REVIEW,
  type ReviewedFinding,
  type ReviewParams,
  type ReviewResult,
  type TextRange,
} from '../../../protocol/src/index.js';
import type { Server } from '../server.js';
import { type Hunk, lineDiff, linesOf } from './lineDiff.js';
import { type Since, textOf } from './since.js';

export interface FindingStop {
  readonly kind: 'finding';
  readonly uri: Uri;
  /** Relative to the folder. */
  readonly file: string;
  readonly text: string;
  readonly before: string;
  readonly hunks: readonly Hunk[];
  readonly ranges: readonly TextRange[];
  /** Its place in the server's answer. */
  readonly index: number;
  readonly finding: ReviewedFinding;
}

/** A file that was there. Nothing can be found in it, but what it kept safe may be gone with it. */
export interface DeletionStop {
  readonly kind: 'deletion';
  readonly uri: Uri;
  readonly file: string;
  readonly before: string;
}

export type Stop = FindingStop | DeletionStop;

const uriOf = ({ folder }: Since, file: string): Uri => Uri.joinPath(folder.uri, ...file.split('/'));

export async function findingsIn(server: Server, since: Since, file: string): Promise<readonly FindingStop[]> {
  const uri = uriOf(since, file);
  const text = await textOf(uri);
  const before = (await since.before(file)) ?? '';
  const hunks = lineDiff(linesOf(before), linesOf(text));
  const ranges = hunks.map(({ newStart, newEnd }) => ({
    start: { line: newStart, character: 0 },
    end: { line: newEnd, character: 0 },
  }));
  if (ranges.length === 0) return [];
  const params: ReviewParams = { uri: String(uri), text, ranges };
  const { findings } = await server.request<ReviewResult>(REVIEW, params);
  const common = { kind: 'finding', uri, file, text, before, hunks, ranges } as const;
  return [...findings.entries()].map(([index, finding]) => ({ ...common, index, finding }));
}

export async function deletionOf(since: Since, file: string): Promise<readonly DeletionStop[]> {
  const before = await since.before(file);
  return before === undefined ? [] : [{ kind: 'deletion', uri: uriOf(since, file), file, before }];
}

/** The change that the finding lies in, or else the first one that leads to it. */
export function hunkAt({ finding, hunks }: FindingStop): Hunk | undefined {
  const places = [finding.range, ...finding.trail.filter(({ uri }) => uri === undefined).map(({ range }) => range)];
  for (const { start, end } of places) {
    const found = hunks.find(
      ({ newStart, newEnd }) => newStart <= end.line && start.line < Math.max(newEnd, newStart + 1),
    );
    if (found) return found;
  }
  return undefined;
}

/** A change past the last line has no line of its own to stand on: it brings the line break before it. */
export function revertOf(document: TextDocument, before: string, hunk: Hunk): RangeEdit {
  const { oldStart, oldEnd, newStart, newEnd } = hunk;
  const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const old = linesOf(before).slice(oldStart, oldEnd);
  const last = document.lineCount - 1;
  const { character } = document.lineAt(last).range.end;
  const end = newEnd > last ? { line: last, character } : { line: newEnd, character: 0 };
  if (newStart > last) return { range: { start: end, end }, newText: old.map((line) => eol + line).join('') };
  const newText = newEnd > last ? old.join(eol) : old.map((line) => line + eol).join('');
  return { range: { start: { line: newStart, character: 0 }, end }, newText };
}
