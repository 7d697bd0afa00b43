import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { migrate, migrationsAt } from '../../server/src/engine/migrate.js';
import { lastFirst } from '../../server/src/text/edits.js';
import { withEngine } from '../harness/analyze.js';
import { loadFixture } from '../harness/files.js';

const BEFORE = 'test/engine/migrations';
const AFTER = 'test/clean/migrated';

const applied = (text: string, edits: Parameters<typeof lastFirst>[0]): string =>
  lastFirst(edits).reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);

describe('code that was written for the version before', () => {
  test.each(readdirSync(BEFORE))('%s', (name) => {
    const fixture = loadFixture(join(BEFORE, name));
    const after = withEngine(fixture, (engine, path, text) => {
      const file = engine.open(path, text);
      const { findings } = file.audit(DEFAULT_CONFIG, 'strict');
      const whole = { start: 0, end: text.length };
      const wanted = migrationsAt(findings, file.outdated(), whole).map(({ package: pack }) => pack);
      file.close();
      expect(wanted.length).toBe(1);
      return applied(text, migrate(engine, path, text, DEFAULT_CONFIG, wanted[0] ?? ''));
    });
    expect(after).toBe(loadFixture(join(AFTER, name)).files[0]?.text);
  });

  test('what names the versions is told', () => {
    const fixture = loadFixture(join(BEFORE, 'rand_0_9.rs'));
    const told = withEngine(fixture, (engine, path, text) => {
      const file = engine.open(path, text);
      const at = text.indexOf('thread_rng()');
      const found = migrationsAt([], file.outdated(), { start: at, end: at });
      file.close();
      return found;
    });
    expect(told).toEqual([{ package: 'rand', from: '0.8', to: '0.9' }]);
  });

  test('code that is up to date has nothing to migrate', () => {
    for (const name of readdirSync(AFTER)) {
      const fixture = loadFixture(join(AFTER, name));
      const edits = withEngine(fixture, (engine, path, text) => {
        const file = engine.open(path, text);
        const { findings } = file.audit(DEFAULT_CONFIG, 'strict');
        const found = migrationsAt(findings, file.outdated(), { start: 0, end: text.length });
        file.close();
        return found;
      });
      expect(edits).toEqual([]);
      expect(readFileSync(join(AFTER, name), 'utf8')).not.toBe('');
    }
  });
});
