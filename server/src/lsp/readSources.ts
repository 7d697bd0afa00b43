// Reads the sources of crates that have no table: in the background, when typing pauses, with progress that a person can
// end. Afterwards the client is asked to ask for diagnostics again.
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { refreshDiagnostics } from './refresh.js';
import type { Session } from './session.js';

export interface SourceReader {
  /** Something may be wanted, or may have changed. */
  soon(): void;
  /** The project is another: what a person has ended may begin again. */
  again(): void;
  dispose(): void;
}

/** Longer than a word takes, so that a crate is not read for each key pressed in it. */
const PAUSE_MS = 800;

export function createReader(session: () => Session): SourceReader {
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let isOver = false;
  let wasAsked = false;
  /** A person has ended it. */
  let isStopped = false;

  const read = async (): Promise<void> => {
    timer = undefined;
    const { engine, connection } = session();
    if (isOver || !engine.wantsSources) return;
    if (isReading) {
      wasAsked = true;
      return;
    }
    isReading = true;
    wasAsked = false;
    try {
      const { changed, stopped } = await reading(session(), () => isOver);
      isStopped = stopped;
      if (changed) {
        session().generation++;
        refreshDiagnostics(session());
      }
    } catch (error) {
      connection.console.error(`reading sources: ${error instanceof Error ? error.stack : error}`);
    } finally {
      isReading = false;
    }
    if (wasAsked) soon();
  };

  const soon = (): void => {
    if (isOver || isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), PAUSE_MS);
  };

  return {
    soon,
    again() {
      isStopped = false;
      soon();
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** Quick work shows no progress. */
const QUIET_MS = 400;

interface Reading {
  readonly changed: boolean;
  readonly stopped: boolean;
}

async function reading({ connection, client, engine }: Session, isOver: () => boolean): Promise<Reading> {
  const started = performance.now();
  let progress: WorkDoneProgressServerReporter | undefined;
  let isShown = false;
  const show = (name: string): void => {
    if (!client.progress || isShown || performance.now() - started < QUIET_MS) return;
    isShown = true;
    void connection.window.createWorkDoneProgress().then((made) => {
      made.begin('Noncense: reading the sources of crates', undefined, name, true);
      if (isDone) made.done();
      else progress = made;
    });
  };
  let isDone = false;
  try {
    const stopped = (): boolean => progress?.token.isCancellationRequested === true;
    const changed = await engine.readSources({
      report(name, left) {
        show(name);
        progress?.report(left === 1 ? name : `${name}, and ${left - 1} more`);
      },
      isCancelled: () => isOver() || stopped(),
    });
    return { changed, stopped: stopped() };
  } finally {
    isDone = true;
    (progress as WorkDoneProgressServerReporter | undefined)?.done();
  }
}
