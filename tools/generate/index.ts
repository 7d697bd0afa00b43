// npm run generate: writes every generated file. test/meta/generated.test.ts fails when one was forgotten.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { targets } from './targets.js';

for (const { path, content } of targets) {
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const wanted = content(present);
  if (wanted === present) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
  console.log(path);
}
