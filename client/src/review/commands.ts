// Every button of the review as a command.
import { commands, Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import type { Server } from '../server.js';
import type { InsertionName } from './annotations.js';
import { askReasonForComment } from './askReason.js';
import type { Diff } from './diff.js';
import { edit, editManifests, editsOf } from './edits.js';
import { fixesOf } from './fixes.js';
import type { Holder } from './held.js';
import { reverts } from './insertions.js';
import type { Panel } from './panel.js';
import type { Reactor } from './react.js';
import type { Reviews } from './reviews.js';
import type { Tracker } from './tracker.js';

export interface ReviewParts {
  readonly server: Server;
  readonly tracker: Tracker;
  readonly reviews: Reviews;
  readonly holder: Holder;
  readonly reactor: Reactor;
  readonly panel: Panel;
  readonly diff: Diff;
}

/** Insertions of a document: those of one step, or all of them. */
interface Target {
  readonly document: TextDocument;
  readonly step: number | undefined;
}

export function registerReviewCommands(parts: ReviewParts): Disposable {
  const { tracker, holder, panel, diff } = parts;
  const on = (name: string, action: () => unknown): Disposable =>
    commands.registerCommand(`noncense.review.${name}`, action);
  const onTarget = (name: string, action: (target: Target) => unknown): Disposable =>
    commands.registerCommand(`noncense.review.${name}`, async (named: unknown) => {
      const target = targetOf(named);
      if (target) await action(target);
    });
  return Disposable.from(
    onTarget('open', (target) => open(parts, target)),
    onTarget('fix', (target) => fix(parts, target)),
    onTarget('revert', (target) => revert(tracker, target)),
    onTarget('keep', (target) => keep(tracker, target)),
    on('applyFixed', () => holder.applyFixed()),
    on('applyAsIs', () => applyAsIs(holder)),
    on('discard', () => holder.discard()),
    on('showDiff', () => diff.show()),
    on('keepHeld', () => {
      const { held } = holder;
      if (held) tracker.settle(held.document.uri, held.insertions);
      holder.release();
    }),
    on('showPanel', () => panel.show()),
  );
}

/** The insertion that a button names, or all of the active editor's. */
function targetOf(named: unknown): Target | undefined {
  const name = isInsertionName(named) ? named : undefined;
  const document =
    name === undefined
      ? window.activeTextEditor?.document
      : workspace.textDocuments.find(({ uri }) => uri.toString() === name.uri);
  return document && { document, step: name?.step };
}

const isInsertionName = (raw: unknown): raw is InsertionName =>
  typeof raw === 'object' && raw !== null && 'uri' in raw && 'step' in raw;

const insertionsOf = (tracker: Tracker, { document, step }: Target): ReturnType<Tracker['insertionsOf']> =>
  tracker.insertionsOf(document.uri).filter((insertion) => step === undefined || insertion.step === step);

async function open({ holder, reactor, panel }: ReviewParts, { document, step }: Target): Promise<void> {
  const waits = holder.held?.state === 'takenBack' && holder.held.document === document;
  if (!waits && !(await reactor.holdKept(document, step))) {
    void window.showInformationMessage(l10n.t('Noncense: no inserted code of this file waits for a review.'));
    return;
  }
  await panel.show();
}

async function fix({ server, tracker, reviews }: ReviewParts, { document, step }: Target): Promise<void> {
  const review = await reviews.ask(document);
  if (!review) return;
  const { edits, manifests } = await fixesOf(server, document, review, step);
  if (await edit(tracker, document, edits)) await editManifests(manifests);
}

async function revert(tracker: Tracker, target: Target): Promise<void> {
  const { document } = target;
  await edit(tracker, document, editsOf(document, reverts(insertionsOf(tracker, target), document.getText())));
}

function keep(tracker: Tracker, target: Target): void {
  const ids = insertionsOf(tracker, target).map(({ id }) => id);
  tracker.settle(target.document.uri, ids);
}

async function applyAsIs(holder: Holder): Promise<void> {
  if (!holder.held) return;
  const reason = await askReasonForComment(l10n.t('Apply As Is'));
  if (reason !== undefined) await holder.applyAsIs(reason);
}
