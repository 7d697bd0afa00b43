// noncense/auditFile: all rules over one document or file, low confidence included.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AuditedFinding, AuditFileParams, AuditFileResult } from '../../../../protocol/src/index.js';
import type { Audit } from '../../engine/engine.js';
import { rulePageUrl } from '../../engine/rulePage.js';
import type { RuledFinding } from '../../findings/model.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import { rangeOf } from '../convert.js';
import { messageOf } from '../diagnostics.js';
import { refreshDiagnostics } from '../refresh.js';
import { auditOf, markAudited, type Session, tellStatus } from '../session.js';
import { pathOf, uriOf } from '../uris.js';

export async function auditFile(session: Session, { uri }: AuditFileParams): Promise<AuditFileResult> {
  const result = await auditUri(session, uri);
  if (!result) throw new ResponseError(LSPErrorCodes.RequestFailed, `${uri} cannot be read`);
  refreshDiagnostics(session);
  return result;
}

/** Undefined when the file cannot be read. */
export async function auditUri(session: Session, uri: string): Promise<AuditFileResult | undefined> {
  markAudited(session, uri);
  const document = session.documents.get(uri);
  if (document) {
    const audit = await auditOf(session, document);
    tellStatus(session, document, audit);
    return resultOf(session, uri, audit, document.lines);
  }
  const path = pathOf(uri);
  const text = path === undefined ? undefined : session.host.read(path);
  if (text === undefined) return undefined;
  const config = await session.settings.of(uri);
  const file = session.engine.open(path, text);
  try {
    return resultOf(session, uri, file.audit({ ...config, enable: true }, 'strict'), createLineIndex(text));
  } finally {
    file.close();
  }
}

export function auditedFinding(rules: Session['rules'], finding: RuledFinding, lines: LineIndex): AuditedFinding {
  const rule = rules.get(finding.rule);
  return {
    rule: finding.rule,
    title: rule?.title ?? finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: messageOf(finding, rule),
    page: rulePageUrl(finding.rule),
    range: rangeOf(lines, finding.at),
  };
}

function resultOf({ rules }: Session, uri: string, audit: Audit, lines: LineIndex): AuditFileResult {
  const findings = audit.findings.map((finding) => auditedFinding(rules, finding, lines));
  const { rules: count, ms, muted, failure } = audit;
  const restsOn = otherFiles(audit);
  return {
    uri,
    findings,
    rules: count,
    ms,
    muted,
    ...(failure === undefined ? {} : { failure }),
    ...(restsOn.length === 0 ? {} : { restsOn }),
  };
}

function otherFiles({ findings }: Audit): readonly string[] {
  const reasons = findings.flatMap(({ because = [] }) => because);
  return [...new Set(reasons.flatMap(({ file }) => (file ? [uriOf(file.path)] : [])))];
}
