// workspace/didChangeWatchedFiles: only manifests are watched.
import { refreshDiagnostics } from '../refresh.js';
import type { Session } from '../session.js';

export function didChangeWatchedFiles(session: Session): void {
  session.engine.manifestsChanged();
  session.generation++;
  refreshDiagnostics(session);
}
