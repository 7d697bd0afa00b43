// Right programs: nothing may be found in them, at any confidence.
import { expect, test } from 'vitest';
import { analyze } from '../harness/analyze.js';
import { differences } from '../harness/compare.js';
import { fixturesIn, loadFixture } from '../harness/files.js';

const fixtures = fixturesIn('test/clean').map(({ path }) => [path, loadFixture(path)] as const);

test.each(fixtures)('%s', (_, fixture) => {
  // What is known to be found wrongly is marked SPURIOUS; nothing else may be marked.
  expect(fixture.files.flatMap((file) => file.marks.filter((mark) => mark.known !== 'SPURIOUS'))).toEqual([]);
  expect(fixture.compile, 'it says what rustc makes of it').toBeDefined();
  expect(differences(fixture, analyze(fixture))).toEqual([]);
});
