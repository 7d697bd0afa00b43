import { describe, expect, test } from 'vitest';
import { runCli } from '../../server/src/cli/run.js';
import { catalogue } from '../../server/src/engine/catalogue.js';
import { codesOf, writeRecord } from '../../server/src/review/record.js';
import { fakeHost, findingOn } from './fakeHost.js';

const found = (path: string | undefined, text: string) => (path?.endsWith('bad.rs') ? [findingOn(text, 'x')] : []);

describe('exit codes', () => {
  test('0 when all is clean', async () => {
    const { host, out, err, disposed } = fakeHost({ files: { '/p/a.rs': '' } });
    expect(await runCli(['audit', '.'], host)).toBe(0);
    expect(out()).toBe('0 findings in 1 file (8 rules)\n');
    expect(err()).toBe('');
    expect(disposed()).toBe(1);
  });

  test('1 when there are findings of any severity', async () => {
    const { host } = fakeHost({
      files: { '/p/a.rs': 'x' },
      findings: (_, text) => [findingOn(text, 'x', { severity: 'hint' })],
    });
    expect(await runCli(['audit', 'a.rs'], host)).toBe(1);
  });

  test('2 when a file cannot be read, though the others are reported', async () => {
    const { host, out, err } = fakeHost({
      files: { '/p/bad.rs': 'x' },
      broken: { '/p/locked.rs': 'permission denied', '/p/folder': 'permission denied' },
      findings: found,
    });
    expect(await runCli(['audit', '.', 'gone'], host)).toBe(2);
    expect(out()).toContain('warning[suppression-unused]');
    expect(err().split('\n')).toEqual([
      'noncense: folder: cannot be listed: permission denied',
      'noncense: gone: there is no such file',
      'noncense: locked.rs: cannot be read: permission denied',
      '',
    ]);
  });

  test('2 when a rule crashed or the analysis failed: the findings may be incomplete', async () => {
    const muted = fakeHost({ files: { '/p/a.rs': '' }, audit: { muted: ['weak-hash'] } });
    expect(await runCli(['audit', 'a.rs'], muted.host)).toBe(2);
    expect(muted.err()).toBe('noncense: a.rs: rule weak-hash crashed and is muted for this file\n');
    const failed = fakeHost({ files: { '/p/a.rs': '' }, audit: { failure: 'out of luck' } });
    expect(await runCli(['audit', 'a.rs'], failed.host)).toBe(2);
    expect(failed.err()).toBe('noncense: a.rs: could not be analysed to the end: out of luck\n');
  });

  test('2 when the engine cannot start', async () => {
    const { host, err } = fakeHost({ files: { '/p/a.rs': '' } });
    const broken = { ...host, createEngine: () => Promise.reject(new Error('no grammar')) };
    expect(await runCli(['audit', 'a.rs'], broken)).toBe(2);
    expect(err()).toMatch(/^noncense: Error: no grammar\n/);
  });

  test.each([
    [['audit'], "missing required argument 'path'"],
    [['audit', '.', '--format', 'xml'], 'Allowed choices are text, json, sarif'],
    [['nonsense'], "unknown command 'nonsense'"],
    [['audit', '.', '--nonsense'], "unknown option '--nonsense'"],
  ])('2 for %j', async (args, message) => {
    const { host, out, err } = fakeHost({ files: { '/p/a.rs': '' } });
    expect(await runCli(args, host)).toBe(2);
    expect(err()).toContain(message);
    expect(out()).toBe('');
  });

  test('0 for help and version', async () => {
    const help = fakeHost({});
    expect(await runCli(['--help'], help.host)).toBe(0);
    expect(help.out()).toContain('audit [options] <path...>');
    const version = fakeHost({});
    expect(await runCli(['--version'], version.host)).toBe(0);
    expect(version.out()).toBe('1.2.3\n');
  });
});

describe('which files', () => {
  test('each once, in order, whatever arguments name it', async () => {
    const { host, audits } = fakeHost({ files: { '/p/b.rs': '', '/p/a.rs': '', '/p/sub/c.rs': '', '/q/d.rs': '' } });
    await runCli(['audit', 'sub', '.', './b.rs', '/q'], host);
    expect(audits.map((entry) => entry.path)).toEqual(['/p/a.rs', '/p/b.rs', '/p/sub/c.rs', '/q/d.rs']);
  });

  test('a file that is named is looked at wherever it lies', async () => {
    const { host, audits } = fakeHost({ files: { '/p/vendor/a.rs': '' } });
    await runCli(['audit', 'vendor/a.rs', '--strict'], host);
    expect(audits[0]).toMatchObject({ strictness: 'strict', config: { exclude: [], root: '/p' } });
  });
});

describe('output', () => {
  test('to a file, and nothing on standard output', async () => {
    const { host, out, written } = fakeHost({ files: { '/p/bad.rs': 'x' }, findings: found, terminal: true });
    expect(await runCli(['audit', '.', '--output', 'out/report.txt'], host)).toBe(1);
    expect(out()).toBe('');
    expect(written.get('/p/out/report.txt')).toContain('warning[suppression-unused]: `x` is wrong');
  });

  test('that cannot be written', async () => {
    const { host, err } = fakeHost({ files: { '/p/a.rs': '' } });
    expect(await runCli(['audit', '.', '--output', '/readonly/r.txt'], host)).toBe(2);
    expect(err()).toBe('noncense: /readonly/r.txt: cannot be written: permission denied\n');
  });

  test('has colours and progress on a terminal only', async () => {
    const sequence = '\x1b[';
    const plain = fakeHost({ files: { '/p/bad.rs': 'x' }, findings: found });
    await runCli(['audit', '.'], plain.host);
    expect(plain.out() + plain.err()).not.toContain(sequence);
    const terminal = fakeHost({ files: { '/p/bad.rs': 'x' }, findings: found, terminal: true });
    await runCli(['audit', '.'], terminal.host);
    expect(terminal.out()).toContain(sequence);
    expect(terminal.err()).toContain('analysed 0 of 1 files');
    expect(terminal.err().endsWith('\r\x1b[2K')).toBe(true);
    const json = fakeHost({ files: { '/p/bad.rs': 'x' }, findings: found, terminal: true });
    await runCli(['audit', '.', '--format', 'json'], json.host);
    expect(json.out()).not.toContain(sequence);
  });
});

describe('rules', () => {
  test('are listed, one a line', async () => {
    const { host, out } = fakeHost({});
    expect(await runCli(['rules'], host)).toBe(0);
    const lines = out().trimEnd().split('\n');
    expect(lines).toHaveLength(catalogue.length);
    expect(lines.at(-1)).toMatch(/^suppression-unused {2,}warning {2,}Suppression that suppresses nothing$/);
  });

  test('are explained', async () => {
    const { host, out } = fakeHost({});
    expect(await runCli(['explain', 'suppression-unused'], host)).toBe(0);
    expect(out()).toMatch(/^# `suppression-unused`: Suppression that suppresses nothing\n/);
  });

  test('that do not exist are told, with the likely one', async () => {
    const { host, err } = fakeHost({});
    expect(await runCli(['explain', 'supression-unused'], host)).toBe(2);
    expect(err()).toBe('noncense: there is no rule supression-unused; did you mean suppression-unused\n');
    expect(await runCli(['explain', 'quux'], host)).toBe(2);
    expect(err()).toContain('there is no rule quux; `noncense rules` lists all');
  });
});

const RECORD = '/p/.noncense/reviews.json';

test('with --require-review what a person has accepted passes, and nothing else does', async () => {
  const text = 'wrong();\nworse();\n';
  const findings = (_: string | undefined, now: string) => [findingOn(now, 'wrong'), findingOn(now, 'worse')];
  const [wrong, worse] = codesOf(text, findings(undefined, text));
  const review = { rule: 'suppression-unused', file: 'src/a.rs', reason: 'a test', by: 'A', on: '2026-11-21' };
  const run = async (codes: readonly (string | undefined)[], source = text) => {
    const record = writeRecord(codes.map((code) => ({ ...review, code: code ?? '' })));
    const machine = fakeHost({ files: { '/p/src/a.rs': source, [RECORD]: record }, findings });
    return { code: await runCli(['audit', 'src', '--require-review'], machine.host), out: machine.out() };
  };
  expect((await run([])).code).toBe(1);
  const one = await run([wrong]);
  expect(one.code).toBe(1);
  expect(one.out).toContain('`worse` is wrong');
  expect(one.out).not.toContain('`wrong` is wrong');
  const both = await run([wrong, worse]);
  expect(both).toEqual({ code: 0, out: '0 findings in 1 file (8 rules); 2 accepted by a person\n' });
  expect((await run([wrong, worse], text.replace('wrong()', 'wrong(1)'))).code).toBe(1);
});

test('a record that cannot be read ends --require-review, and is of no concern without it', async () => {
  const machine = () => fakeHost({ files: { '/p/a.rs': '', [RECORD]: 'nonsense' } });
  const asked = machine();
  expect(await runCli(['audit', '.', '--require-review'], asked.host)).toBe(2);
  expect(asked.err()).toBe('noncense: .noncense/reviews.json: is not JSON\n');
  expect(await runCli(['audit', '.'], machine().host)).toBe(0);
  const none = fakeHost({ files: { '/p/a.rs': '' } });
  expect(await runCli(['audit', '.', '--require-review'], none.host)).toBe(0);
});
