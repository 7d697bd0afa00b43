// Follows every change of every open Rust document and remembers what was inserted rather than typed.
import {
  Disposable,
  EndOfLine,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { isOurs } from '../documents.js';
import { applied, type Change, inverses, isBulk, trimmed } from './change.js';
import { createChangeLog, type Step } from './changeLog.js';
import { createExpectedEdits } from './expectedEdits.js';
import { type Insertion, joined, moved } from './insertions.js';
import { createTextMirror, type TextMirror } from './textMirror.js';

/** Code that came in one step. */
export interface Arrival {
  readonly document: TextDocument;
  /** The document's version after it. */
  readonly version: number;
  readonly at: number;
  readonly insertions: readonly Insertion[];
  /** All that the step did, in order; the insertions are the parts of it that bring code. */
  readonly changes: readonly Change[];
}

export interface Tracker extends Disposable {
  /** Something was inserted in a way that only its size tells of. */
  readonly onDidArrive: Event<Arrival>;
  /** Insertions of a document came, moved or went. */
  readonly onDidMove: Event<TextDocument>;
  insertionsOf(uri: Uri): readonly Insertion[];
  /** What a suggestion that was accepted just now brought, however small; undefined when nothing changed. */
  accepted(byWord: boolean): Arrival | undefined;
  /** The insertions have been looked at. */
  settle(uri: Uri, ids: readonly number[]): void;
  /** The text before an arrival, as long as nothing has changed since. */
  textBefore(arrival: Arrival): string | undefined;
  /** An edit of ours that the editor may make, as a quick fix: it will be no insertion either. */
  expect(edit: WorkspaceEdit): void;
  /** Makes an edit of ours, which is no insertion. */
  own<T>(uri: Uri, edit: () => PromiseLike<T>): Promise<T>;
}

/** Longer documents are generated more often than not, and are not followed. */
const MAX_LENGTH = 1_000_000;

interface Followed {
  readonly mirror: TextMirror;
  version: number;
  insertions: readonly Insertion[];
}

export function createTracker(): Tracker {
  const arrivals = new EventEmitter<Arrival>();
  const moves = new EventEmitter<TextDocument>();
  const followed = new Map<string, Followed>();
  const own = new Map<string, number>();
  const expected = createExpectedEdits();
  const log = createChangeLog();
  let made = 0;

  function follow(document: TextDocument): Followed | undefined {
    if (!isOurs(document)) return undefined;
    const text = document.getText();
    if (text.length > MAX_LENGTH) return undefined;
    const entry = { mirror: createTextMirror(text, eolOf(document)), version: document.version, insertions: [] };
    followed.set(document.uri.toString(), entry);
    return entry;
  }

  function changed(event: TextDocumentChangeEvent): void {
    const { document, contentChanges, reason } = event;
    const uri = document.uri.toString();
    const entry = followed.get(uri);
    // A change of the dirty state arrives as a change of nothing.
    if (contentChanges.length === 0) return;
    if (!entry) {
      follow(document);
      return;
    }
    const typed = reason === undefined && !own.has(uri) && !expected.made(event, entry.version);
    const step = ++made;
    const before = entry.insertions;
    const changes = contentChanges.map(({ range, rangeOffset, text }) => {
      const change = entry.mirror.change(range, rangeOffset, text, eolOf(document));
      entry.insertions = moved(entry.insertions, change);
      if (typed && isBulk(change)) entry.insertions = withInsertion(entry.insertions, change, step, ++made, false);
      return change;
    });
    entry.version = document.version;
    const at = performance.now();
    if (typed) log.add({ uri, version: document.version, at, changes });
    const insertions = entry.insertions.filter((insertion) => insertion.step === step);
    if (before.length > 0 || insertions.length > 0) moves.fire(document);
    if (insertions.length > 0) arrivals.fire({ document, version: document.version, at, insertions, changes });
  }

  function accepted(byWord: boolean): Arrival | undefined {
    const steps = log.accepted(performance.now());
    const last = steps.at(-1);
    const document = last && workspace.textDocuments.find(({ uri }) => uri.toString() === last.uri);
    const entry = last && followed.get(last.uri);
    if (!last || !document || !entry) return undefined;
    const step = ++made;
    entry.insertions = claim(entry.insertions, steps, step, () => ++made, byWord);
    moves.fire(document);
    return {
      document,
      version: last.version,
      at: last.at,
      insertions: entry.insertions.filter((insertion) => insertion.step === step),
      changes: steps.flatMap(({ changes }) => changes),
    };
  }

  for (const document of workspace.textDocuments) follow(document);
  const listeners = Disposable.from(
    arrivals,
    moves,
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidCloseTextDocument(({ uri }) => followed.delete(uri.toString())),
    workspace.onDidChangeTextDocument(changed),
  );
  return {
    onDidArrive: arrivals.event,
    onDidMove: moves.event,
    insertionsOf: (uri) => followed.get(uri.toString())?.insertions ?? [],
    accepted,
    settle(uri, ids) {
      const entry = followed.get(uri.toString());
      if (!entry) return;
      entry.insertions = entry.insertions.filter(({ id }) => !ids.includes(id));
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      if (document) moves.fire(document);
    },
    textBefore({ document, version, changes }) {
      const entry = followed.get(document.uri.toString());
      return entry?.version === version ? applied(entry.mirror.text, inverses(changes)) : undefined;
    },
    expect(edit) {
      // The editor tells of all but snippets, and only comments come as such.
      if (edit.entries().length === 0) expected.addComment();
      else expected.add(edit);
    },
    async own(uri, edit) {
      const name = uri.toString();
      own.set(name, (own.get(name) ?? 0) + 1);
      try {
        return await edit();
      } finally {
        const left = (own.get(name) ?? 1) - 1;
        if (left === 0) own.delete(name);
        else own.set(name, left);
      }
    },
    dispose: () => listeners.dispose(),
  };
}

const eolOf = (document: TextDocument): string => (document.eol === EndOfLine.CRLF ? '\r\n' : '\n');

function withInsertion(
  insertions: readonly Insertion[],
  change: Change,
  step: number,
  id: number,
  joining: boolean,
): readonly Insertion[] {
  const { start, removed, added } = trimmed(change);
  const end = start + added.length;
  if (!/\S/.test(added)) return insertions;
  // Within code that waits for its review already: that code has changed and is looked at again.
  const outer = insertions.find((insertion) => insertion.start <= start && end <= insertion.end);
  if (outer) return insertions.map((insertion) => (insertion === outer ? { ...outer, step } : insertion));
  const next = { id, step, start, end, replaced: removed };
  return joining ? joined(insertions, next) : [...insertions, next];
}

/** The insertions that the steps made, each marked with `step`; those too small to be noticed before are added. */
function claim(
  insertions: readonly Insertion[],
  steps: readonly Step[],
  step: number,
  nextId: () => number,
  joining: boolean,
): readonly Insertion[] {
  const changes = steps.flatMap((one) => one.changes);
  return changes.reduce((now, change, index) => {
    // Where it is by now: the changes after it have moved it.
    const place = changes.slice(index + 1).reduce<readonly Insertion[]>(moved, [wholeOf(change)])[0];
    const there = place && { start: place.start, removed: change.removed, added: change.added };
    return there ? withInsertion(now, there, step, nextId(), joining) : now;
  }, insertions);
}

const wholeOf = ({ start, removed, added }: Change): Insertion => ({
  id: 0,
  step: 0,
  start,
  end: start + added.length,
  replaced: removed,
});
