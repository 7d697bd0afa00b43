// Generated files match what they are made from. After a change: npm run generate.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { targets } from '../../tools/generate/targets.js';

test.each(targets.map((target) => [target.path, target] as const))('%s is up to date', (path, target) => {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  expect(present).toBe(target.content(present));
});
