// Real projects at their own lock files: every finding that a user would see by default, for a person to judge.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Engine } from '../../../server/src/engine/engine.js';
import { withFindings } from '../engine.js';

export interface RepositoryScore {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly string[];
}

export async function scoreRepository(engine: Engine, folder: string): Promise<RepositoryScore> {
  const files = await glob('**/*.rs', { cwd: folder, ignore: ['**/target/**', '**/vendor/**'] });
  const findings: string[] = [];
  let lines = 0;
  for (const file of files.sort()) {
    const path = resolve(folder, file).replaceAll('\\', '/');
    const text = readFileSync(join(folder, file), 'utf8');
    lines += text.split('\n').length;
    withFindings(engine, path, text, 'default', (found) => {
      for (const { rule, message, at, confidence } of found) {
        const line = text.slice(0, at.start).split('\n').length;
        findings.push(`${file}:${line} ${rule} (${confidence}): ${message}`);
      }
    });
  }
  return { name: basename(folder), files: files.length, lines, findings };
}
