// Fixtures are real programs: rustc compiles them, or complains exactly where rules about APIs are marked.
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { askRustc, type Verdict } from '../../tools/eval/rustc.js';
import { analyze } from '../harness/analyze.js';
import { exampleFixture, fixturesIn, loadFixture } from '../harness/files.js';
import type { Fixture } from '../harness/fixture.js';

const fixtures: readonly Fixture[] = [
  ...[...fixturesIn('test/rules'), ...fixturesIn('test/clean')].map(({ path }) => ({
    ...loadFixture(path),
    name: path,
  })),
  ...rules.flatMap((rule) =>
    [...rule.examples.bad, ...rule.examples.good].map((text, i) =>
      exampleFixture(rule, `${rule.id}, example ${i + 1}`, text),
    ),
  ),
].filter(({ compile, files }) => compile?.profile !== undefined && files.length === 1);

const textOf = (fixture: Fixture): string => fixture.files[0]?.text ?? '';
const programs = fixtures.map((fixture) => ({
  name: fixture.name,
  profile: fixture.compile?.profile ?? '',
  text: textOf(fixture),
}));
const told = (verdict: Verdict): readonly string[] => verdict.errors.map(({ line, message }) => `${line}: ${message}`);

const ABOUT_APIS = new Set(['unknown-api', 'missing-trait-import', 'wrong-arguments']);

describe('fixtures', () => {
  const verdicts = askRustc(programs);
  test.each(verdicts.map((verdict, i) => [verdict.name, verdict, fixtures[i]] as const))(
    '%s',
    (_, verdict, fixture) => {
      if (!fixture?.compile?.errors) return expect(told(verdict)).toEqual([]);
      const file = fixture.files[0];
      const marked = (file?.marks ?? []).filter(({ rule }) => ABOUT_APIS.has(rule)).map(({ line }) => line + 1);
      const wrong = verdict.errors.map(({ line }) => line);
      expect(
        [...new Set(wrong)].sort((a, b) => a - b),
        told(verdict).join('\n'),
      ).toEqual([...new Set(marked)].sort((a, b) => a - b));
    },
  );
});

describe('what fixes leave', () => {
  const fixed = fixtures
    .filter(({ compile }) => compile?.errors === false)
    .flatMap((fixture) => {
      const findings = [...analyze(fixture).findings.values()].flat();
      return findings.flatMap((finding) =>
        (finding.fixes?.() ?? []).map((fix, n) => ({
          name: `${fixture.name}: ${finding.rule}, fix ${n + 1}: ${fix.title}`,
          profile: fixture.compile?.profile ?? '',
          text: applyEdits(textOf(fixture), fix.edits),
        })),
      );
    });
  const verdicts = askRustc(fixed);
  test.each(verdicts.map((verdict, i) => [`${i + 1}: ${verdict.name}`, verdict, fixed[i]?.text] as const))(
    '%s',
    (_, verdict, text) => {
      expect(told(verdict), text).toEqual([]);
    },
  );
});
