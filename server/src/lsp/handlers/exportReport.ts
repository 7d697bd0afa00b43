// noncense/export: the report of an audit, in a format for others.
import type { ExportParams, ExportResult } from '../../../../protocol/src/index.js';
import { renderHtml } from '../../review/formats/html.js';
import { renderMarkdown } from '../../review/formats/markdown.js';
import { renderSarif } from '../../review/formats/sarif.js';
import type { Problem, Report, ReportedFile } from '../../review/report.js';
import { nameOf, problemsOf, reported } from '../../review/reported.js';
import { auditOther } from '../reviewedText.js';
import type { Session } from '../session.js';
import { pathOf } from '../uris.js';

export async function exportReport(session: Session, { uris, root, format }: ExportParams): Promise<ExportResult> {
  const report = await reportOf(session, uris, pathOf(root) ?? '/');
  const rules = [...session.rules.values()];
  const { version } = session.host;
  switch (format) {
    case 'sarif':
      return { text: renderSarif(report, rules, version) };
    case 'markdown':
      return { text: renderMarkdown(report, rules) };
    case 'html':
      return { text: renderHtml(report, rules, version) };
  }
}

async function reportOf(session: Session, uris: readonly string[], root: string): Promise<Report> {
  const files: ReportedFile[] = [];
  const problems: Problem[] = [];
  let rules = 0;
  for (const uri of uris) {
    const path = pathOf(uri);
    const file = path === undefined ? uri : nameOf(path, root);
    const text = session.documents.get(uri)?.text ?? (path === undefined ? undefined : session.host.read(path));
    if (text === undefined) {
      problems.push({ file, message: 'cannot be read' });
      continue;
    }
    const { audit } = await auditOther(session, uri, text);
    rules = Math.max(rules, audit.rules);
    problems.push(...problemsOf(audit, file));
    files.push({ file, text, findings: audit.findings.map((finding) => reported(finding, root)) });
  }
  return { root, files, problems, rules };
}
