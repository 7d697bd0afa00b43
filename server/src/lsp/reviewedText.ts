// The text that a review is about: an open document that has come far enough, or a text that nobody has taken yet.
import type { CancellationToken } from 'vscode-languageserver';
import type { Config } from '../config.js';
import type { Audit } from '../engine/engine.js';
import { createLineIndex, type LineIndex } from '../text/lineIndex.js';
import { auditOf, type Session } from './session.js';
import { pathOf } from './uris.js';

export interface AuditedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly audit: Audit;
}

/** A change that was sent before the request arrives before it, but clients may order them otherwise. */
const BEHIND_MS = 500;

/** Findings that the settings show. Undefined when the document is at another version and stays so, or is not open. */
export async function auditDocument(
  session: Session,
  uri: string,
  version: number | undefined,
  token: CancellationToken,
): Promise<AuditedText | undefined> {
  if (version !== undefined) await untilVersion(session, uri, version, token);
  const document = session.documents.get(uri);
  if (!document || (version !== undefined && document.version !== version)) return undefined;
  const { text, lines } = document;
  return { text, lines, audit: await auditOf(session, document) };
}

/** What is reviewed is mended a moment later: the same text is asked about again. */
const lastOf = new WeakMap<Session, { readonly state: string; readonly audited: AuditedText }>();

/** The same of a text that need not be the document's. */
export async function auditOther(session: Session, uri: string, text: string): Promise<AuditedText> {
  const document = session.documents.get(uri);
  if (document?.text === text) return { text, lines: document.lines, audit: await auditOf(session, document) };
  const state = `${uri}\n${session.generation}\n${session.audited.has(uri)}`;
  const known = lastOf.get(session);
  if (known?.state === state && known.audited.text === text) return known.audited;
  const config: Config = await session.settings.of(uri);
  const file = session.engine.open(pathOf(uri), text);
  try {
    const audit = file.audit(config, session.audited.has(uri) ? 'strict' : config.strictness);
    // Fixes are computed when asked for, and the file is closed by then.
    const findings = audit.findings.map((finding) => {
      const fixes = finding.fixes?.();
      return fixes ? { ...finding, fixes: () => fixes } : finding;
    });
    const audited = { text, lines: createLineIndex(text), audit: { ...audit, findings } };
    lastOf.set(session, { state, audited });
    return audited;
  } finally {
    file.close();
  }
}

async function untilVersion(
  { documents }: Session,
  uri: string,
  version: number,
  token: CancellationToken,
): Promise<void> {
  const isThere = (): boolean => (documents.get(uri)?.version ?? -1) >= version;
  if (isThere()) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      changes.dispose();
      cancels.dispose();
      resolve();
    };
    const timer = setTimeout(done, BEHIND_MS);
    const changes = documents.onDidChangeContent(() => isThere() && done());
    const cancels = token.onCancellationRequested(done);
  });
}
