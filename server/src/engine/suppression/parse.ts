// Reads `allow(rule-id[, rule-id]) [until YYYY-MM-DD] -- reason`.
import { type Span, spanOf } from '../../text/span.js';
import type { Directive } from './comments.js';

export interface AllowedRule {
  readonly id: string;
  readonly span: Span;
}

export interface Allow {
  readonly rules: readonly AllowedRule[];
  /** The last day on which it holds: `YYYY-MM-DD`. */
  readonly until?: { readonly date: string; readonly span: Span };
  readonly reason: string;
}

/** What stands for the reason until a person has written one. It is no reason. */
export const REASON_PLACEHOLDER = '<reason>';

/** The suppression, or what about it cannot be read. */
export function parseAllow(directive: Directive): Allow | { readonly problem: string } {
  const { body, bodyStart } = directive;
  const list = /^\s*allow\s*\(([^)]*)\)/.exec(body);
  if (!list) return { problem: 'expected `allow(rule-id)` after `noncense:`' };
  const inner = list[1] ?? '';
  const rules = rulesOf(inner, bodyStart + list[0].length - 1 - inner.length);
  if (rules.length === 0) return { problem: '`allow()` names no rule' };

  const tail = body.slice(list[0].length);
  const dash = /\s*(?:--|—|–)/.exec(tail);
  const head = (dash ? tail.slice(0, dash.index) : tail).trimEnd();
  const written = dash ? tail.slice(dash.index + dash[0].length).trim() : '';
  const reason = written === REASON_PLACEHOLDER ? '' : written;
  if (head.trim() === '') return { rules, reason };

  const until = /^\s*until\s+(\S+)$/.exec(head);
  if (!until) return { problem: 'expected `until YYYY-MM-DD` or `-- reason` after `allow(..)`' };
  const date = until[1] ?? '';
  if (!isDate(date)) return { problem: `\`${date}\` is not a date of the form YYYY-MM-DD` };
  const dateEnd = bodyStart + list[0].length + head.length;
  return { rules, reason, until: { date, span: spanOf(dateEnd - date.length, dateEnd) } };
}

function rulesOf(list: string, start: number): readonly AllowedRule[] {
  const rules: AllowedRule[] = [];
  for (const match of list.matchAll(/[^\s,]+/g)) {
    const at = start + match.index;
    rules.push({ id: match[0], span: spanOf(at, at + match[0].length) });
  }
  return rules;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
