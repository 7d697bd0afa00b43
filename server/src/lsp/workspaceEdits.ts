// The edits of fixes and of suppressions in the form that the client takes.
import { SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Config } from '../config.js';
import { migrate } from '../engine/migrate.js';
import { suppressionFor } from '../engine/suppression/write.js';
import type { Fix, RuledFinding } from '../findings/model.js';
import { createLineIndex } from '../text/lineIndex.js';
import type { TextEdit as SpanEdit } from '../text/span.js';
import type { Abilities } from './abilities.js';
import { editOf } from './convert.js';
import type { RustDocument } from './document.js';
import type { Session } from './session.js';
import { uriOf } from './uris.js';

/** How long a suppression holds unless its writer says otherwise. */
const EXPIRY_DAYS = 90;

export function fixEdit(client: Abilities, document: RustDocument, { edits, manifest }: Fix): WorkspaceEdit {
  const here = plainEdits(client, document, edits);
  if (!manifest) return here;
  const uri = uriOf(manifest.path);
  const lines = createLineIndex(manifest.text);
  const there = manifest.edits.map((edit) => editOf(lines, edit));
  return here.documentChanges
    ? { documentChanges: [...here.documentChanges, { textDocument: { uri, version: null }, edits: there }] }
    : { changes: { ...here.changes, [uri]: there } };
}

export const plainEdits = (client: Abilities, document: RustDocument, edits: readonly SpanEdit[]): WorkspaceEdit =>
  workspaceEdit(
    client,
    document,
    edits.map((edit) => editOf(document.lines, edit)),
  );

export const migrationEdit = (
  { client, engine }: Pick<Session, 'client' | 'engine'>,
  document: RustDocument,
  config: Config,
  pack: string,
): WorkspaceEdit => plainEdits(client, document, migrate(engine, document.path, document.text, config, pack));

/** The comment that allows a finding, with the cursor where its reason goes; undefined where no comment can stand. */
export function suppressionEdit(
  { client, host }: Pick<Session, 'client' | 'host'>,
  document: RustDocument,
  finding: RuledFinding,
): WorkspaceEdit | undefined {
  const until = expiry(host);
  const suppression = suppressionFor(document.text, finding.at, finding.rule, until);
  if (!suppression) return undefined;
  const { range, newText } = editOf(document.lines, suppression.edit);
  if (!client.snippetEdits) return workspaceEdit(client, document, [{ range, newText }]);
  const { start, end } = suppression.reason;
  const [before, reason, after] = [newText.slice(0, start), newText.slice(start, end), newText.slice(end)];
  const value = `${escapeSnippet(before)}\${1:${escapeSnippet(reason)}}${escapeSnippet(after)}`;
  return workspaceEdit(client, document, [{ range, snippet: { kind: 'snippet', value } }]);
}

/** The last day of a suppression that is written today. */
export const expiry = ({ today }: Pick<Session['host'], 'today'>): string => daysAfter(today(), EXPIRY_DAYS);

/** The version lets the client refuse edits of a text that has moved on. */
function workspaceEdit(
  client: Abilities,
  { uri, version }: RustDocument,
  edits: readonly (TextEdit | SnippetTextEdit)[],
): WorkspaceEdit {
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: edits.filter((edit): edit is TextEdit => !SnippetTextEdit.is(edit)) } };
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

function daysAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
