import { expect, test } from 'vitest';
import { createRuleRunner } from '../../server/src/engine/run.js';
import type { Fix } from '../../server/src/findings/model.js';
import { active, type FakeItem, item, literal, sourceOf as placed, rule } from './fakes.js';

const now = () => true;
const sourceOf =
  (...items: readonly FakeItem[]) =>
  () =>
    placed(...items);

test('spans of items become spans of the file, for steps and fixes in other items too', () => {
  const other = item(100);
  const gone = {};
  const here = item(10, { literals: [literal(2, 5)] });
  const fixes: readonly Fix[] = [
    {
      title: 'Mend it',
      safety: 'safe',
      edits: [
        { span: { start: 2, end: 5 }, newText: 'y' },
        { span: { start: 0, end: 0 }, newText: 'use z;', item: other.key },
      ],
    },
    { title: 'Cannot', safety: 'safe', edits: [{ span: { start: 0, end: 1 }, newText: '', item: gone }] },
  ];
  const told = rule('told', {
    *check(facts) {
      for (const { span } of facts.literals) {
        yield {
          at: span,
          message: 'm',
          confidence: 'high',
          because: [
            { span: { start: 1, end: 2 }, text: 'here' },
            { span: { start: 1, end: 2 }, item: other.key, text: 'there' },
            { span: { start: 1, end: 2 }, item: gone, text: 'nowhere' },
          ],
          fixes: () => fixes,
        };
      }
    },
  });
  const { found } = createRuleRunner('a.rs', () => {}).run(sourceOf(here, other), active(told), now);
  expect(found).toHaveLength(1);
  const finding = found[0]!.finding;
  expect(finding.at).toEqual({ start: 12, end: 15 });
  expect(finding.because).toEqual([
    { span: { start: 11, end: 12 }, text: 'here' },
    { span: { start: 101, end: 102 }, text: 'there' },
  ]);
  expect(finding.fixes?.()).toEqual([
    {
      title: 'Mend it',
      safety: 'safe',
      edits: [
        { span: { start: 12, end: 15 }, newText: 'y' },
        { span: { start: 100, end: 100 }, newText: 'use z;' },
      ],
    },
  ]);
});

test('a crashing rule is muted for its file and logged; the others report', () => {
  const log: string[] = [];
  let calls = 0;
  const bad = rule('bad', {
    *check(facts) {
      calls++;
      for (const { span } of facts.literals) {
        yield { at: span, message: 'before the crash', confidence: 'high' };
        if (span.start === 7) throw new Error('boom');
      }
    },
  });
  const runner = createRuleRunner('/p/a.rs', (line) => log.push(line));
  const source = sourceOf(item(0, { literals: [literal(1, 2)] }), item(50, { literals: [literal(7, 8)] }), item(90));
  const first = runner.run(source, active(bad, rule('good')), now);
  expect(first.found.map((entry) => entry.rule.id)).toEqual(['good', 'good']);
  expect(first.muted).toEqual(['bad']);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^rule bad crashed on \/p\/a\.rs and is muted for it: Error: boom\n\s+at /);

  const second = runner.run(source, active(bad, rule('good')), now);
  expect(second.muted).toEqual(['bad']);
  expect(calls).toBe(2);

  const otherFile = createRuleRunner('/p/b.rs', () => {}).run(
    sourceOf(item(0, { literals: [literal(1, 2)] })),
    active(bad),
    now,
  );
  expect(otherFile.found).toHaveLength(1);
  expect(otherFile.muted).toEqual([]);
});

test('only items with new facts are judged again', () => {
  const judged: object[] = [];
  const counting = rule('counting', {
    check(facts) {
      judged.push(facts);
      return [];
    },
  });
  const a = item(0, { literals: [literal(1, 2)] });
  const b = item(10, { literals: [literal(1, 2)] });
  const runner = createRuleRunner('a.rs', () => {});
  runner.run(sourceOf(a, b), active(counting), now);
  b.start = 25;
  const touched = item(5, { literals: [literal(1, 2)] });
  runner.run(sourceOf(a, touched, b), active(counting), now);
  expect(judged).toEqual([a.facts, b.facts, touched.facts]);
});

test('no rule is asked about an item without facts', () => {
  let asked = 0;
  const counting = rule('counting', {
    check() {
      asked += 1;
      return [];
    },
  });
  createRuleRunner('a.rs', () => {}).run(sourceOf(item(0)), active(counting), now);
  expect(asked).toBe(0);
});

test('kept findings move with their item', () => {
  const moved = item(10, { literals: [literal(1, 2)] });
  const runner = createRuleRunner('a.rs', () => {});
  const rules = [rule('r')];
  runner.run(sourceOf(moved), active(...rules), now);
  moved.start = 30;
  expect(runner.run(sourceOf(moved), active(...rules), now).found[0]?.finding.at).toEqual({ start: 31, end: 32 });
});

test('test code is shown to the rules that ask for it only', () => {
  const source = sourceOf(item(0, { inTest: true, literals: [literal(0, 1)] }));
  const { found } = createRuleRunner('a.rs', () => {}).run(
    source,
    active(rule('a'), rule('b', { testCode: 'judge' })),
    now,
  );
  expect(found.map((entry) => entry.rule.id)).toEqual(['b']);
});

test('fixes that crash are none, and fixes of an older text are none', () => {
  const log: string[] = [];
  let current = true;
  const edits = [{ span: { start: 0, end: 1 }, newText: '' }];
  const fixing = rule('fixing', {
    *check() {
      yield {
        at: { start: 0, end: 1 },
        message: 'a',
        confidence: 'high',
        fixes: () => {
          throw new Error('no fix');
        },
      };
      yield {
        at: { start: 0, end: 1 },
        message: 'b',
        confidence: 'high',
        fixes: () => [{ title: 'Mend', safety: 'safe', edits }],
      };
    },
  });
  const runner = createRuleRunner('a.rs', (line) => log.push(line));
  const [crashing, sound] = runner
    .run(sourceOf(item(0, { literals: [literal(1, 2)] })), active(fixing), () => current)
    .found.map((entry) => entry.finding);
  expect(crashing?.fixes?.()).toEqual([]);
  expect(log[0]).toMatch(/^a fix could not be made: Error: no fix/);
  expect(sound?.fixes?.()).toHaveLength(1);
  current = false;
  expect(sound?.fixes?.()).toEqual([]);
});

test('facts that cannot be made are told; what was found before is reported', () => {
  const log: string[] = [];
  const first = item(0, { literals: [literal(0, 1)] });
  const source = () => ({
    *items() {
      yield first;
      throw new Error('lowering broke');
    },
    startOf: () => undefined,
    elsewhere: () => undefined,
  });
  const result = createRuleRunner('a.rs', (line) => log.push(line)).run(source, active(rule('r')), now);
  expect(result.found).toHaveLength(1);
  expect(result.failure).toBe('lowering broke');
  expect(log[0]).toMatch(/^the facts of a\.rs could not be made: Error: lowering broke/);
});

test('facts that cannot even be begun are told', () => {
  const begin = () => {
    throw new Error('no facts');
  };
  expect(createRuleRunner('a.rs', () => {}).run(begin, active(rule('r')), now)).toMatchObject({
    found: [],
    failure: 'no facts',
  });
});
