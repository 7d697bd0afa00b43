// What people read in squiggles, trails and menus, on every fixture there is.
import { expect, test } from 'vitest';
import { analyze } from '../harness/analyze.js';
import { fixturesIn, loadFixture } from '../harness/files.js';

/** Lower case, but names keep their capitals; one line; no full stop. */
const SENTENCE = /^(?:[a-z`\d]|[A-Z]{2}|[A-Z][\w-]*(?:\d|-[A-Z]{2}))[^\n]*[^.\s]$/;
const TITLE = /^[A-Z][^\n]*[^.\s]$/;

const fixtures = fixturesIn('test/rules');

test.each(fixtures.map(({ path }) => path))('%s', async (path) => {
  const { findings } = await analyze(loadFixture(path));
  for (const finding of [...findings.values()].flat()) {
    expect(finding.message).toMatch(SENTENCE);
    expect(balanced(finding.message), finding.message).toBe(true);
    for (const step of finding.because ?? []) {
      expect(step.text).toMatch(SENTENCE);
      expect(balanced(step.text), step.text).toBe(true);
    }
    for (const fix of finding.fixes?.() ?? []) expect(fix.title).toMatch(TITLE);
  }
});

const balanced = (text: string): boolean => text.split('`').length % 2 === 1;
