// Makes knowledge/sources.json: what the sources of crates without a table say of the paths that rows name.
//   node .cache/buildSources.mjs FOLDERS.. : folders that hold the sources, each package in a folder of its own
// Packages that are not among the folders keep what was known of them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { globSync } from 'tinyglobby';
import { pathName } from '../../server/src/cargo/libNames.js';
import { readManifest } from '../../server/src/cargo/manifest.js';
import type { ProjectCrate, ProjectCrates } from '../../server/src/cargo/model.js';
import { toRange } from '../../server/src/cargo/requirement.js';
import { parseToml } from '../../server/src/cargo/toml.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import type { CrateModel } from '../../server/src/knowledge/roles.js';
import { bindIndex } from '../../server/src/knowledge/source/bind.js';
import { indexCrate, type SourceIndex } from '../../server/src/knowledge/source/indexCrate.js';
import { readCrate } from '../../server/src/knowledge/source/readCrate.js';
import { createStdIndex, type StdNames } from '../../server/src/knowledge/source/stdNames.js';
import { compareVersions, createTables, type Loaded, type Tables } from '../../server/src/knowledge/tables.js';
import { readRolesFiles } from './buildRoles.js';
import { compileRoles } from './roles.js';
import { isAbout, type Row, rowsOf, tablesFor } from './rowGround.js';
import { type Found, lookUp } from './rowLookup.js';
import { type CrateFacts, type RowFacts, SOURCE_FACTS, type SourceFacts } from './sourceFacts.js';

interface Package {
  readonly name: string;
  readonly version: string;
  /** The library's name in paths. */
  readonly lib: string;
  readonly folder: string;
  /** What it asks of the packages that it depends on. */
  readonly requirements: ReadonlyMap<string, string>;
}

const std = createStdIndex(JSON.parse(readFileSync('knowledge/std/names.json', 'utf8')) as StdNames);

const disk = {
  read: (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  rustFiles: (folder: string) => globSync('**/*.rs', { cwd: folder, absolute: true }),
};

function packagesIn(folder: string): readonly Package[] {
  return readdirSync(folder).flatMap((name) => {
    const parsed = parseToml(disk.read(join(folder, name, 'Cargo.toml')) ?? '');
    const manifest = 'table' in parsed ? readManifest(parsed.table) : undefined;
    const own = manifest?.package;
    if (!manifest || own?.version === undefined) return [];
    const asked = manifest.dependencies.filter(({ dev }) => !dev);
    const requirements = new Map(asked.map((one) => [one.package, one.requirement ?? '*']));
    const lib = pathName(manifest.libName ?? own.name);
    return [{ name: own.name, version: own.version, lib, folder: join(folder, name), requirements }];
  });
}

/** The bundled tables, and those of the packages: each is read when something leads to it. */
function withPackages(packages: readonly Package[]): Tables {
  const bundled = createTables((name) =>
    existsSync(`knowledge/${name}`) ? readFileSync(`knowledge/${name}`) : undefined,
  );
  const loaded = new Map<string, Loaded | undefined>();
  const known = [
    ...packages.map(({ name, version }) => ({ name, version })),
    ...bundled.entries.map((entry) => ({ name: entry.package, version: entry.version })),
  ].sort((a, b) => compareVersions(b.version, a.version));
  const newest = (name: string, requirement: string): string | undefined => {
    const range = toRange(requirement);
    const fitting = known.find((one) => one.name === name && range !== undefined && satisfies(one.version, range));
    return fitting && `${name}@${fitting.version}`;
  };
  const tables: Tables = {
    ...bundled,
    source: ({ package: name, version }) => tables.load(`${name}@${version}`),
    load(id) {
      if (loaded.has(id)) return loaded.get(id);
      const own = packages.find(({ name, version }) => id === `${name}@${version}`);
      if (!own) return bundled.load(id);
      // A crate that leads back to itself finds nothing there yet.
      loaded.set(id, undefined);
      const index = indexOf(own, packages);
      const made =
        index &&
        bindIndex(
          id,
          { index, folder: own.folder, isPublished: true },
          { tables, crateOf: (name) => newest(name, own.requirements.get(name) ?? '*') },
        );
      loaded.set(id, made);
      return made;
    },
  };
  return tables;
}

function indexOf({ folder, requirements }: Package, packages: readonly Package[]): SourceIndex | undefined {
  const source = readCrate(folder, disk);
  if (!source) return undefined;
  // A library may be called otherwise than its package.
  const named = packages.flatMap(({ name, lib }) => (requirements.has(name) ? [[lib, name] as const] : []));
  const dependencies = new Map([...named, ...source.dependencies]);
  const steps = indexCrate({ ...source, dependencies }, std);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A project that has the crate at a version: what traits bring along depends on it. */
function projectWith({ package: name, libName: lib }: CrateModel, version: string): ProjectCrates {
  const crate: ProjectCrate = {
    package: name,
    version,
    from: 'Cargo.lock',
    source: 'registry',
    features: [],
    featuresComplete: false,
  };
  const all = (asked: string): readonly ProjectCrate[] => (asked === lib ? [crate] : []);
  return { known: true, own: undefined, libNames: [lib], crate: (asked) => all(asked)[0], all };
}

function factsOf(crate: CrateModel, rows: readonly Row[], versions: readonly string[], tables: Tables): CrateFacts {
  const apis = versions.map((version) => {
    const api = createApi(tables, projectWith(crate, version), {});
    api.crate(crate.libName);
    return { version, api };
  });
  const told = [...new Set(rows.map(({ path }) => path))].map((path): [string, readonly RowFacts[]] => {
    const found = apis.map(({ version, api }) => ({
      version,
      found: lookUp(api, `${crate.package}@${version}`, path),
    }));
    return [path, byWhatIsSaid(found)];
  });
  return { versions, rows: Object.fromEntries(told) };
}

function byWhatIsSaid(told: readonly { readonly version: string; readonly found: Found }[]): readonly RowFacts[] {
  const groups = new Map<string, string[]>();
  for (const { version, found } of told) {
    if (found.is === 'absent') continue;
    const says = found.is === 'function' ? { args: found.args } : found.is === 'unknown' ? { unknown: true } : {};
    const key = JSON.stringify(says);
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups].map(([says, versions]) => ({ in: versions, ...(JSON.parse(says) as object) }));
}

/** One row a line, so that its differences can be read. */
function textOf(facts: SourceFacts): string {
  const crates = Object.entries(facts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { versions, rows }]) => {
      const lines = Object.entries(rows).map(([path, row]) => `    ${JSON.stringify(path)}: ${JSON.stringify(row)}`);
      return `  ${JSON.stringify(name)}: { "versions": ${JSON.stringify(versions)}, "rows": {\n${lines.join(',\n')}\n  } }`;
    });
  return `{\n${crates.join(',\n')}\n}\n`;
}

function main(folders: readonly string[]): void {
  const { crates, problems } = compileRoles(readRolesFiles('.'));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const packages = folders.flatMap(packagesIn);
  const tables = withPackages(packages);
  const bundled = new Set(tables.entries.map((entry) => `${entry.package}@${entry.version}`));
  const before: SourceFacts = JSON.parse(disk.read(SOURCE_FACTS) ?? '{}');
  const made = crates.flatMap((crate): [string, CrateFacts][] => {
    const rows = rowsOf(crate).filter((row) => tablesFor(crate, row, tables.entries).length === 0);
    const known = before[crate.package];
    if (rows.length > 0 && known && !packages.some(({ name }) => name === crate.package))
      return [[crate.package, known]];
    const versions = packages
      .filter(({ name, version }) => name === crate.package && !bundled.has(`${name}@${version}`))
      .map(({ version }) => version)
      .filter((version) => rows.some((row) => isAbout(crate, row, version)))
      .sort(compareVersions);
    return versions.length === 0 ? [] : [[crate.package, factsOf(crate, rows, versions, tables)]];
  });
  writeFileSync(SOURCE_FACTS, textOf(Object.fromEntries(made)));
  console.log(`${SOURCE_FACTS}: ${made.length} crates, ${packages.length} packages read`);
}

if (process.argv[1]?.endsWith('buildSources.mjs')) main(process.argv.slice(2));
