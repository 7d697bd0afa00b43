// Where fixtures lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Rule } from '../../server/src/rules/rule.js';
import { type Fixture, readFixture } from './fixture.js';

export interface FixturePath {
  readonly path: string;
  /** The folder's name: a rule id below test/rules. */
  readonly folder: string;
  /** Without `.rs`. */
  readonly name: string;
}

/** All `.rs` files of the folders below `root`, and of `root` itself; goldens (`.fixed.rs`) left out. */
export function fixturesIn(root: string): readonly FixturePath[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.rs') && !/\.fixed(\.\d+)?\.rs$/.test(path))
    .sort()
    .map((path) => {
      const [folder = '', name = folder] = path.split('/');
      return { path: `${root}/${path}`, folder, name: name.replace(/\.rs$/, '') };
    });
}

/** The golden of the Cargo.toml that a fixture's fixes leave. */
export const manifestGoldenOf = (path: string): string => path.replace(/\.rs$/, '.fixed.toml');

export const loadFixture = (path: string): Fixture => readFixture(path, readFileSync(path, 'utf8'));

/** The goldens of a fixture, in the order of the fixes that they show. */
export function goldensOf(path: string): readonly string[] {
  const base = path.replace(/\.rs$/, '.fixed');
  const first = `${base}.rs`;
  const more = [1, 2, 3, 4].map((n) => `${base}.${n + 1}.rs`);
  return [first, ...more].filter((golden) => existsSync(golden));
}

const PRELUDES = 'test/harness/preludes';

/** An example of a rule as a program of its own. */
export function exampleFixture(rule: Rule, name: string, example: string): Fixture {
  const { prelude } = rule.examples;
  // One that says which crates it is about stands alone.
  if (prelude === undefined || example.trimStart().startsWith('//@')) return readFixture(name, example.trimStart());
  const around = readFileSync(`${PRELUDES}/${prelude}.rs`, 'utf8');
  return readFixture(
    name,
    around.replace(/^\s*\/\/ example$/m, () => example.replace(/^\n/, '')),
  );
}
