// Which findings are about the existence and the use of a crate's items.

import type { Engine } from '../../../server/src/engine/engine.js';
import type { RuledFinding } from '../../../server/src/findings/model.js';
import { rules } from '../../../server/src/rules/index.js';
import { withFindings } from '../engine.js';

/** Those that judge test code too: what does not compile is wrong everywhere. */
const API_RULES: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.testCode === 'judge').map((rule) => rule.id),
);

export interface ApiFinding {
  readonly rule: string;
  readonly message: string;
  /** Lines, from 1. */
  readonly first: number;
  readonly last: number;
}

export function apiFindings(engine: Engine, path: string, text: string): readonly ApiFinding[] {
  return withFindings(engine, path, text, 'strict', (findings) =>
    onlyApi(findings).map((finding) => toApiFinding(finding, text)),
  );
}

export const onlyApi = (findings: readonly RuledFinding[]): readonly RuledFinding[] =>
  findings.filter(({ rule }) => API_RULES.has(rule));

export const toApiFinding = ({ rule, message, at }: RuledFinding, text: string): ApiFinding => ({
  rule,
  message,
  first: lineAt(text, at.start),
  last: lineAt(text, at.end),
});

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

export const touches = ({ first, last }: ApiFinding, lines: readonly number[]): boolean =>
  lines.some((line) => first <= line && line <= last);

export const show = ({ rule, message, first }: ApiFinding, name: string): string =>
  `${name}:${first} ${rule}: ${message}`;
