// Leaves out the findings that comments allow, and reports the comments that do not do what they seem to.
import type { Finding, Fix, RuledFinding } from '../../findings/model.js';
import { type Span, spanOf } from '../../text/span.js';
import { nearestName } from '../nearestName.js';
import { comments, type Directive, directives } from './comments.js';
import { type Allow, type AllowedRule, parseAllow } from './parse.js';
import { lineAround, reachOf } from './reach.js';

export interface SuppressionContext {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids that can be allowed. */
  readonly rules: ReadonlySet<string>;
  /** Rules that judged the text: whether a suppression of another is used cannot be said. */
  readonly ran: ReadonlySet<string>;
}

export interface SuppressionFinding extends Finding {
  readonly rule: SuppressionRule;
}

export type SuppressionRule =
  | 'suppression-malformed'
  | 'suppression-without-reason'
  | 'suppression-unknown-rule'
  | 'suppression-expired'
  | 'suppression-unused';

export interface Suppressed {
  readonly kept: readonly RuledFinding[];
  /** What is to be said of the comments themselves. */
  readonly reports: readonly SuppressionFinding[];
}

/** One rule that one comment allows in one place. */
interface Permit {
  readonly rule: AllowedRule;
  readonly reach: Span;
  readonly directive: Directive;
  readonly allow: Allow;
  used: boolean;
}

export function applySuppressions(findings: readonly RuledFinding[], context: SuppressionContext): Suppressed {
  const found = directives(context.text);
  if (found.length === 0) return { kept: findings, reports: [] };
  const reports: SuppressionFinding[] = [];
  const spans = [...comments(context.text)];
  const permits = found.flatMap((directive) => permitsOf(directive, spans, context, reports));
  const kept = findings.filter((finding) => {
    const allowing = permits.filter(
      ({ rule, reach }) => rule.id === finding.rule && reach.start <= finding.at.start && finding.at.start <= reach.end,
    );
    for (const permit of allowing) permit.used = true;
    return allowing.length === 0;
  });
  for (const permit of permits) {
    if (!permit.used && context.ran.has(permit.rule.id)) reports.push(unused(permit, context.text));
  }
  return { kept, reports };
}

function permitsOf(
  directive: Directive,
  spans: readonly Span[],
  context: SuppressionContext,
  reports: SuppressionFinding[],
): readonly Permit[] {
  const report = (rule: SuppressionRule, at: Span, message: string, fixes?: () => readonly Fix[]): readonly never[] => {
    reports.push({ rule, at, message, confidence: 'high', ...(fixes ? { fixes } : {}) });
    return [];
  };
  const allow = parseAllow(directive);
  if ('problem' in allow) return report('suppression-malformed', directive.span, allow.problem);
  const reach = reachOf(directive, context.text, spans);
  if ('problem' in reach) return report('suppression-malformed', directive.span, reach.problem);
  if (allow.reason === '') {
    return report(
      'suppression-without-reason',
      directive.span,
      'a suppression without a reason is not followed: add `-- reason`',
    );
  }
  if (allow.until && allow.until.date < context.today) {
    const { date, span } = allow.until;
    return report('suppression-expired', span, `this suppression held until ${date} and is no longer followed`, () => [
      removal(directive, context.text, 'Remove the expired suppression'),
    ]);
  }
  return allow.rules.flatMap((rule) => {
    if (context.rules.has(rule.id)) return { rule, reach, directive, allow, used: false };
    const near = nearestName(rule.id, [...context.rules]);
    const hint = near === undefined ? '' : `; did you mean \`${near}\``;
    return report('suppression-unknown-rule', rule.span, `there is no rule \`${rule.id}\`${hint}`, () =>
      near === undefined
        ? []
        : [{ title: `Change to \`${near}\``, safety: 'review', edits: [{ span: rule.span, newText: near }] }],
    );
  });
}

function unused({ rule, reach, directive, allow }: Permit, text: string): SuppressionFinding {
  const whole = reach.start === 0 && reach.end === text.length && directive.kind === 'inner';
  return {
    rule: 'suppression-unused',
    at: rule.span,
    message: `\`${rule.id}\` has nothing to report ${whole ? 'in this file' : 'on the line this suppression is for'}`,
    confidence: 'high',
    fixes: () => [
      allow.rules.length === 1
        ? removal(directive, text, 'Remove the unused suppression')
        : { title: `Remove \`${rule.id}\` from the suppression`, safety: 'review', edits: [withoutRule(rule, allow)] },
    ],
  };
}

/** Takes the comment away, with its line when nothing else stands on it. */
function removal(directive: Directive, text: string, title: string): Fix {
  const { span } = directive;
  const line = lineAround(text, span.start);
  const alone = text.slice(line.start, span.start).trim() === '' && text.slice(span.end, line.end).trim() === '';
  const lineBreak = /\r\n|[\r\n]|$/y;
  lineBreak.lastIndex = line.end;
  const gap = /[ \t]*$/.exec(text.slice(line.start, span.start))?.[0].length ?? 0;
  const end = alone ? line.end + (lineBreak.exec(text)?.[0].length ?? 0) : span.end;
  const start = alone ? line.start : span.start - (span.end === line.end ? gap : 0);
  return { title, safety: 'review', edits: [{ span: spanOf(start, end), newText: '' }] };
}

function withoutRule(rule: AllowedRule, allow: Allow): { readonly span: Span; readonly newText: string } {
  const at = allow.rules.indexOf(rule);
  const next = allow.rules[at + 1];
  const before = allow.rules[at - 1];
  const start = next ? rule.span.start : (before?.span.end ?? rule.span.start);
  return { span: spanOf(start, next ? next.span.start : rule.span.end), newText: '' };
}
