// Real projects at their own lock files: every finding that a user would see by default, for a person to judge.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Engine } from '../../../server/src/engine/engine.js';
import { packagesOnDisk } from '../../../server/src/main.packages.js';
import { engineOnDisk, withFindings } from '../engine.js';

export interface RepositoryScore {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly string[];
}

export async function scoreRepository(folder: string): Promise<RepositoryScore> {
  const engine = await engineOnDisk(new Map(), { packages: packagesOnDisk(CACHE) });
  const files = (await glob('**/*.rs', { cwd: folder, ignore: ['**/target/**', '**/vendor/**'] })).sort();
  let looked = look(engine, folder, files);
  // What is read of one crate's source may lead to another; as on the command line.
  for (let round = 0; round < MOST_ROUNDS && engine.wantsSources; round += 1) {
    if (!(await engine.readSources(READ_ALL))) break;
    looked = look(engine, folder, files);
  }
  engine.dispose();
  return { name: basename(folder), files: files.length, ...looked };
}

const CACHE = '.cache/eval';
const MOST_ROUNDS = 3;
const READ_ALL = { report: () => {}, isCancelled: () => false };

function look(engine: Engine, folder: string, files: readonly string[]): Pick<RepositoryScore, 'lines' | 'findings'> {
  const findings: string[] = [];
  let lines = 0;
  for (const file of files) {
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
  return { lines, findings };
}
