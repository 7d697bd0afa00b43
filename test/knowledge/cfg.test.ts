import { expect, test } from 'vitest';
import { parseCfg } from '../../server/src/knowledge/cfg.js';

test('features are read, alone and together', () => {
  expect(parseCfg('feature = "std"')).toEqual({ kind: 'feature', name: 'std' });
  expect(parseCfg('all(feature = "a", any(feature = "b", test))')).toEqual({
    kind: 'all',
    of: [
      { kind: 'feature', name: 'a' },
      { kind: 'any', of: [{ kind: 'feature', name: 'b' }, { kind: 'test' }] },
    ],
  });
});

test('what is no feature may hold', () => {
  for (const text of ['unix', 'target_os = "linux"', 'not(feature = "std")', 'docsrs']) {
    expect(parseCfg(text)).toEqual({ kind: 'other' });
  }
});

test('what does not read may hold', () => {
  for (const text of ['', 'all(', 'feature =', 'feature = "std" unix', 'all(feature = "a" feature = "b")', '#']) {
    expect(parseCfg(text)).toEqual({ kind: 'other' });
  }
});
