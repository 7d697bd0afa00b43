// What the server says of the unreviewed insertions of each document, asked again whenever that may have changed.
import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import {
  REVIEW,
  type ReviewedFinding,
  type ReviewParams,
  type ReviewResult,
  type TextRange,
} from '../../../protocol/src/index.js';
import type { Server } from '../server.js';
import type { Insertion } from './insertions.js';
import type { Tracker } from './tracker.js';

export interface DocumentReview {
  readonly version: number;
  readonly insertions: readonly Insertion[];
  readonly result: ReviewResult;
}

export interface Reviews extends Disposable {
  readonly onDidChange: Event<Uri>;
  of(uri: Uri): DocumentReview | undefined;
  /** Asks now. Undefined when the document kept changing, or the server could not answer. */
  ask(document: TextDocument): Promise<DocumentReview | undefined>;
  /** The same about some of the insertions, for this once. */
  askAbout(document: TextDocument, insertions: readonly Insertion[]): Promise<DocumentReview | undefined>;
}

/** Diagnostics of a document follow each other; one question serves for all. */
const SETTLE_MS = 40;

export function createReviews(server: Server, tracker: Tracker, log: LogOutputChannel): Reviews {
  const known = new Map<string, DocumentReview>();
  const changes = new EventEmitter<Uri>();
  const timers = new Map<string, NodeJS.Timeout>();

  async function answer(document: TextDocument, insertions: readonly Insertion[]): Promise<DocumentReview | undefined> {
    const uri = document.uri.toString();
    const { version } = document;
    const params: ReviewParams = { uri, version, ranges: rangesOf(document, insertions) };
    const result = await server.request<ReviewResult>(REVIEW, params).catch((error: unknown) => {
      log.warn(`review of ${uri}: ${error}`);
      return undefined;
    });
    if (!result || result.stale || document.version !== version) return undefined;
    return { version, insertions, result };
  }

  function learn(document: TextDocument, review: DocumentReview): DocumentReview {
    known.set(document.uri.toString(), review);
    changes.fire(document.uri);
    return review;
  }

  /** The first answer about all insertions is shown without waiting for the question that diagnostics bring about. */
  async function askFirst(
    document: TextDocument,
    insertions: readonly Insertion[],
  ): Promise<DocumentReview | undefined> {
    const review = await answer(document, insertions);
    const isNews = review && known.get(document.uri.toString())?.version !== review.version;
    const isWhole = insertions.length === tracker.insertionsOf(document.uri).length;
    return review && isNews && isWhole ? learn(document, review) : review;
  }

  async function ask(document: TextDocument): Promise<DocumentReview | undefined> {
    const uri = document.uri.toString();
    const insertions = tracker.insertionsOf(document.uri);
    if (insertions.length === 0) {
      if (known.delete(uri)) changes.fire(document.uri);
      return undefined;
    }
    const review = await answer(document, insertions);
    return review && learn(document, review);
  }

  function soon(document: TextDocument): void {
    const uri = document.uri.toString();
    clearTimeout(timers.get(uri));
    if (tracker.insertionsOf(document.uri).length === 0 && !known.has(uri)) return;
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        if (!document.isClosed) void ask(document);
      }, SETTLE_MS),
    );
  }

  const listeners = Disposable.from(
    changes,
    tracker.onDidMove(soon),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const names = new Set(uris.map(String));
      for (const document of workspace.textDocuments) if (names.has(document.uri.toString())) soon(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      known.delete(uri.toString());
    }),
  );
  return {
    onDidChange: changes.event,
    of: (uri) => known.get(uri.toString()),
    ask,
    askAbout: askFirst,
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      listeners.dispose();
    },
  };
}

export const rangeOf = (
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range => new Range(document.positionAt(start), document.positionAt(end));

/** As the server takes them: an editor's own ranges turn into something else on the wire. */
export const rangesOf = (document: TextDocument, insertions: readonly Insertion[]): readonly TextRange[] =>
  insertions.map((insertion) => {
    const { start, end } = rangeOf(document, insertion);
    return {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
  });

/** The findings of one insertion: those in it, and those to which something in it leads. */
export function findingsOf(
  { result }: DocumentReview,
  document: TextDocument,
  insertion: Insertion,
): readonly { readonly index: number; readonly finding: ReviewedFinding }[] {
  const part = rangeOf(document, insertion);
  return [...result.findings.entries()]
    .filter(([, { range, trail }]) =>
      [range, ...trail.filter(({ uri }) => uri === undefined).map((step) => step.range)].some((one) =>
        meets(part, one),
      ),
    )
    .map(([index, finding]) => ({ index, finding }));
}

function meets(part: Range, { start, end }: ReviewedFinding['range']): boolean {
  const shared = part.intersection(new Range(start.line, start.character, end.line, end.character));
  return shared !== undefined && (!shared.isEmpty || (start.line === end.line && start.character === end.character));
}
