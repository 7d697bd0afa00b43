import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { kindOf, readSource, replaceFile, rustFiles } from '../../server/src/main.disk.js';

let root = '';

const put = (path: string, content: string | Uint8Array = '') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'noncense-disk-'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('walking folders', () => {
  test('finds Rust files but in target, vendor, node_modules and hidden folders, and ends on circular links', async () => {
    for (const path of ['a.rs', 'src/b.rs', 'src/deep/c.rs', 'src/d.txt', 'weird [x]/e.rs']) put(`walk/${path}`);
    for (const path of ['target/debug/x.rs', 'vendor/y/y.rs', 'node_modules/z.rs', '.hidden/h.rs', 'src/.i.rs'])
      put(`walk/${path}`);
    symlinkSync(join(root, 'walk'), join(root, 'walk/src/loop'));
    const { files, problems } = await rustFiles(join(root, 'walk'), DEFAULT_CONFIG.exclude);
    expect(files.map((path) => path.slice(`${root}/walk/`.length)).sort()).toEqual([
      'a.rs',
      'src/b.rs',
      'src/deep/c.rs',
      'weird [x]/e.rs',
    ]);
    expect(problems).toEqual([]);
  });

  test('a folder named `target` above the root does not hide what is below', async () => {
    put('target/project/src/main.rs');
    const { files } = await rustFiles(join(root, 'target/project'), DEFAULT_CONFIG.exclude);
    expect(files).toHaveLength(1);
  });

  test('a folder that cannot be listed is told', async () => {
    const gone = join(root, 'gone');
    expect(await rustFiles(gone, [])).toEqual({
      files: [],
      problems: [{ path: gone, message: 'no such file or directory' }],
    });
  });
});

describe('reading', () => {
  test('drops the byte order mark, as editors do', () => {
    put('bom.rs', '\ufefffn a() {}');
    expect(readSource(join(root, 'bom.rs'))).toBe('fn a() {}');
  });

  test('says why a file cannot be read', () => {
    put('latin1.rs', Uint8Array.from([0x66, 0x6e, 0xe9]));
    expect(() => readSource(join(root, 'latin1.rs'))).toThrow('is not UTF-8');
    expect(() => readSource(join(root, 'none.rs'))).toThrow(/^no such file or directory$/);
    expect(() => readSource(root)).toThrow(/^illegal operation on a directory$/);
  });

  test('tells files from folders', () => {
    put('kind.rs');
    expect([join(root, 'kind.rs'), root, join(root, 'none')].map(kindOf)).toEqual(['file', 'directory', 'missing']);
  });
});

describe('writing', () => {
  test('replaces the file and leaves nothing beside it', () => {
    put('out/report.txt', 'old');
    replaceFile(join(root, 'out/report.txt'), 'new');
    expect(readFileSync(join(root, 'out/report.txt'), 'utf8')).toBe('new');
    expect(readdirSync(join(root, 'out'))).toEqual(['report.txt']);
  });

  test('goes through a link', () => {
    put('linked/real.txt', 'old');
    symlinkSync(join(root, 'linked/real.txt'), join(root, 'linked/link.txt'));
    replaceFile(join(root, 'linked/link.txt'), 'new');
    expect(readFileSync(join(root, 'linked/real.txt'), 'utf8')).toBe('new');
  });

  test('that fails leaves what was there', () => {
    put('taken/report/inside.txt', 'kept');
    expect(() => replaceFile(join(root, 'taken/report'), 'new')).toThrow();
    expect(readdirSync(join(root, 'taken'))).toEqual(['report']);
    expect(readFileSync(join(root, 'taken/report/inside.txt'), 'utf8')).toBe('kept');
    expect(() => replaceFile(join(root, 'no/such/folder.txt'), 'x')).toThrow(/^no such file or directory$/);
  });
});
