import { expect, test } from 'vitest';
import { type Config, DEFAULT_CONFIG } from '../../server/src/config.js';
import { auditText } from '../../server/src/engine/audit.js';
import { createRuleRunner } from '../../server/src/engine/run.js';
import { activeRules, isExcluded, severityOverride } from '../../server/src/engine/severity.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { item, literal, rule, sourceOf } from './fakes.js';

const config = (more: Partial<Config>): Config => ({ ...DEFAULT_CONFIG, ...more });

function audit(
  rules: readonly Rule[],
  more: Partial<Config> = {},
  text = 'aa\nbb\ncc\n',
  path: string | undefined = '/w/src/a.rs',
) {
  return auditText({
    path,
    text,
    facts: () => sourceOf(item(3, { literals: [literal(0, 2)] }), item(0, { literals: [literal(0, 2)] })),
    rules,
    runner: createRuleRunner('a.rs', () => {}),
    config: config(more),
    strictness: more.strictness ?? 'default',
    today: '2026-06-15',
    isCurrent: () => true,
  });
}

test('findings come in the order of the text, then of the rules', () => {
  const { findings, rules } = audit([rule('b'), rule('a')]);
  expect(findings.map(({ at, rule: id }) => [at.start, id])).toEqual([
    [0, 'b'],
    [0, 'a'],
    [3, 'b'],
    [3, 'a'],
  ]);
  expect(rules).toBe(2);
});

test('what is said twice is said once, with the higher confidence', () => {
  const twice = rule('twice', {
    *check(facts) {
      for (const { span } of facts.literals) {
        yield { at: span, message: 'm', confidence: 'low' };
        yield { at: span, message: 'm', confidence: 'high' };
      }
    },
  });
  expect(audit([twice], { strictness: 'strict' }).findings.map((finding) => finding.confidence)).toEqual([
    'high',
    'high',
  ]);
});

test('low confidence shows in strict audits only', () => {
  const unsure = rule('unsure', {
    *check(facts) {
      for (const { span } of facts.literals) yield { at: span, message: 'm', confidence: 'low' };
    },
  });
  expect(audit([unsure]).findings).toEqual([]);
  expect(audit([unsure], { strictness: 'strict' }).findings).toHaveLength(2);
});

test('a suppression of a finding that is too unsure to show is in use', () => {
  const unsure = rule('unsure', {
    *check(facts) {
      for (const { span } of facts.literals) yield { at: span, message: 'm', confidence: 'low' };
    },
  });
  const text = 'aa // noncense: allow(unsure) -- x\n';
  const { findings } = auditText({
    path: '/w/a.rs',
    text,
    facts: () => sourceOf(item(0, { literals: [literal(0, 2)] })),
    rules: [unsure],
    runner: createRuleRunner('a.rs', () => {}),
    config: DEFAULT_CONFIG,
    strictness: 'default',
    today: '2026-06-15',
    isCurrent: () => true,
  });
  expect(findings).toEqual([]);
});

test('severity: the finding over the rule, the settings over both', () => {
  const mild = rule('mild', {
    *check(facts) {
      for (const { span } of facts.literals) yield { at: span, message: 'm', confidence: 'high', severity: 'hint' };
    },
  });
  const severities = (more: Partial<Config>) =>
    audit([rule('r'), mild], more).findings.map((finding) => finding.severity);
  expect(severities({})).toEqual(['error', 'hint', 'error', 'hint']);
  expect(severities({ rules: [{ rule: '*', severity: 'warning' }] })).toEqual([
    'warning',
    'warning',
    'warning',
    'warning',
  ]);
  expect(
    severities({
      rules: [
        { rule: '*', severity: 'off' },
        { rule: 'r', severity: 'information' },
      ],
    }),
  ).toEqual(['information', 'information']);
});

test('a rule that is off does not run, and its suppressions are not called unused', () => {
  let ran = false;
  const off = rule('off', {
    check() {
      ran = true;
      return [];
    },
  });
  const result = audit([off], { rules: [{ rule: 'off', severity: 'off' }] }, 'aa // noncense: allow(off) -- x\nbb');
  expect(ran).toBe(false);
  expect(result.rules).toBe(0);
  expect(result.findings).toEqual([]);
});

test('what is told of suppressions has a severity of its own that the settings change', () => {
  const text = 'aa\nbb // noncense: allow(none) -- x\n';
  const of = (more: Partial<Config>) => audit([rule('none', { check: () => [] })], more, text).findings;
  expect(of({})).toMatchObject([{ rule: 'suppression-unused', severity: 'warning' }]);
  expect(of({ rules: [{ rule: 'suppression-unused', severity: 'hint' }] })).toMatchObject([{ severity: 'hint' }]);
  expect(of({ rules: [{ rule: 'suppression-unused', severity: 'off' }] })).toEqual([]);
});

test('nothing is analysed when it is turned off or excluded', () => {
  expect(audit([rule('r')], { enable: false })).toMatchObject({ findings: [], rules: 0 });
  expect(audit([rule('r')], { exclude: ['src/**'], root: '/w' })).toMatchObject({ findings: [], rules: 0 });
  expect(isExcluded(config({ exclude: ['**'] }), undefined)).toBe(false);
});

test('globs count from the root; without one they may match at any depth', () => {
  const rooted = config({ root: '/target/w', rules: [{ rule: '*', files: 'legacy/**', severity: 'off' }] });
  expect(isExcluded(rooted, '/target/w/src/a.rs')).toBe(false);
  expect(isExcluded(rooted, '/target/w/target/debug/a.rs')).toBe(true);
  expect(severityOverride(rooted, '/target/w/legacy/deep/a.rs', { id: 'r' }, false)).toBe('off');
  expect(severityOverride(rooted, '/target/w/src/legacy/a.rs', { id: 'r' }, false)).toBeUndefined();
  const rootless = config({ rules: [{ rule: 'r', files: 'legacy/**', severity: 'hint' }] });
  expect(severityOverride(rootless, '/any/where/legacy/a.rs', { id: 'r' }, false)).toBe('hint');
  expect(severityOverride(rootless, undefined, { id: 'r' }, false)).toBeUndefined();
  expect(severityOverride(rootless, '/any/where/legacy/a.rs', { id: 'other' }, false)).toBeUndefined();
});

test('the last entry that fits wins', () => {
  const both = config({
    root: '/w',
    rules: [
      { rule: 'r', severity: 'off' },
      { rule: '*', files: '**/a.rs', severity: 'hint' },
    ],
  });
  expect(severityOverride(both, '/w/a.rs', { id: 'r' }, false)).toBe('hint');
  expect(severityOverride(both, '/w/b.rs', { id: 'r' }, false)).toBe('off');
});

test('test code is shown to rules that judge it, and to those that the settings turn on there', () => {
  const judging = { id: 'api', testCode: 'judge' } as const;
  const leaving = { id: 'key' };
  const settings = config({
    rules: [
      { rule: '*', severity: 'warning' },
      { rule: 'key', code: 'tests', severity: 'hint' },
    ],
  });
  const path = '/w/a.rs';
  expect(severityOverride(settings, path, judging, true)).toBe('warning');
  expect(severityOverride(settings, path, leaving, true)).toBe('hint');
  expect(severityOverride(settings, path, leaving, false)).toBe('warning');
  expect(
    severityOverride(config({ rules: [{ rule: '*', severity: 'warning' }] }), path, leaving, true),
  ).toBeUndefined();

  const rules = [rule('api', { testCode: 'judge' }), rule('key')];
  const ids = (more: Config): readonly string[] => activeRules(rules, more, path).tests.map(({ id }) => id);
  expect(ids(config({}))).toEqual(['api']);
  expect(ids(settings)).toEqual(['api', 'key']);
  expect(ids(config({ rules: [{ rule: 'api', code: 'tests', severity: 'off' }] }))).toEqual([]);
  expect(activeRules(rules, settings, path).product).toEqual(rules);
});

test('what another rule gives as a reason is told once', () => {
  const used = rule('used', {
    *check(facts) {
      for (const { span } of facts.literals)
        yield { at: { start: 5, end: 7 }, message: 'm', confidence: 'high', because: [{ span, text: 'written here' }] };
    },
  });
  const written = rule('written', { yieldsTo: ['used'] });
  expect(audit([used, written]).findings.map((finding) => finding.rule)).toEqual(['used', 'used']);
  expect(audit([written]).findings.map((finding) => finding.rule)).toEqual(['written', 'written']);
});
