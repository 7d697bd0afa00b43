// "Show API Source": the source of what the code names, where it is on disk; otherwise its page on docs.rs is offered.
import { commands, type Disposable, env, l10n, Position, Selection, Uri, window, workspace } from 'vscode';
import { API_SOURCE, type ApiSourceParams, type ApiSourceResult } from '../../protocol/src/index.js';
import type { Server } from './server.js';

export const registerApiSource = (server: Server): Disposable =>
  commands.registerCommand('noncense.showApiSource', async (place: unknown) => {
    const params = isPlace(place) ? place : placeOfCursor();
    if (!params) return;
    const found = await server.request<ApiSourceResult | null>(API_SOURCE, params);
    if (!found)
      void window.showInformationMessage(l10n.t('Noncense: no name of a published crate is known at this place.'));
    else if (found.definition) await open(found, found.definition);
    else await offerPage(found);
  });

function isPlace(value: unknown): value is ApiSourceParams {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, position } = value as Partial<ApiSourceParams>;
  return typeof uri === 'string' && typeof position?.line === 'number' && typeof position.character === 'number';
}

function placeOfCursor(): ApiSourceParams | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'rust') {
    void window.showInformationMessage(l10n.t('Noncense: open a Rust file and put the cursor on a name.'));
    return undefined;
  }
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function open(
  { item }: ApiSourceResult,
  { uri, line, character, isAround }: NonNullable<ApiSourceResult['definition']>,
): Promise<void> {
  const at = new Position(line, character);
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await window.showTextDocument(document, { selection: new Selection(at, at) });
  if (isAround)
    void window.showInformationMessage(
      l10n.t('Noncense: {0} does not stand in the source as such; a macro may make it here.', item),
    );
}

async function offerPage({ item, crate, page }: ApiSourceResult): Promise<void> {
  const message = l10n.t('Noncense: the source of {0} is not on this machine, so {1} cannot be shown.', crate, item);
  const open = l10n.t('Open docs.rs');
  const choice = await window.showInformationMessage(message, ...(page === undefined ? [] : [open]));
  if (choice === open && page !== undefined) await env.openExternal(Uri.parse(page));
}
