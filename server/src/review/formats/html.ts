// The report as one page of HTML that needs nothing else: no script, no picture, no address to fetch from.
import { rulePageUrl } from '../../engine/rulePage.js';
import type { RuleInfo } from '../../rules/rule.js';
import { createLineIndex, type LineIndex } from '../../text/lineIndex.js';
import type { Report, ReportedFile, ReportedFinding } from '../report.js';
import { ruleTotals, totalLine } from './totals.js';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.75rem; border: 1px solid; text-align: left; }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid; }
.severity { border: 1px solid; padding: 0 0.4rem; }
`;

export function renderHtml(report: Report, rules: readonly RuleInfo[], version: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Noncense audit</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Noncense audit</h1>
<p>${escaped(totalLine(report))}. Noncense ${escaped(version)}.</p>
${table(report, rules)}${report.files.map(fileSection).join('')}${problems(report)}</main>
</body>
</html>
`;
}

function table(report: Report, rules: readonly RuleInfo[]): string {
  const rows = ruleTotals(report, rules).map(
    ({ rule, title, severity, count }) =>
      `<tr><td>${ruleLink(rule)}</td><td>${escaped(title)}</td><td>${severity}</td><td>${count}</td></tr>\n`,
  );
  if (rows.length === 0) return '';
  const head = ['Rule', 'Reports', 'Severity', 'Findings'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

function fileSection(file: ReportedFile): string {
  const open = file.findings.filter(({ accepted }) => accepted === undefined);
  if (open.length === 0) return '';
  const lines = createLineIndex(file.text);
  const items = open.map((finding) => `<li>\n${item(finding, lines)}</li>\n`).join('');
  return `<h2>${escaped(file.file)}</h2>\n<ul>\n${items}</ul>\n`;
}

function item({ rule, severity, message, at, because, fixes }: ReportedFinding, lines: LineIndex): string {
  const { line } = lines.positionAt(at.start);
  const steps = because.map(({ span, text, elsewhere }) => {
    const index = elsewhere ? createLineIndex(elsewhere.text) : lines;
    const place = `${elsewhere ? `${elsewhere.file}, ` : ''}line ${index.positionAt(span.start).line + 1}`;
    return `<li>${escaped(`${place}: ${text}`)}</li>\n`;
  });
  return [
    `<p><span class="severity">${severity}</span> line ${line + 1}: ${escaped(message)} (${ruleLink(rule)})</p>\n`,
    `<pre><code>${escaped(lines.lineText(line))}</code></pre>\n`,
    steps.length === 0 ? '' : `<ol>\n${steps.join('')}</ol>\n`,
    ...fixes.map(({ title }) => `<p>Fix: ${escaped(title)}</p>\n`),
  ].join('');
}

function problems({ problems: all }: Report): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ file, message }) => `<li>${escaped(file === undefined ? message : `${file}: ${message}`)}</li>\n`,
  );
  return `<h2>Not done</h2>\n<ul>\n${items.join('')}</ul>\n`;
}

const ruleLink = (rule: string): string => `<a href="${escaped(rulePageUrl(rule))}"><code>${escaped(rule)}</code></a>`;

/** What it is given comes from source code that nobody vouches for. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
