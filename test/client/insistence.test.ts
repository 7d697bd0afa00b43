import { expect, test } from 'vitest';
import { createInsistence } from '../../client/src/review/insistence.js';

test('the same code within ten seconds is insisted on; later, or another one, is not', () => {
  const insistence = createInsistence();
  expect(insistence.isOf('code', 0)).toBe(false);
  insistence.tookBack('code', 1_000);
  expect(insistence.isOf('code', 11_000)).toBe(true);
  expect(insistence.isOf('code', 11_001)).toBe(false);
  expect(insistence.isOf('other', 2_000)).toBe(false);
});

test('a decision ends it', () => {
  const insistence = createInsistence();
  insistence.tookBack('code', 0);
  insistence.decided();
  expect(insistence.isOf('code', 1)).toBe(false);
});
