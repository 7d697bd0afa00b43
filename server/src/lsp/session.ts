// What all handlers share for the life of one connection.
import { type Connection, TextDocuments, type WorkspaceFolder } from 'vscode-languageserver';
import { ANALYSIS_STATUS, type AnalysisStatus } from '../../../protocol/src/index.js';
import type { Audit, Engine } from '../engine/engine.js';
import type { RuleInfo } from '../rules/rule.js';
import type { Abilities } from './abilities.js';
import { RustDocument } from './document.js';
import type { Host } from './host.js';
import type { Pusher } from './push.js';
import type { SourceReader } from './readSources.js';
import type { Settings } from './settings.js';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly engine: Engine;
  readonly client: Abilities;
  readonly settings: Settings;
  readonly documents: TextDocuments<RustDocument>;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly pusher: Pusher;
  readonly reader: SourceReader;
  readonly folders: () => readonly WorkspaceFolder[];
  /** Counts what findings depend on besides the text: settings, manifests, other files of the crate. */
  generation: number;
  /** Documents and files that a person has audited. */
  readonly audited: Set<string>;
}

/** The findings that the settings show, and all of them in a document that a person has audited. */
export async function auditOf(session: Session, document: RustDocument): Promise<Audit> {
  const config = await session.settings.of(document.uri);
  if (isAudited(session, document)) {
    return document.audit({ ...config, enable: true }, 'strict', session.generation);
  }
  if (document.skipped || !config.enable) return NOTHING;
  const audit = document.audit(config, config.strictness, session.generation);
  if (session.engine.wantsSources) session.reader.soon();
  return audit;
}

/** From now until it is closed, all findings of the document are shown; of a skipped one, until its text changes. */
export function markAudited(session: Session, uri: string): void {
  session.audited.add(uri);
  const document = session.documents.get(uri);
  if (document) document.auditedVersion = document.version;
}

const isAudited = ({ audited }: Session, document: RustDocument): boolean =>
  audited.has(document.uri) && (!document.skipped || document.auditedVersion === document.version);

/** Names the state of a document and of all that its findings depend on. */
export const resultIdOf = (session: Session, document: RustDocument): string =>
  `${document.state}.${session.generation}.${isAudited(session, document) ? 'all' : 'shown'}`;

const NOTHING: Audit = { findings: [], rules: 0, ms: 0, muted: [] };

export function tellStatus({ connection }: Session, document: RustDocument, audit: Audit): void {
  const status: AnalysisStatus = {
    uri: document.uri,
    findings: audit.findings.length,
    ms: audit.ms,
    muted: audit.muted,
    ...(audit.failure === undefined ? {} : { failure: audit.failure }),
    ...(document.skipped ? { skipped: document.skipped } : {}),
  };
  void connection.sendNotification(ANALYSIS_STATUS, status);
}

export function createDocuments(
  engine: Engine,
  quarantined: readonly string[],
  log: (line: string) => void,
): TextDocuments<RustDocument> {
  const note = (document: RustDocument, before: RustDocument['skipped']): RustDocument => {
    if (document.skipped && document.skipped !== before) log(WHY_SKIPPED[document.skipped](document.uri));
    return document;
  };
  return new TextDocuments({
    create: (uri, _language, version, text) =>
      note(new RustDocument(engine, uri, version, text, quarantined.includes(uri)), undefined),
    update(document, changes, version) {
      const before = document.skipped;
      document.update(changes, version);
      return note(document, before);
    },
  });
}

const WHY_SKIPPED: Readonly<Record<'large' | 'quarantined', (uri: string) => string>> = {
  large: (uri) => `${uri} is over 1 MB and is analysed only by "Audit This File"`,
  quarantined: (uri) => `${uri} was being analysed when the server died and is analysed only by "Audit This File"`,
};
