// A finding as LSP shows it. Messages stand alone: agents and one-line views see nothing else of a finding.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Audit } from '../engine/engine.js';
import { rulePageUrl } from '../engine/rulePage.js';
import type { RuledFinding, Severity } from '../findings/model.js';
import type { RuleInfo } from '../rules/rule.js';
import { createLineIndex } from '../text/lineIndex.js';
import { rangeOf } from './convert.js';
import type { RustDocument } from './document.js';
import type { Session } from './session.js';
import { uriOf } from './uris.js';

export const SOURCE = 'noncense';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnosticsOf = (session: Session, document: RustDocument, audit: Audit): Diagnostic[] =>
  audit.findings.map((finding) => diagnosticOf(session, document, finding));

export function diagnosticOf(session: Session, document: RustDocument, finding: RuledFinding): Diagnostic {
  const { lines, uri } = document;
  const rule = session.rules.get(finding.rule);
  const related = (finding.because ?? []).map(({ span, text, file }) => ({
    location: file
      ? { uri: uriOf(file.path), range: rangeOf(createLineIndex(file.text), span) }
      : { uri, range: rangeOf(lines, span) },
    message: text,
  }));
  return {
    range: rangeOf(lines, finding.at),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: messageOf(finding, rule),
    ...(rule ? { codeDescription: { href: rulePageUrl(rule.id) } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** What is wrong here, then what to do about it. */
export function messageOf(finding: RuledFinding, rule: RuleInfo | undefined): string {
  const advice = rule && adviceOf(rule);
  return advice === undefined ? finding.message : `${finding.message}. ${advice}`;
}

/** A rule's docs say why it matters, then what to do: the first sentence of the last paragraph. */
export function adviceOf({ docs }: RuleInfo): string | undefined {
  const paragraph = paragraphs(docs).at(-1);
  if (paragraph === undefined) return undefined;
  const sentence = /^.*?[.:](?=\s+[A-Z]|$)/s.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replace(/[.:]$/, '');
}

/** Prose only: lists, tables, headings and code are for the page. */
export const paragraphs = (markdown: string): readonly string[] =>
  markdown
    .replace(/^```[\s\S]*?^```/gm, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '' && !/^(?:[-*|#>]|\d+\.)/.test(paragraph));
