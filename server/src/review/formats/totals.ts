// Counts that reports begin with.
import type { Severity } from '../../findings/model.js';
import type { RuleInfo } from '../../rules/rule.js';
import { countAccepted, openFindings, type Report } from '../report.js';

export interface RuleTotal {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `2 errors, 1 warning in 14 files (8 rules)`. */
export function totalLine(report: Report): string {
  const findings = openFindings(report);
  const accepted = countAccepted(report);
  const found = findings.length === 0 ? '0 findings' : severityCounts(findings);
  const extent = `${plural(report.files.length, 'file')} (${plural(report.rules, 'rule')})`;
  return `${found} in ${extent}${accepted === 0 ? '' : `; ${accepted} accepted by a person`}`;
}

/** `2 errors, 1 warning`. */
export const severityCounts = (findings: readonly { readonly severity: Severity }[]): string =>
  SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [severity === 'information' ? `${count} information` : plural(count, severity)];
  }).join(', ');

/** The rules that found something, the busiest first. */
export function ruleTotals(report: Report, rules: readonly RuleInfo[]): readonly RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  for (const { rule, severity } of openFindings(report)) {
    const title = rules.find(({ id }) => id === rule)?.title ?? rule;
    const known = totals.get(rule);
    totals.set(rule, { rule, title, severity: known?.severity ?? severity, count: (known?.count ?? 0) + 1 });
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
