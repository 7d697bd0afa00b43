// The report of an audit, as plain data: the page draws it and knows nothing else.
import type { AuditedFinding, AuditFileResult, TextPosition, TextRange } from '../../../protocol/src/index.js';

export type Severity = AuditedFinding['severity'];

export interface ReportModel {
  readonly heading: string;
  readonly status: string;
  readonly severities: readonly Total[];
  readonly rules: readonly Total[];
  readonly files: readonly Total[];
  readonly findings: readonly ReportFinding[];
  readonly filter: string;
  /** They are our own: what others found can neither be exported again nor mended by us. */
  readonly isOurs: boolean;
  readonly words: ReportWords;
}
export interface Total {
  readonly name: string;
  readonly count: number;
}
export interface ReportFinding {
  readonly uri: string;
  readonly file: string;
  readonly range: TextRange;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}
export interface ReportWords {
  readonly filter: string;
  readonly byRule: string;
  readonly byFile: string;
  readonly findings: string;
  readonly fix: string;
  readonly exportAs: string;
  readonly importFrom: string;
  readonly none: string;
  readonly severity: Readonly<Record<Severity, string>>;
}

/** The page to the extension. */
export type FromReport =
  | { readonly type: 'ready' }
  | { readonly type: 'run'; readonly command: string }
  | { readonly type: 'filter'; readonly text: string }
  | { readonly type: 'go'; readonly uri: string; readonly at: TextPosition }
  /** By its place among the findings that are shown. */
  | { readonly type: 'fix'; readonly finding: number };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function reportFindings(
  results: readonly AuditFileResult[],
  nameOf: (uri: string) => string,
): readonly ReportFinding[] {
  return results.flatMap(({ uri, findings }) =>
    findings.map(({ range, rule, severity, message }) => ({
      uri,
      file: nameOf(uri),
      range,
      rule,
      severity,
      message,
    })),
  );
}

/** The files whose findings a change of one file may have ended. */
export const touchedBy = (results: readonly AuditFileResult[], changed: string): readonly string[] =>
  results.filter(({ uri, restsOn }) => uri === changed || restsOn?.includes(changed)).map(({ uri }) => uri);

/** Every word has to be somewhere in what is shown of the finding. */
export function matching(findings: readonly ReportFinding[], filter: string): readonly ReportFinding[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter(({ file, rule, severity, message }) => {
    const shown = `${file} ${rule} ${severity} ${message}`.toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}

export const severityTotals = (findings: readonly ReportFinding[]): readonly Total[] =>
  SEVERITIES.map((name) => ({ name, count: findings.filter(({ severity }) => severity === name).length }));

/** The busiest first. */
export function totalsBy(findings: readonly ReportFinding[], key: 'rule' | 'file'): readonly Total[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding[key], (counts.get(finding[key]) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
