// workspace/didChangeWatchedFiles: manifests, and Rust files that others of their crate lead to.
import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { refreshDiagnostics } from '../refresh.js';
import type { Session } from '../session.js';

export function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const manifests = changes.some(({ uri }) => !uri.endsWith('.rs'));
  const sources = changes.some(({ uri }) => isSource(uri) && !session.documents.get(uri));
  if (manifests) session.engine.manifestsChanged();
  if (sources) session.engine.sourcesChanged();
  if (!manifests && !sources) return;
  session.generation++;
  session.reader.again();
  refreshDiagnostics(session);
}

/** What a build generates changes with every build, and nobody leads to it. */
const isSource = (uri: string): boolean => uri.endsWith('.rs') && !uri.includes('/target/');
