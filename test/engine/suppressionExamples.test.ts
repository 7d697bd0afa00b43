// The examples on the pages about suppressions hold like those of rules do.
import { describe, expect, test } from 'vitest';
import { suppressionRules } from '../../server/src/engine/suppression/rules.js';
import { analyze } from '../harness/analyze.js';
import { differences } from '../harness/compare.js';
import { readFixture } from '../harness/fixture.js';

describe.each(Object.values(suppressionRules))('$id', ({ examples }) => {
  test.each([...examples.bad, ...examples.good])('%s', (example) => {
    const fixture = readFixture('example.rs', example);
    expect(differences(fixture, analyze(fixture))).toEqual([]);
  });
});
