// A walk through the findings of changed code, one at a time: accept with a reason, fix, revert, or leave for later.
import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { REWORK, type ReworkParams, type ReworkResult } from '../../../protocol/src/index.js';
import { edit, editManifests, vscodeRange } from '../review/edits.js';
import type { Choices } from '../review/panelModel.js';
import type { Tracker } from '../review/tracker.js';
import type { Server } from '../server.js';
import { gitUser } from './git.js';
import { accept, acceptedIn } from './recordFile.js';
import type { Since } from './since.js';
import { deletionOf, type FindingStop, findingsIn, hunkAt, revertOf, type Stop } from './stops.js';

export interface Walk extends Disposable {
  readonly onDidChange: Event<void>;
  readonly since: Since;
  /** What waits for a decision; undefined at the end. */
  readonly stop: Stop | undefined;
  readonly choices: Choices;
  readonly files: number;
  readonly decided: number;
  readonly left: number;
  choose(fix: number, isChosen: boolean): void;
  accept(reason: string): Promise<void>;
  fix(): Promise<void>;
  /** Of a finding, the change that brought it; of a file that is gone, all of it. */
  revert(): Promise<void>;
  skip(): Promise<void>;
}

/** Undefined when the person cancelled. */
export async function startWalk(
  server: Server,
  tracker: Tracker,
  since: Since,
  progress: (done: number, of: number) => void,
  token: CancellationToken,
  showBefore: (file: string, text: string) => Promise<void>,
): Promise<Walk | undefined> {
  const changes = new EventEmitter<void>();
  const [files, deleted] = await Promise.all([since.files(), since.deleted()]);
  const decided = new Set<string>();
  const stops = new Map<string, readonly Stop[]>();
  let choices: Choices = [];

  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    progress(index, files.length);
    stops.set(file, await findingsIn(server, since, file));
  }
  for (const file of deleted) stops.set(file, await deletionOf(since, file));
  const accepted = await acceptedIn(server, since.folder);
  if (token.isCancellationRequested) return undefined;

  const isAccepted = (stop: Stop): boolean =>
    stop.kind === 'finding' &&
    accepted.some(
      ({ file, rule, code }) => file === stop.file && rule === stop.finding.rule && code === stop.finding.code,
    );
  const waits = (stop: Stop): boolean => !decided.has(nameOf(stop)) && !isAccepted(stop);
  const waiting = (): readonly Stop[] => [...stops.values()].flat().filter(waits);
  const current = (): Stop | undefined => waiting()[0];

  const arrive = async (): Promise<void> => {
    const stop = current();
    choices = stop?.kind === 'finding' && stop.finding.fixes.length > 0 ? [0] : [-1];
    changes.fire();
    if (stop?.kind === 'deletion') await showBefore(stop.file, stop.before);
    else if (stop) await showPlace(stop);
  };
  const decide = async (stop: Stop): Promise<void> => {
    decided.add(nameOf(stop));
    await arrive();
  };
  const lookAgain = async ({ file }: Stop): Promise<void> => {
    stops.set(file, await findingsIn(server, since, file));
  };
  /** After an edit the findings of the file are asked for again: what is gone is decided. */
  const edited = async (stop: Stop): Promise<void> => {
    await lookAgain(stop);
    await decide(stop);
  };
  const unchanged = async (stop: FindingStop): Promise<TextDocument | undefined> => {
    const document = await workspace.openTextDocument(stop.uri);
    if (document.getText() === stop.text) return document;
    await lookAgain(stop);
    void window.showInformationMessage(l10n.t('Noncense: the file has changed and was looked at again.'));
    await arrive();
    return undefined;
  };
  const revertHunk = async (stop: FindingStop): Promise<void> => {
    const document = await unchanged(stop);
    const hunk = hunkAt(stop);
    if (document && hunk && (await edit(tracker, document, [revertOf(document, stop.before, hunk)]))) {
      await edited(stop);
    }
  };

  await arrive();
  return {
    onDidChange: changes.event,
    since,
    files: files.length + deleted.length,
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
      if (stop?.kind !== 'finding') return;
      const { rule, code } = stop.finding;
      const by = (workspace.isTrusted ? await gitUser(since.folder.uri.fsPath) : undefined) ?? l10n.t('unknown');
      const entry = { rule, file: stop.file, code, reason: reason.trim(), by, on: today() };
      if (await accept(server, since.folder, entry)) await decide(stop);
    },
    async fix() {
      const stop = current();
      const fix = choices[0] ?? -1;
      if (stop?.kind !== 'finding' || fix < 0) return;
      const document = await unchanged(stop);
      if (!document) return;
      const { text, ranges, index } = stop;
      const params: ReworkParams = { uri: String(stop.uri), text, ranges, fixes: [{ finding: index, fix }], allow: [] };
      const { edits, manifests } = await server.request<ReworkResult>(REWORK, params);
      if (!(await edit(tracker, document, edits))) return;
      await editManifests(manifests);
      await edited(stop);
    },
    async revert() {
      const stop = current();
      if (stop?.kind === 'finding') await revertHunk(stop);
      else if (stop && (await restore(stop.uri, stop.before))) await decide(stop);
    },
    async skip() {
      const stop = current();
      if (stop) await decide(stop);
    },
    dispose: () => changes.dispose(),
  };
}

const nameOf = (stop: Stop): string =>
  JSON.stringify(stop.kind === 'finding' ? [stop.file, stop.finding.rule, stop.finding.code] : [stop.file]);

async function showPlace({ uri, finding }: FindingStop): Promise<void> {
  const selection = vscodeRange(finding.range);
  await window.showTextDocument(uri, { selection, preserveFocus: true, preview: true });
}

/** Puts a file back that is gone; one that has come back meanwhile is left as it is. */
async function restore(uri: Uri, text: string): Promise<boolean> {
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) {
    void window.showWarningMessage(l10n.t('Noncense: the file is there again. Nothing was done.'));
    return true;
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
