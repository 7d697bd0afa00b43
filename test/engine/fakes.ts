// Facts and rules as small as the engine's tests need them.
import type { FactsSource } from '../../server/src/engine/factsSource.js';
import type { ActiveRules } from '../../server/src/engine/run.js';
import type { Facts, NamedLiteral } from '../../server/src/facts/model.js';
import { defineRule, type Rule } from '../../server/src/rules/rule.js';

export const factsOf = (more: Partial<Facts> = {}): Facts => ({
  inTest: false,
  calls: [],
  reuses: [],
  restarts: [],
  wraps: [],
  literals: [],
  missing: [],
  gated: [],
  outdated: [],
  undeclared: [],
  unimported: [],
  wrongArguments: [],
  verifiers: [],
  exposures: [],
  named: [],
  holders: [],
  outcomes: [],
  cutTags: [],
  bare: [],
  comparisons: [],
  remnants: [],
  ...more,
});

export interface FakeItem {
  readonly key: object;
  start: number;
  readonly facts: Facts;
}

export const item = (start: number, more: Partial<Facts> = {}): FakeItem => ({ key: {}, start, facts: factsOf(more) });

export const sourceOf = (...items: readonly FakeItem[]): FactsSource => ({
  items: () => items,
  startOf: (key) => items.find((entry) => entry.key === key)?.start,
  elsewhere: () => undefined,
});

const NO_FIX = {
  text: () => '',
  item: () => undefined,
  insteadOf: () => undefined,
  replacements: () => [],
  handOn: () => undefined,
  aead: () => undefined,
  beside: () => [],
  file: () => [],
  additions: () => [],
  indent: () => '',
  bring: () => undefined,
  recipes: () => [],
  rename: () => [],
  typesWith: () => [],
  versionToList: () => undefined,
};

/** A literal at `[start, end)` of its item, for rules that report literals. */
export const literal = (start: number, end: number, text = 'x'): NamedLiteral => ({
  span: { start, end },
  text,
  handsOn: () => undefined,
  position: 'other',
  fix: NO_FIX,
});

/** Reports every literal. */
export const rule = (id: string, more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    title: `Title of ${id}`,
    severity: 'error',
    cwe: [],
    since: '0.1.0',
    docs: 'Why.\n\nWhat to do.',
    examples: { bad: [], good: [] },
    *check(facts) {
      for (const { span, text } of facts.literals) yield { at: span, message: `found ${text}`, confidence: 'high' };
    },
    ...more,
  });

/** The rules, on for what they judge by themselves. */
export const active = (...rules: readonly Rule[]): ActiveRules => ({
  product: rules,
  tests: rules.filter((one) => one.testCode === 'judge'),
});
