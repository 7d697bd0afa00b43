// npm test: all that guards a release, in order, up to the first step that fails. The last line sums up the tests.
// rustc judges fixtures and fixes too, where NONCENSE_ORACLE names the program that asks it: see test/README.md.
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { env } from 'node:process';
import { ensureBrowser } from './editor/browser.js';
import { installEditor } from './editor/install.js';
import { main, run } from './run.js';

const RESULTS = '.cache/test-results';

interface Tally {
  passed: number;
  failed: number;
}

type Step = readonly [name: string, run: (tally: Tally) => Promise<boolean>];

const bin = (path: string, ...args: readonly string[]): Promise<boolean> =>
  run(process.execPath, [resolve('node_modules', path), ...args], { shell: false }).then(({ code }) => code === 0);

const script = (name: string): Promise<boolean> => run('npm', ['run', '--silent', name]).then(({ code }) => code === 0);

const STEPS: readonly Step[] = [
  ['types', () => bin('typescript/bin/tsc', '-b')],
  ['format and lint', () => bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['package', () => script('package')],
  ['tests of the core, the server and the command line', (tally) => vitest('core', tally)],
  ['tests in a real editor', testInEditor],
  ...(env.NONCENSE_ORACLE ? [['what rustc says of fixtures and fixes', askOracle] as const] : []),
];

async function testInEditor(tally: Tally): Promise<boolean> {
  await ensureBrowser();
  await installEditor((text) => console.log(text));
  return vitest('editor', tally);
}

async function vitest(project: string, tally: Tally): Promise<boolean> {
  return tests(project, ['--project', project], tally);
}

async function askOracle(tally: Tally): Promise<boolean> {
  return tests('oracle', ['--config', 'test/oracle/vitest.config.mts'], tally);
}

async function tests(name: string, which: readonly string[], tally: Tally): Promise<boolean> {
  const file = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await bin('vitest/vitest.mjs', 'run', ...which, ...reporters);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  tally.passed += numPassedTests;
  // A file that does not load counts as one failed test.
  tally.failed += numFailedTests === 0 ? numFailedTestSuites : numFailedTests;
  return ended;
}

await main(async () => {
  rmSync(RESULTS, { recursive: true, force: true });
  const tally: Tally = { passed: 0, failed: 0 };
  const summary: string[] = [];
  let isGood = true;
  for (const [name, step] of STEPS) {
    console.log(`\n=== ${name}`);
    const start = Date.now();
    isGood = await step(tally).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
    summary.push(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
    if (!isGood) break;
  }
  console.log(`\n${summary.join('\n')}`);
  if (!isGood) process.exitCode = 1;
  // A step without tests of its own, like types, that fails must not end in "0 failed".
  if (!isGood && tally.failed === 0) tally.failed = 1;
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
});
