// From what arrived and what is found in it to what happens.
import { Disposable, l10n, type TextDocument, TextDocumentChangeReason, window, workspace } from 'vscode';
import type { Arrivals, KnownArrival } from './arrivals.js';
import { applied, inverses } from './change.js';
import { combined } from './combine.js';
import { decide } from './decide.js';
import type { Held, Holder } from './held.js';
import { reverts } from './insertions.js';
import { createInsistence } from './insistence.js';
import { type DocumentReview, type Reviews, rangesOf } from './reviews.js';
import { reviewSettings } from './settings.js';
import { takeBack } from './takeBack.js';
import type { Tracker } from './tracker.js';

export interface Reactor extends Disposable {
  /** Holds the insertions of a document, all or those of one step, so that a person can decide. */
  holdKept(document: TextDocument, step: number | undefined): Promise<boolean>;
}

/** A document that keeps changing is asked about again; after that its next diagnostics will do. */
const MOST_QUESTIONS = 5;

export function createReactor(
  tracker: Tracker,
  reviews: Reviews,
  arrivals: Arrivals,
  holder: Holder,
  showPanel: () => Promise<void>,
): Reactor {
  const insistence = createInsistence();

  async function arrived(arrival: KnownArrival): Promise<void> {
    const { document, way, version } = arrival;
    const { mode, threshold } = reviewSettings(document.uri);
    if (mode === 'off') return;
    const review = await about(document, () => left(tracker, arrival));
    if (!review) return;
    const code = codeOf(arrival);
    const reaction = decide({
      mode,
      threshold,
      way,
      severities: review.result.findings.map(({ severity }) => severity),
      untouched: document.version === version && review.version === version,
      insisted: insistence.isOf(code, Date.now()),
    });
    if (reaction === 'nothing') return;
    announce(review.result.findings.length);
    if (reaction === 'rollBack') {
      const held = takenBack(arrival, review);
      const isBack = await takeBack(tracker, arrival);
      holder.hold(isBack ? held : kept(document, review));
      if (isBack) insistence.tookBack(code, Date.now());
      await showPanel();
    } else if (reaction === 'hold') {
      holder.hold(kept(document, review));
      await showPanel();
    } else if (insistence.isOf(code, Date.now())) {
      tracker.settle(
        document.uri,
        review.insertions.map(({ id }) => id),
      );
      holder.release();
    }
  }

  async function about(
    document: TextDocument,
    insertions: () => ReturnType<Tracker['insertionsOf']>,
  ): Promise<DocumentReview | undefined> {
    for (let question = 0; question < MOST_QUESTIONS; question++) {
      const meant = insertions();
      if (meant.length === 0) return undefined;
      const review = await reviews.askAbout(document, meant);
      if (review) return review;
    }
    return undefined;
  }

  async function holdKept(document: TextDocument, step: number | undefined): Promise<boolean> {
    const review = await about(document, () =>
      tracker.insertionsOf(document.uri).filter((insertion) => step === undefined || insertion.step === step),
    );
    if (review) holder.hold(kept(document, review));
    return review !== undefined;
  }

  /** What is held and in the document still is followed; what was taken back ends when a person brings it again. */
  async function followed(document: TextDocument, isRedo: boolean): Promise<void> {
    const { held } = holder;
    if (!held || held.document !== document) return;
    if (held.state === 'takenBack') {
      if (isRedo && document.getText() === held.text) holder.release();
      else holder.moved();
      return;
    }
    const ids = new Set(held.insertions);
    const review = await about(document, () => tracker.insertionsOf(document.uri).filter(({ id }) => ids.has(id)));
    if (holder.held !== held) return;
    if (review) holder.hold(kept(document, review));
    else holder.release();
  }

  const listeners = Disposable.from(
    holder.onDidChange(() => {
      if (!holder.held) insistence.decided();
    }),
    arrivals.onDidArrive((arrival) => void arrived(arrival)),
    reviews.onDidChange((uri) => {
      const { held } = holder;
      if (held?.state === 'kept' && String(held.document.uri) === String(uri)) void followed(held.document, false);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (contentChanges.length > 0 && holder.held?.state === 'takenBack') {
        void followed(document, reason === TextDocumentChangeReason.Redo);
      }
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (holder.held?.document === document) holder.release();
    }),
  );
  return { holdKept, dispose: () => listeners.dispose() };
}

/** What is left of an arrival by now. */
const left = (tracker: Tracker, { document, insertions }: KnownArrival): ReturnType<Tracker['insertionsOf']> => {
  const ids = new Set(insertions.map(({ id }) => id));
  return tracker.insertionsOf(document.uri).filter(({ id }) => ids.has(id));
};

/** The same code at another place is the same code. */
const codeOf = ({ document, changes }: KnownArrival): string =>
  JSON.stringify([String(document.uri), changes.map(({ removed, added }) => [removed, added])]);

function kept(document: TextDocument, { insertions, result }: DocumentReview): Held {
  const text = document.getText();
  const back = reverts(insertions, text);
  const base = applied(text, back);
  return {
    document,
    state: 'kept',
    base,
    text,
    changes: combined(base, inverses(back)),
    ranges: rangesOf(document, insertions),
    insertions: insertions.map(({ id }) => id),
    result,
  };
}

function takenBack({ document, changes }: KnownArrival, { insertions, result }: DocumentReview): Held {
  const text = document.getText();
  const base = applied(text, inverses(changes));
  return {
    document,
    state: 'takenBack',
    base,
    text,
    changes: combined(base, changes),
    ranges: rangesOf(document, insertions),
    insertions: [],
    result,
  };
}

function announce(findings: number): void {
  const text =
    findings === 1
      ? l10n.t('Noncense: 1 finding in inserted code')
      : l10n.t('Noncense: {0} findings in inserted code', findings);
  window.setStatusBarMessage(text, 10_000);
}
