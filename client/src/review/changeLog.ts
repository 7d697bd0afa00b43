// The last changes of all documents, to tell afterwards which of them an accepted suggestion made.
import type { Change } from './change.js';

export interface Step {
  readonly uri: string;
  /** Of the document after the step. */
  readonly version: number;
  /** In ms, by any clock that goes on evenly. */
  readonly at: number;
  readonly changes: readonly Change[];
}

export interface ChangeLog {
  add(step: Step): void;
  /** The steps of the accept that has just been told of, in order; empty when there is none. */
  accepted(now: number): readonly Step[];
}

const KEPT = 32;
/** The word of an accept comes after its change on the same wire; this much later it is about something else. */
const FRESH_MS = 250;
/** Snippets and imports change the document again at once; a hand on the keys is slower. */
const TOGETHER_MS = 25;

export function createChangeLog(): ChangeLog {
  let steps: readonly Step[] = [];
  return {
    add(step) {
      steps = [...steps.slice(1 - KEPT), step];
    },
    accepted(now) {
      const last = steps.at(-1);
      if (!last || now - last.at > FRESH_MS) return [];
      const taken = [last];
      for (const step of steps.slice(0, -1).toReversed()) {
        const next = taken[0];
        if (!next || step.uri !== last.uri || next.at - step.at > TOGETHER_MS) break;
        taken.unshift(step);
      }
      steps = steps.slice(0, steps.length - taken.length);
      return taken;
    },
  };
}
