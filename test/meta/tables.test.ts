// The bundled API tables open, point nowhere in vain, fit into the package, and are what the tool makes of its input.
// The input is the compiler's description of each crate; it is not part of the repository. NONCENSE_RUSTDOC names it.
// After a change: npm run knowledge.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ref, Table, TableGenerics, TableTrait, TableType } from '../../server/src/knowledge/tableFormat.js';
import { createTables, follow, type Loaded } from '../../server/src/knowledge/tables.js';
import { indexText, readIndex, renamesText, tableBytes, tableName } from '../../tools/knowledge/buildApi.js';

const FOLDER = 'knowledge/api';
const tables = createTables((name) => readFileSync(join('knowledge', name)));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.gz'));

/** Everything in a table that refers to an item. */
function refsIn(table: Table): ReadonlySet<Ref> {
  const refs = new Set<Ref>([table.root]);
  const inTrait = ([ref, args, bindings]: TableTrait): void => {
    refs.add(ref);
    for (const arg of args ?? []) inType(arg);
    for (const [, type] of bindings ?? []) inType(type);
  };
  const inType = (type: TableType): void => {
    if (typeof type === 'string') return;
    switch (type[0]) {
      case 'n': {
        const [, ref, ...args] = type;
        refs.add(ref);
        args.forEach(inType);
        break;
      }
      case 'i':
      case 'd': {
        const [, ...bounds] = type;
        bounds.forEach(inTrait);
        break;
      }
      case 'p':
        inType(type[1]);
        if (type[2] !== 0) inTrait(type[2]);
        break;
      case 'f':
        type[1].forEach(inType);
        inType(type[2]);
        break;
      case '(': {
        const [, ...of] = type;
        of.forEach(inType);
        break;
      }
      default:
        inType(type[1]);
    }
  };
  const inGenerics = (generics: TableGenerics | undefined): void => {
    for (const [, , bounds, fallback] of generics?.p ?? []) {
      bounds?.forEach(inTrait);
      if (fallback !== undefined) inType(fallback);
    }
    for (const [on, bounds] of generics?.w ?? []) {
      inType(on);
      bounds.forEach(inTrait);
    }
  };
  for (const item of table.items) {
    for (const ref of [...(item.s ?? []), ...(item.v ?? []), ...(item.i ?? []), ...(item.a ?? [])]) refs.add(ref);
    for (const [, ref] of item.m ?? []) refs.add(ref);
    for (const [, type] of [...(item.f ?? []), ...(item.P ?? [])]) inType(type);
    for (const type of [item.for, item.R, item.ty]) if (type !== undefined) inType(type);
    item.b?.forEach(inTrait);
    if (item.t) inTrait(item.t);
    inGenerics(item.g);
  }
  return refs;
}

/** References that lead to nothing, though the tables have the crate. */
function danglingIn(loaded: Loaded): readonly string[] {
  return [...refsIn(loaded.table)].flatMap((ref) => {
    if (ref >= 0) return loaded.table.items[ref] ? [] : [`${loaded.id} item ${ref}`];
    const outside = loaded.table.outside[-1 - ref];
    if (!outside) return [`${loaded.id} outside ${ref}`];
    const isBundled = tables.entries.some((entry) => `${entry.package}@${entry.version}` === outside[0]);
    return isBundled && !follow(tables, loaded, ref) ? [`${loaded.id} -> ${outside.join(' ')}`] : [];
  });
}

test('the index and the tables name each other', () => {
  const named = tables.entries.map((entry) => `${entry.package}-${entry.version}.json.gz`);
  expect([...named].sort()).toEqual([...files].sort());
  expect(new Set(named).size).toBe(named.length);
  expect(named.length).toBeGreaterThan(300);
});

test('every reference of every table leads to an item, also across crates', () => {
  const dangling = tables.entries.flatMap((entry) => {
    const loaded = tables.load(`${entry.package}@${entry.version}`);
    return loaded ? danglingIn(loaded) : [`${entry.package}@${entry.version} does not open`];
  });
  expect(dangling).toEqual([]);
});

test('the tables take at most 4 MB of the package', () => {
  const bytes = files.reduce((sum, name) => sum + readFileSync(join(FOLDER, name)).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(4_000_000);
});

const input = [process.env.NONCENSE_RUSTDOC, '../shared/data/rustdoc'].find(
  (folder) => folder !== undefined && existsSync(join(folder, 'index.json')),
);

if (input === undefined) {
  test('without their input (NONCENSE_RUSTDOC) the tables cannot be made again; each says which version it is of', () => {
    for (const entry of tables.entries) {
      const loaded = tables.load(`${entry.package}@${entry.version}`);
      expect(loaded?.table.items[loaded.table.root]?.k).toBe('mod');
      expect(entry.version).toMatch(/^\d+\.\d+\.\d+/);
    }
  });
} else {
  const entries = readIndex(input);

  test('the index and the renames are up to date', () => {
    expect(readFileSync(join(FOLDER, 'index.json'), 'utf8')).toBe(indexText(input, entries));
    expect(readFileSync('knowledge/renames.json', 'utf8')).toBe(renamesText(input));
  });

  // Every twentieth: some of each generation of the crates, in little time.
  const sample = entries.filter((_, i) => i % 20 === 0);
  test.each(sample.map((entry) => [`${entry.crate} ${entry.version}`, entry] as const))(
    'the table of %s is up to date',
    (_, entry) => {
      const name = tableName({ package: entry.crate, version: entry.version });
      const kept = readFileSync(join(FOLDER, name));
      expect(Buffer.from(tableBytes(input, entry)).equals(kept), name).toBe(true);
    },
  );
}
