// The review of inserted code: what arrived is looked at, and what is found decides what happens.
import { Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { registerChanges } from '../changes/changes.js';
import { createWalkSource } from '../changes/walkSource.js';
import type { Server } from '../server.js';
import { createAnnotations } from './annotations.js';
import { createArrivals, hook } from './arrivals.js';
import { registerReviewCommands } from './commands.js';
import { createDiff } from './diff.js';
import { createHolder } from './held.js';
import { heldSource } from './heldSource.js';
import { createPanel } from './panel.js';
import { createPasteGuard } from './paste.js';
import { createReactor } from './react.js';
import { createReviews } from './reviews.js';
import { reviewSettings } from './settings.js';
import type { Tracker } from './tracker.js';

export function createReview(
  context: ExtensionContext,
  server: Server,
  tracker: Tracker,
  log: LogOutputChannel,
): Disposable {
  const reviews = createReviews(server, tracker, log);
  const arrivals = createArrivals(tracker);
  const holder = createHolder(server, tracker);
  const walkSource = createWalkSource();
  const panel = createPanel(context.extensionUri, [heldSource(holder), walkSource]);
  const diff = createDiff(holder);
  const reactor = createReactor(tracker, reviews, arrivals, holder, panel.show);
  const parts = Disposable.from(
    reviews,
    arrivals,
    holder,
    panel,
    diff,
    reactor,
    createPasteGuard(server),
    createAnnotations(context.extensionUri, tracker, reviews),
    registerChanges({ context, server, tracker, panel, source: walkSource }),
    registerReviewCommands({ server, tracker, reviews, holder, reactor, panel, diff }),
  );
  hook(reviewSettings().mode !== 'off');
  return parts;
}
