// `.noncense/reviews.json` of a folder. The server knows what it looks like.
import { l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { RECORD, type RecordParams, type RecordResult, type ReviewEntry } from '../../../protocol/src/index.js';
import type { Server } from '../server.js';

const fileOf = (folder: WorkspaceFolder): Uri => Uri.joinPath(folder.uri, '.noncense', 'reviews.json');

/** What has been accepted; a record that cannot be read is told of, and counts as none. */
export async function acceptedIn(server: Server, folder: WorkspaceFolder): Promise<readonly ReviewEntry[]> {
  const { entries, problem } = await ask(server, folder, []);
  if (problem !== undefined) tell(problem);
  return entries;
}

/** False when the record there cannot be read: it is not written over. */
export async function accept(server: Server, folder: WorkspaceFolder, entry: ReviewEntry): Promise<boolean> {
  const { text, problem } = await ask(server, folder, [entry]);
  if (text === undefined) {
    tell(problem ?? '');
    return false;
  }
  await workspace.fs.createDirectory(Uri.joinPath(folder.uri, '.noncense'));
  await workspace.fs.writeFile(fileOf(folder), new TextEncoder().encode(text));
  return true;
}

async function ask(server: Server, folder: WorkspaceFolder, add: readonly ReviewEntry[]): Promise<RecordResult> {
  const text = await read(fileOf(folder));
  const params: RecordParams = { add, ...(text === undefined ? {} : { text }) };
  return server.request<RecordResult>(RECORD, params);
}

async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

const tell = (problem: string): void =>
  void window.showErrorMessage(l10n.t('Noncense: .noncense/reviews.json {0}. It is left as it is.', problem));
