// Findings that depend on more than the text went stale: the client is asked to ask again.
import type { Session } from './session.js';

export function refreshDiagnostics(session: Session): void {
  const { connection, client } = session;
  session.pusher.all();
  if (client.pullDiagnostics && client.refreshDiagnostics) {
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      connection.console.error(`refresh of diagnostics: ${error}`);
    });
  }
}
