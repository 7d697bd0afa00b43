// The report as Markdown, for a pull request or a wiki.
import { rulePageUrl } from '../../engine/rulePage.js';
import type { RuleInfo } from '../../rules/rule.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import type { Report, ReportedFile, ReportedFinding } from '../report.js';
import { ruleTotals, totalLine } from './totals.js';

export function renderMarkdown(report: Report, rules: readonly RuleInfo[]): string {
  const totals = ruleTotals(report, rules).map(
    ({ rule, title, severity, count }) =>
      `| [\`${rule}\`](${rulePageUrl(rule)}) | ${plain(title)} | ${severity} | ${count} |`,
  );
  const table =
    totals.length === 0
      ? []
      : [['| Rule | Reports | Severity | Findings |', '|---|---|---|---|', ...totals].join('\n')];
  const problems = report.problems.map(
    ({ file, message }) => `- ${plain(file === undefined ? message : `${file}: ${message}`)}`,
  );
  const parts = [
    '# Noncense audit',
    `${totalLine(report)}.`,
    ...table,
    ...report.files.flatMap(fileSection),
    ...(problems.length === 0 ? [] : ['## Not done', problems.join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fileSection(file: ReportedFile): readonly string[] {
  const open = file.findings.filter(({ accepted }) => accepted === undefined);
  if (open.length === 0) return [];
  const lines = createLineIndex(file.text);
  return [`## ${plain(file.file)}`, open.map((finding) => item(finding, lines)).join('\n')];
}

function item({ rule, severity, message, at, because, fixes }: ReportedFinding, lines: LineIndex): string {
  const steps = because.map(({ span, text, elsewhere }) => {
    const index = elsewhere ? createLineIndex(elsewhere.text) : lines;
    return `  - ${elsewhere ? `${plain(elsewhere.file)}, ` : ''}line ${index.positionAt(span.start).line + 1}: ${plain(text)}`;
  });
  return [
    `- **Line ${lines.positionAt(at.start).line + 1}** (${severity}, \`${rule}\`): ${plain(message)}`,
    ...steps,
    ...fixes.map(({ title }) => `  - Fix: ${plain(title)}`),
  ].join('\n');
}

/** Messages quote names from source code, which must not turn into links, pictures or HTML. Code in backticks stays. */
const plain = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/`[^`]*`|[\\*_[\]<>|#!&~]/g, (found) =>
      found.startsWith('`') ? found.replaceAll('|', '\\|') : `\\${found}`,
    );
