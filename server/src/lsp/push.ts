// Editors pull diagnostics of the documents that a person sees. An agent also edits documents that nobody sees and reads
// their diagnostics a moment later, and some editors do not pull at all: what is not asked for is published.
import type { Disposable } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.js';
import type { RustDocument } from './document.js';
import { auditOf, type Session, tellStatus } from './session.js';

/** A client that pulls has asked by then. Agents wait for about a second. */
const PULL_GRACE_MS = 300;
/** Where nobody pulls, a pause in typing is all to wait for. */
const TYPING_PAUSE_MS = 120;

export interface Pusher extends Disposable {
  /** The document was opened or changed. */
  soon(document: RustDocument): void;
  /** Something else changed that findings of every document depend on. */
  all(): void;
  closed(document: RustDocument): void;
}

export function createPusher(session: () => Session): Pusher {
  const timers = new Map<string, NodeJS.Timeout>();
  const pushed = new Set<string>();

  const push = async (document: RustDocument): Promise<void> => {
    const { connection, documents } = session();
    const { uri, version } = document;
    if (documents.get(uri) !== document || document.pulledVersion === version) return;
    const audit = await auditOf(session(), document);
    if (document.version !== version) return;
    pushed.add(uri);
    tellStatus(session(), document, audit);
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session(), document, audit) });
  };

  const soon = (document: RustDocument): void => {
    const { client, connection } = session();
    if (client.pullDiagnostics && client.options.sharedDiagnostics !== true) return;
    clearTimeout(timers.get(document.uri));
    const timer = setTimeout(
      () => {
        timers.delete(document.uri);
        push(document).catch((error: unknown) => connection.console.error(`${document.uri}: ${error}`));
      },
      client.pullDiagnostics ? PULL_GRACE_MS : TYPING_PAUSE_MS,
    );
    timers.set(document.uri, timer);
  };

  return {
    soon,
    all() {
      for (const document of session().documents.all()) soon(document);
    },
    closed({ uri }) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (pushed.delete(uri)) void session().connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
