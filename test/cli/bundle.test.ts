// The command line as it ships: dist/cli.js, made by `npm run build`, in a process of its own.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = resolve('dist/cli.js');
let root = '';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: root, env: {} }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

const CREDENTIAL =
  'pub fn connect() -> String {\n    let db_password = "Tr0ub4dor&3xyz";\n    db_password.to_string()\n}\n';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'noncense-cli-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  mkdirSync(join(root, 'clean'));
  writeFileSync(join(root, 'src/main.rs'), CREDENTIAL);
  writeFileSync(join(root, 'src/deep/b.rs'), CREDENTIAL);
  writeFileSync(join(root, 'clean/a.rs'), 'fn main() {}\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('exit codes tell clean, findings, and trouble', async () => {
  const clean = await run('audit', 'clean');
  expect(clean).toMatchObject({ code: 0, err: '' });
  expect(clean.out).toMatch(/^0 findings in 1 file \(\d+ rules\)\n$/);
  const findings = await run('audit', '.');
  expect(findings).toMatchObject({ code: 1, err: '' });
  expect(findings.out).toContain('error[hardcoded-credential]: ');
  expect(findings.out).toContain('--> src/main.rs:2:');
  expect(findings.out).toMatch(/\^{16}/);
  const trouble = await run('audit', '.', 'none.rs');
  expect(trouble).toMatchObject({ code: 2, err: 'noncense: none.rs: there is no such file\n', out: findings.out });
});

test('two runs say the same, in the order of the paths', async () => {
  const [first, second] = await Promise.all([run('audit', '.'), run('audit', 'src/main.rs', 'clean', 'src/deep')]);
  expect(second.out).toBe(first.out);
  expect(first.out.indexOf('src/deep/b.rs')).toBeLessThan(first.out.indexOf('src/main.rs'));
});

test('SARIF goes to the file', async () => {
  expect(await run('audit', '.', '--format', 'sarif', '--output', 'out.sarif')).toMatchObject({ code: 1, out: '' });
  const log = JSON.parse(readFileSync(join(root, 'out.sarif'), 'utf8')) as Log;
  const uris = log.runs[0]?.results?.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri);
  expect(uris).toEqual(['src/deep/b.rs', 'src/main.rs']);
});

test('version, rules and pages need nothing else', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  expect(await run('--version')).toMatchObject({ code: 0, out: `${version}\n` });
  expect((await run('rules')).out).toMatch(/^constant-nonce +error +/m);
  expect((await run('explain', 'constant-nonce')).out).toMatch(/^# `constant-nonce`: /);
  expect(await run('explain', 'constant-nonsense')).toMatchObject({ code: 2 });
});

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, [CLI, 'audit', '.', '--format', 'sarif'], { cwd: root, env: {} });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  child.stdout.destroy();
  await new Promise((done) => child.on('close', done));
  expect(err).toBe('');
});
