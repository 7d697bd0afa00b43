// The review of inserted code: what arrived is looked at, and what is found decides what happens.
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Server } from '../server.js';
import { count } from '../status.js';
import { createAnnotations, type InsertionName } from './annotations.js';
import { createArrivals, hook, type KnownArrival } from './arrivals.js';
import { edit, editsOf } from './edits.js';
import { fixesOf } from './fixes.js';
import { reverts } from './insertions.js';
import { createReviews, type DocumentReview, findingsOf, type Reviews } from './reviews.js';
import { reviewSettings } from './settings.js';
import { createTracker, type Tracker } from './tracker.js';

export function createReview(context: ExtensionContext, server: Server, log: LogOutputChannel): Disposable {
  const tracker = createTracker();
  const reviews = createReviews(server, tracker, log);
  const arrivals = createArrivals(tracker);
  const command = (name: string, action: (document: TextDocument, step: number | undefined) => Promise<void>) =>
    commands.registerCommand(`noncense.review.${name}`, async (named: unknown) => {
      const target = targetOf(named);
      if (target) await action(target.document, target.step);
    });
  const parts = Disposable.from(
    tracker,
    reviews,
    arrivals,
    createAnnotations(context.extensionUri, tracker, reviews),
    arrivals.onDidArrive((arrival) => void look(arrival, reviews)),
    command('fix', (document, step) => fix(tracker, reviews, server, document, step)),
    command('revert', (document, step) => revert(tracker, document, step)),
    command('keep', async (document, step) => settle(tracker, document, step)),
  );
  hook(reviewSettings().mode !== 'off');
  return parts;
}

async function look(arrival: KnownArrival, reviews: Reviews): Promise<void> {
  const { document } = arrival;
  if (reviewSettings(document.uri).mode === 'off') return;
  const review = await reviews.ask(document);
  const found = review ? foundIn(review, arrival) : 0;
  if (found > 0) window.setStatusBarMessage(`Noncense: ${count(found, 'finding')} in inserted code`, 10_000);
}

const foundIn = (review: DocumentReview, { document, insertions }: KnownArrival): number =>
  review.insertions
    .filter(({ id }) => insertions.some((insertion) => insertion.id === id))
    .reduce((sum, insertion) => sum + findingsOf(review, document, insertion).length, 0);

/** The insertion that a button names, or all of the active editor's. */
function targetOf(named: unknown): { readonly document: TextDocument; readonly step: number | undefined } | undefined {
  const name = isInsertionName(named) ? named : undefined;
  const document =
    name === undefined
      ? window.activeTextEditor?.document
      : workspace.textDocuments.find(({ uri }) => uri.toString() === name.uri);
  return document && { document, step: name?.step };
}

const isInsertionName = (raw: unknown): raw is InsertionName =>
  typeof raw === 'object' && raw !== null && 'uri' in raw && 'step' in raw;

async function fix(
  tracker: Tracker,
  reviews: Reviews,
  server: Server,
  document: TextDocument,
  step: number | undefined,
): Promise<void> {
  const review = await reviews.ask(document);
  if (!review) return;
  const edits = await fixesOf(server, document, review, step);
  if (!(await edit(tracker, document, edits))) return;
}

async function revert(tracker: Tracker, document: TextDocument, step: number | undefined): Promise<void> {
  const meant = named(tracker, document.uri, step);
  await edit(tracker, document, editsOf(document, reverts(meant, document.getText())));
}

function settle(tracker: Tracker, document: TextDocument, step: number | undefined): void {
  tracker.settle(
    document.uri,
    named(tracker, document.uri, step).map(({ id }) => id),
  );
}

const named = (tracker: Tracker, uri: Uri, step: number | undefined) =>
  tracker.insertionsOf(uri).filter((insertion) => step === undefined || insertion.step === step);
