// noncense/review: the findings of some parts of a text, with all that a person needs to decide about them.
import type { CancellationToken } from 'vscode-languageserver';
import type { ReviewedFinding, ReviewParams, ReviewResult } from '../../../../protocol/src/index.js';
import type { RuledFinding } from '../../findings/model.js';
import { findingsIn } from '../../review/inserted.js';
import { codesOf } from '../../review/record.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import { editOf, rangeOf, spanOfRange } from '../convert.js';
import { paragraphs } from '../diagnostics.js';
import { auditDocument, auditOther } from '../reviewedText.js';
import type { Session } from '../session.js';
import { uriOf } from '../uris.js';
import { auditedFinding } from './auditFile.js';

export async function review(
  session: Session,
  { uri, version, text, ranges }: ReviewParams,
  token: CancellationToken,
): Promise<ReviewResult> {
  const audited =
    text === undefined ? await auditDocument(session, uri, version, token) : await auditOther(session, uri, text);
  if (!audited) return { findings: [], rules: 0, ms: 0, muted: [], stale: true };
  const { lines, audit } = audited;
  const parts = ranges.map((range) => spanOfRange(lines, range));
  const codes = new Map(codesOf(audited.text, audit.findings).map((code, index) => [audit.findings[index], code]));
  const findings = findingsIn(audit.findings, parts).map((finding) =>
    reviewed(session, finding, lines, codes.get(finding) ?? ''),
  );
  const { rules, ms, muted, failure } = audit;
  return { findings, rules, ms, muted, ...(failure === undefined ? {} : { failure }) };
}

function reviewed({ rules }: Session, finding: RuledFinding, lines: LineIndex, code: string): ReviewedFinding {
  const rule = rules.get(finding.rule);
  return {
    ...auditedFinding(rules, finding, lines),
    origin: 'inserted',
    code,
    explanation: rule ? paragraphs(rule.docs) : [],
    trail: (finding.because ?? []).map(({ span, text, file }) => ({
      ...(file ? { uri: uriOf(file.path) } : {}),
      range: rangeOf(file ? createLineIndex(file.text) : lines, span),
      message: text,
    })),
    fixes: (finding.fixes?.() ?? []).map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => editOf(lines, edit)),
    })),
  };
}
