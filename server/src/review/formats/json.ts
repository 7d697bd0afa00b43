// The report as JSON for scripts. Its shape is documented in docs/cli.md; a change that breaks readers raises FORMAT.
import { rulePageUrl } from '../../engine/rulePage.js';
import type { RuleInfo } from '../../rules/rule.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import type { Span } from '../../text/span.js';
import { countFindings, type Report, type ReportedFile, type ReportedFix } from '../report.js';

const FORMAT = 1;

export function renderJson(report: Report, rules: readonly RuleInfo[], version: string): string {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const document = {
    format: FORMAT,
    tool: { name: 'noncense', version },
    summary: { files: report.files.length, rules: report.rules, findings: countFindings(report) },
    findings: report.files.flatMap((file) => findingsOf(file, titles)),
    problems: report.problems,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function findingsOf(file: ReportedFile, titles: ReadonlyMap<string, string>): readonly object[] {
  const lines = createLineIndex(file.text);
  return file.findings.map((finding) => ({
    rule: finding.rule,
    title: titles.get(finding.rule) ?? finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    help: rulePageUrl(finding.rule),
    file: file.file,
    ...rangeOf(finding.at, lines),
    ...(finding.accepted ? { accepted: finding.accepted } : {}),
    because: finding.because.map(({ span, text, elsewhere }) => ({
      message: text,
      file: elsewhere?.file ?? file.file,
      ...rangeOf(span, elsewhere ? createLineIndex(elsewhere.text) : lines),
    })),
    fixes: finding.fixes.map(({ title, safety, edits, elsewhere }) => ({
      title,
      safety,
      edits: [
        ...edits.map(({ span, newText }) => ({ file: file.file, ...rangeOf(span, lines), newText })),
        ...(elsewhere ? editsElsewhere(elsewhere) : []),
      ],
    })),
  }));
}

function editsElsewhere({ file, text, edits }: NonNullable<ReportedFix['elsewhere']>): readonly object[] {
  const lines = createLineIndex(text);
  return edits.map(({ span, newText }) => ({ file, ...rangeOf(span, lines), newText }));
}

/** Lines and columns from one, as editors show them; columns and offsets in UTF-16 code units. */
function rangeOf(span: Span, lines: LineIndex): object {
  const at = (offset: number): object => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return { start: at(span.start), end: at(span.end) };
}
