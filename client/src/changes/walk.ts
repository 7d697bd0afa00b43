// A walk through the findings of changed code, one at a time: accept with a reason, fix, revert, or leave for later.
import {
  type Disposable,
  EndOfLine,
  type Event,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type RangeEdit,
  REVIEW,
  REWORK,
  type ReviewedFinding,
  type ReviewParams,
  type ReviewResult,
  type ReworkParams,
  type ReworkResult,
  type TextRange,
} from '../../../protocol/src/index.js';
import { edit, editManifests } from '../review/edits.js';
import type { Choices } from '../review/panelModel.js';
import type { Tracker } from '../review/tracker.js';
import type { Server } from '../server.js';
import { gitUser } from './git.js';
import { type Hunk, lineDiff, linesOf } from './lineDiff.js';
import { accept, acceptedIn } from './recordFile.js';
import { type Since, textOf } from './since.js';

export interface Stop {
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

export interface Walk extends Disposable {
  readonly onDidChange: Event<void>;
  readonly since: Since;
  /** The finding that waits for a decision; undefined at the end. */
  readonly stop: Stop | undefined;
  readonly choices: Choices;
  readonly files: number;
  readonly decided: number;
  readonly left: number;
  choose(fix: number, isChosen: boolean): void;
  accept(reason: string): Promise<void>;
  fix(): Promise<void>;
  revertHunk(): Promise<void>;
  skip(): Promise<void>;
}

/** Undefined when the person cancelled. */
export async function startWalk(
  server: Server,
  tracker: Tracker,
  since: Since,
  progress: (done: number, of: number) => void,
  isCancelled: () => boolean,
): Promise<Walk | undefined> {
  const changes = new EventEmitter<void>();
  const files = await since.files();
  const decided = new Set<string>();
  const stops = new Map<string, readonly Stop[]>();
  let choices: Choices = [];

  for (const [index, file] of files.entries()) {
    if (isCancelled()) return undefined;
    progress(index, files.length);
    stops.set(file, await stopsIn(server, since, file));
  }
  const accepted = await acceptedIn(server, since.folder);

  const waits = ({ file, finding: { rule, code } }: Stop): boolean =>
    !decided.has(nameOf(file, rule, code)) &&
    !accepted.some((entry) => entry.file === file && entry.rule === rule && entry.code === code);
  const waiting = (): readonly Stop[] => [...stops.values()].flat().filter(waits);
  const current = (): Stop | undefined => waiting()[0];

  const arrive = async (): Promise<void> => {
    const stop = current();
    choices = stop ? [stop.finding.fixes.length > 0 ? 0 : -1] : [];
    changes.fire();
    if (!stop) return;
    const { start, end } = stop.finding.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(stop.uri, { selection, preserveFocus: true, preview: true });
  };
  const decide = async ({ file, finding }: Stop): Promise<void> => {
    decided.add(nameOf(file, finding.rule, finding.code));
    await arrive();
  };
  /** After an edit the findings of the file are asked for again: what is gone is decided. */
  const edited = async (stop: Stop): Promise<void> => {
    decided.add(nameOf(stop.file, stop.finding.rule, stop.finding.code));
    stops.set(stop.file, await stopsIn(server, since, stop.file));
    await arrive();
  };
  const unchanged = async (stop: Stop): Promise<TextDocument | undefined> => {
    const document = await workspace.openTextDocument(stop.uri);
    if (document.getText() === stop.text) return document;
    stops.set(stop.file, await stopsIn(server, since, stop.file));
    void window.showInformationMessage(l10n.t('Noncense: the file has changed and was looked at again.'));
    await arrive();
    return undefined;
  };

  await arrive();
  return {
    onDidChange: changes.event,
    since,
    files: files.length,
    get stop() {
      return current();
    },
    get choices() {
      return choices;
    },
    get decided() {
      return decided.size;
    },
    get left() {
      return waiting().length;
    },
    choose(fix, isChosen) {
      choices = [isChosen ? fix : -1];
      changes.fire();
    },
    async accept(reason) {
      const stop = current();
      if (!stop) return;
      const { rule, code } = stop.finding;
      const by = (workspace.isTrusted ? await gitUser(since.folder.uri.fsPath) : undefined) ?? l10n.t('unknown');
      const entry = { rule, file: stop.file, code, reason: reason.trim(), by, on: today() };
      if (await accept(server, since.folder, entry)) await decide(stop);
    },
    async fix() {
      const stop = current();
      const document = stop && (await unchanged(stop));
      const fix = choices[0] ?? -1;
      if (!stop || !document || fix < 0) return;
      const { text, ranges, index } = stop;
      const params: ReworkParams = { uri: String(stop.uri), text, ranges, fixes: [{ finding: index, fix }], allow: [] };
      const { edits, manifests } = await server.request<ReworkResult>(REWORK, params);
      if (!(await edit(tracker, document, edits))) return;
      await editManifests(manifests);
      await edited(stop);
    },
    async revertHunk() {
      const stop = current();
      const document = stop && (await unchanged(stop));
      if (!stop || !document) return;
      const hunk = hunkAt(stop);
      if (hunk && (await edit(tracker, document, [revertOf(document, stop, hunk)]))) await edited(stop);
    },
    async skip() {
      const stop = current();
      if (stop) await decide(stop);
    },
    dispose: () => changes.dispose(),
  };
}

const nameOf = (file: string, rule: string, code: string): string => JSON.stringify([file, rule, code]);

async function stopsIn(server: Server, since: Since, file: string): Promise<readonly Stop[]> {
  const uri = Uri.joinPath(since.folder.uri, ...file.split('/'));
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
  return [...findings.entries()].map(([index, finding]) => ({
    uri,
    file,
    text,
    before,
    hunks,
    ranges,
    index,
    finding,
  }));
}

/** The change that the finding lies in, or else the first one that leads to it. */
function hunkAt({ finding, hunks }: Stop): Hunk | undefined {
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
function revertOf(document: TextDocument, { before }: Stop, { oldStart, oldEnd, newStart, newEnd }: Hunk): RangeEdit {
  const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const old = linesOf(before).slice(oldStart, oldEnd);
  const last = document.lineCount - 1;
  const { character } = document.lineAt(last).range.end;
  const end = newEnd > last ? { line: last, character } : { line: newEnd, character: 0 };
  if (newStart > last) return { range: { start: end, end }, newText: old.map((line) => eol + line).join('') };
  const newText = newEnd > last ? old.join(eol) : old.map((line) => line + eol).join('');
  return { range: { start: { line: newStart, character: 0 }, end }, newText };
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
