// What people wrote about crates is true of the crates' own description, and some fixture shows each row at work.
import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { NO_MANIFEST } from '../../server/src/cargo/model.js';
import type { Api } from '../../server/src/knowledge/api.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import type { CrateModel, RolesBundle } from '../../server/src/knowledge/roles.js';
import type { IndexEntry } from '../../server/src/knowledge/tableFormat.js';
import { createTables } from '../../server/src/knowledge/tables.js';
import { type Ground, groundOf, rowsOf } from '../../tools/knowledge/rowGround.js';
import { lookUp } from '../../tools/knowledge/rowLookup.js';
import { SOURCE_FACTS, type SourceFacts } from '../../tools/knowledge/sourceFacts.js';
import { fixturesIn, loadFixture } from '../harness/files.js';
import { pathsCalled } from '../harness/rows.js';

const read = (name: string): Uint8Array | undefined => {
  try {
    return readFileSync(`knowledge/${name}`);
  } catch {
    return undefined;
  }
};
const roles: RolesBundle = JSON.parse(readFileSync('knowledge/roles.json', 'utf8'));
const index: readonly IndexEntry[] = JSON.parse(readFileSync('knowledge/api/index.json', 'utf8'));
const tables = createTables(read);
const api: Api = createApi(tables, NO_MANIFEST, {});

const facts: SourceFacts = JSON.parse(readFileSync(SOURCE_FACTS, 'utf8'));
const known = { entries: index, facts, api };

const versionsOf = (crate: CrateModel): readonly string[] =>
  index
    .filter((entry) => entry.package === crate.package && fits(entry.version, crate.versions))
    .map(({ version }) => version);

const fits = (version: string, range: string | undefined): boolean =>
  range === undefined || satisfies(version, range, { includePrerelease: true });

const grounds = roles.crates.map((crate) => ({
  crate,
  rows: rowsOf(crate).map((row) => groundOf(crate, row, known)),
}));

test.each(grounds.map(({ crate, rows }) => [crate.package, rows] as const))(
  '%s: rows say what its tables and its sources say',
  (_, rows) => {
    expect(rows.flatMap(({ mistakes }) => mistakes)).toEqual([]);
    const unfounded = rows.filter(({ on }) => on === 'nothing').map(({ row }) => row.path);
    expect(unfounded, 'a row that neither a table nor a source tells of needs `unchecked`').toEqual([]);
  },
);

test('only rows that nothing can be held to are `unchecked`', () => {
  const isHeld = ({ on }: Ground): boolean => on === 'table' || on === 'source';
  const ofRows = grounds.flatMap(({ rows }) => rows.filter((one) => one.row.unchecked !== undefined && isHeld(one)));
  expect(ofRows.map(({ row }) => row.path)).toEqual([]);
  const ofCrates = grounds.filter(({ crate, rows }) => crate.unchecked !== undefined && rows.every(isHeld));
  expect(ofCrates.map(({ crate }) => crate.package)).toEqual([]);
});

test('recipes name things that exist', () => {
  const mistakes = roles.crates.flatMap((crate) =>
    crate.recipes.flatMap((recipe) => {
      const own = [...recipe.uses, ...pathsIn(recipe.text)].filter((path) => path.startsWith(`${crate.libName}::`));
      return versionsOf(crate)
        .filter((version) => fits(version, recipe.versions))
        .flatMap((version) =>
          own
            .filter((path) => !exists(`${crate.package}@${version}`, path.split('::').slice(1)))
            .map((path) => `${recipe.text}: ${path} does not exist in ${version}`),
        );
    }),
  );
  expect(mistakes).toEqual([]);
});

/** An item of a module, or what a type has. */
const exists = (crate: string, segments: readonly string[]): boolean =>
  ['function', 'item'].includes(lookUp(api, crate, ['', ...segments].join('::')).is);

/** `a::b::c` within an expression, up to a turbofish. */
const pathsIn = (text: string): readonly string[] => text.match(/\b[a-z_]+(?:::\w+)+/g) ?? [];

const fixtures = [...fixturesIn('test/rules'), ...fixturesIn('test/clean')].map(({ path }) => loadFixture(path));

/** Every fixture is read with the tables of its crates: on a busy machine that takes a while. */
const ALL_FIXTURES = 300_000;

test(
  'a fixture exercises every function that is modelled',
  async () => {
    const called = await pathsCalled(fixtures);
    const rows = roles.crates.flatMap((crate) => crate.functions.map(({ path }) => path));
    expect([...new Set(rows)].filter((path) => !called.has(path))).toEqual([]);
  },
  ALL_FIXTURES,
);

test('a fixture names every type that is modelled', () => {
  const text = fixtures.flatMap(({ files }) => files.map((file) => file.text)).join('\n');
  const words = new Set(text.match(/\w+/g));
  const types = roles.crates.flatMap((crate) => crate.types.map(({ path }) => path));
  expect(types.filter((path) => !words.has(path.split('::').at(-1) ?? ''))).toEqual([]);
});
