// workspace/didChangeConfiguration: settings are pulled again for each document.
import { refreshDiagnostics } from '../refresh.js';
import type { Session } from '../session.js';

export function didChangeConfiguration(session: Session): void {
  session.settings.changed();
  session.generation++;
  refreshDiagnostics(session);
}
