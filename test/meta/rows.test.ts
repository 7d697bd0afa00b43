// What people wrote about crates is true of the crates' own description, and some fixture shows each row at work.
import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { NO_MANIFEST } from '../../server/src/cargo/model.js';
import type { Api, AssocItem, Lookup } from '../../server/src/knowledge/api.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import type { CrateModel, FunctionModel, RolesBundle } from '../../server/src/knowledge/roles.js';
import type { IndexEntry } from '../../server/src/knowledge/tableFormat.js';
import { createTables } from '../../server/src/knowledge/tables.js';
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

/** What traits of std give to any type: the tables do not list it. */
const OF_STD = new Set(['from', 'default']);

const versionsOf = (crate: CrateModel): readonly string[] =>
  index
    .filter((entry) => entry.package === crate.package && fits(entry.version, crate.versions))
    .map(({ version }) => version);

const fits = (version: string, range: string | undefined): boolean =>
  range === undefined || satisfies(version, range, { includePrerelease: true });

/** What a row says wrongly of the crate at a version; nothing when it is right. */
function wrong(crate: CrateModel, row: FunctionModel, version: string): string | undefined {
  const segments = row.path.split('::').slice(1);
  const name = segments.at(-1) ?? '';
  const id = `${crate.package}@${version}`;
  const direct = api.resolveIn(id, segments);
  const owner = direct.verdict === 'found' ? direct : api.resolveIn(id, segments.slice(0, -1));
  if (owner.verdict !== 'found') return 'does not exist';
  if (direct.verdict !== 'found' && OF_STD.has(name)) return undefined;
  const found: Lookup<Pick<AssocItem, 'signature'>> = direct.verdict === 'found' ? direct : onOwner(owner, name);
  if (found.verdict !== 'found') return 'does not exist';
  const { signature } = found.items.find((item) => item.signature) ?? {};
  if (!signature) return 'is no function';
  const count = signature.params.length + (signature.self ? 1 : 0);
  return count === row.args.length ? undefined : `has ${count} parameters, not ${row.args.length}`;
}

function onOwner(owner: Lookup<Parameters<typeof typeOf>[0]> & { verdict: 'found' }, name: string): Lookup<AssocItem> {
  const looked = owner.items.map((item) => api.associated(typeOf(item), name));
  return looked.find(({ verdict }) => verdict === 'found') ?? { verdict: 'unknown' };
}

const typeOf = (item: { readonly def: AssocItem['def']; readonly kind: string }) =>
  item.kind === 'trait'
    ? ({ kind: 'impl', bounds: [{ def: item.def, args: [] }] } as const)
    : api.expand({ kind: 'named', def: item.def, args: [] });

/** Rows about versions that no table has are not looked up. */
const isChecked = (row: { readonly unchecked?: string }): boolean => row.unchecked === undefined;

const checked = roles.crates.filter((crate) => crate.unchecked === undefined);

test.each(checked.map((crate) => [crate.package, crate] as const))('%s: functions', (_, crate) => {
  const versions = versionsOf(crate);
  expect(versions.length, 'a crate without a table needs `unchecked`').toBeGreaterThan(0);
  const mistakes = crate.functions.filter(isChecked).flatMap((row) => {
    const inRange = versions.filter((version) => fits(version, row.versions));
    if (inRange.length === 0) return [`${row.path}: no table in ${row.versions}`];
    return inRange.flatMap((version) => {
      const what = wrong(crate, row, version);
      return what === undefined ? [] : [`${row.path} ${what} in ${version}`];
    });
  });
  expect(mistakes).toEqual([]);
});

test.each(checked.map((crate) => [crate.package, crate] as const))('%s: types and methods to implement', (_, crate) => {
  const rows = [
    ...crate.types.filter(isChecked),
    ...crate.implementations.map((row) => ({ ...row, path: row.path.replace(/::\w+$/, '') })),
  ];
  const mistakes = rows.flatMap((row) =>
    versionsOf(crate)
      .filter((version) => fits(version, row.versions))
      .filter((version) => {
        const found = api.resolveIn(`${crate.package}@${version}`, row.path.split('::').slice(1));
        return found.verdict !== 'found';
      })
      .map((version) => `${row.path} does not exist in ${version}`),
  );
  expect(mistakes).toEqual([]);
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
function exists(crate: string, segments: readonly string[]): boolean {
  if (api.resolveIn(crate, segments).verdict === 'found') return true;
  const owner = api.resolveIn(crate, segments.slice(0, -1));
  return owner.verdict === 'found' && onOwner(owner, segments.at(-1) ?? '').verdict === 'found';
}

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
