// One audit of one file: rules, then the settings, then the suppressions, then order.
import type { Config } from '../config.js';
import type { RuledFinding } from '../findings/model.js';
import type { Rule } from '../rules/rule.js';
import { contains, type Span } from '../text/span.js';
import type { Audit } from './engine.js';
import type { FactsSource } from './factsSource.js';
import type { FoundBy, RuleRunner } from './run.js';
import { activeRules, isExcluded, severityOverride } from './severity.js';
import { applySuppressions, type SuppressionFinding } from './suppression/apply.js';
import { suppressionRules } from './suppression/rules.js';

export interface AuditInput {
  readonly path: string | undefined;
  readonly text: string;
  /** Makes the facts of the text. */
  readonly facts: () => FactsSource;
  readonly rules: readonly Rule[];
  readonly runner: RuleRunner;
  readonly config: Config;
  readonly strictness: Config['strictness'];
  readonly today: string;
  /** False once the text has changed. */
  readonly isCurrent: () => boolean;
}

export function auditText(input: AuditInput): Audit {
  const started = performance.now();
  const { path, config, rules } = input;
  if (!config.enable || isExcluded(config, path)) return { findings: [], rules: 0, ms: 0, muted: [] };
  const active = activeRules(rules, config, path);
  const ran = rules.filter((rule) => active.product.includes(rule) || active.tests.includes(rule));
  const { found, muted, failure } = input.runner.run(input.facts, active, input.isCurrent);
  const ruled = toldOnce(found).map((entry) => withSeverity(entry, config, path));
  const { kept, reports } = applySuppressions(ruled, {
    text: input.text,
    today: input.today,
    rules: new Set(rules.map((rule) => rule.id)),
    // When facts are missing, a suppression may be of use all the same.
    ran: failure === undefined ? ranRules(ran, muted) : new Set(),
  });
  const shown = [...kept, ...reports.flatMap((report) => ruledReport(report, config, path))].filter(
    (finding) => input.strictness === 'strict' || finding.confidence !== 'low',
  );
  return {
    findings: inOrder(shown, rules),
    rules: ran.length,
    ms: performance.now() - started,
    muted,
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Without what another rule, to which this one yields, gives as a reason. */
function toldOnce(found: readonly FoundBy[]): readonly FoundBy[] {
  if (!found.some(({ rule }) => rule.yieldsTo)) return found;
  const reasons = new Map<string, Span[]>();
  for (const { rule, finding } of found) {
    const spans = (finding.because ?? []).flatMap(({ span, file }) => (file ? [] : [span]));
    reasons.set(rule.id, [...(reasons.get(rule.id) ?? []), ...spans]);
  }
  return found.filter(({ rule, finding }) => {
    const told = (rule.yieldsTo ?? []).flatMap((id) => reasons.get(id) ?? []);
    return !told.some((span) => contains(finding.at, span) || contains(span, finding.at));
  });
}

function withSeverity({ rule, finding, inTest }: FoundBy, config: Config, path: string | undefined): RuledFinding {
  const override = severityOverride(config, path, rule, inTest);
  const severity = override === undefined || override === 'off' ? (finding.severity ?? rule.severity) : override;
  return { ...finding, rule: rule.id, severity };
}

function ruledReport(report: SuppressionFinding, config: Config, path: string | undefined): readonly RuledFinding[] {
  const severity = severityOverride(config, path, { id: report.rule }, false) ?? suppressionRules[report.rule].severity;
  return severity === 'off' ? [] : [{ ...report, severity }];
}

function ranRules(active: readonly Rule[], muted: readonly string[]): ReadonlySet<string> {
  return new Set(active.map((rule) => rule.id).filter((id) => !muted.includes(id)));
}

/** By place, then in the rules' reading order. What is said twice is said once. */
function inOrder(findings: readonly RuledFinding[], rules: readonly Rule[]): readonly RuledFinding[] {
  const rank = new Map(rules.map((rule, index) => [rule.id, index]));
  const rankOf = (finding: RuledFinding): number => rank.get(finding.rule) ?? rules.length;
  const ordered = [...findings].sort(
    (a, b) =>
      a.at.start - b.at.start ||
      a.at.end - b.at.end ||
      rankOf(a) - rankOf(b) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message) ||
      CONFIDENCE[a.confidence] - CONFIDENCE[b.confidence],
  );
  return ordered.filter((finding, index) => {
    const before = ordered[index - 1];
    return !before || !sameStatement(before, finding);
  });
}

const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sameStatement = (a: RuledFinding, b: RuledFinding): boolean =>
  a.at.start === b.at.start && a.at.end === b.at.end && a.rule === b.rule && a.message === b.message;
