// The key that accepts a suggestion tells of itself. Everything else that brings code is told by its size alone, and may
// be the same arrival seen first.
import { commands, Disposable, type Event, EventEmitter, workspace } from 'vscode';
import type { Way } from './decide.js';
import { reviewSettings } from './settings.js';
import type { Arrival, Tracker } from './tracker.js';

export interface KnownArrival extends Arrival {
  readonly way: Way;
}

export interface Arrivals extends Disposable {
  readonly onDidArrive: Event<KnownArrival>;
}

/** The word of an accept follows its change within a few ms; under load it has been seen after 36. */
const WORD_MS = 60;

export function createArrivals(tracker: Tracker): Arrivals {
  const emitter = new EventEmitter<KnownArrival>();
  const waiting = new Map<Arrival, NodeJS.Timeout>();

  const tell = (arrival: Arrival, way: Way): void => {
    for (const [other, timer] of waiting) {
      if (other.document !== arrival.document) continue;
      clearTimeout(timer);
      waiting.delete(other);
    }
    emitter.fire({ ...arrival, way });
  };
  const seen = (arrival: Arrival): void => {
    const timer = setTimeout(() => {
      waiting.delete(arrival);
      emitter.fire({ ...arrival, way: 'unknown' });
    }, WORD_MS);
    waiting.set(arrival, timer);
  };
  const told = (extent: unknown): void => {
    const byWord = extent === 'word';
    const arrival = tracker.accepted(byWord);
    if (arrival && arrival.insertions.length > 0) tell(arrival, byWord ? 'word' : 'accepted');
  };

  const listeners = Disposable.from(
    emitter,
    tracker.onDidArrive(seen),
    commands.registerCommand('noncense.review.didAccept', told),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('noncense')) hook(reviewSettings().mode !== 'off');
    }),
  );
  return {
    onDidArrive: emitter.event,
    dispose() {
      hook(false);
      for (const timer of waiting.values()) clearTimeout(timer);
      listeners.dispose();
    },
  };
}

/** Until this is called with true, and where it never is, Tab is the editor's own. */
export function hook(isOn: boolean): void {
  void commands.executeCommand('setContext', 'noncense.hookAccept', isOn);
}
