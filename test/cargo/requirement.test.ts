import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { toRange } from '../../server/src/cargo/requirement.js';

describe('a requirement of cargo means the same as a range', () => {
  test.each([
    ['1.2.3', ['1.2.3', '1.9.0'], ['1.2.2', '2.0.0']],
    ['0.10', ['0.10.0', '0.10.9'], ['0.9.9', '0.11.0']],
    ['0.0.3', ['0.0.3'], ['0.0.4']],
    ['^1', ['1.0.0', '1.99.0'], ['2.0.0']],
    ['~1.2', ['1.2.9'], ['1.3.0']],
    ['1.*', ['1.0.0', '1.9.0'], ['2.0.0']],
    ['0.8.*', ['0.8.5'], ['0.9.0']],
    ['*', ['0.0.1', '9.0.0'], []],
    ['=0.10.3', ['0.10.3'], ['0.10.4']],
    ['>=0.7, <0.9', ['0.7.0', '0.8.9'], ['0.9.0']],
    ['>= 1.2 , < 1.5', ['1.4.9'], ['1.5.0']],
    ['0.11.0-rc.1', ['0.11.0-rc.2', '0.11.0'], ['0.12.0']],
  ])('%s', (requirement, inside, outside) => {
    const range = toRange(requirement);
    expect(range).toBeDefined();
    for (const version of inside) expect(satisfies(version, range ?? ''), version).toBe(true);
    for (const version of outside) expect(satisfies(version, range ?? ''), version).toBe(false);
  });

  test.each(['', ' ', '0.', 'x', 'latest', '1 - 2', '1 || 2', '>=', '1.2.3.4', '1,,2'])('%j is none', (text) => {
    expect(toRange(text)).toBeUndefined();
  });
});
