// Holds the index of sources to the tables of the compiler: indexes the packages of a folder of sources and asks the
// index for all that the bundled table of the same version has. What the index calls absent would be a false alarm.
//   npm run eval:sources -- FOLDER…
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { ProjectCrate, ProjectCrates } from '../../server/src/cargo/model.js';
import type { Api } from '../../server/src/knowledge/api.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import { allMembers, rootOf } from '../../server/src/knowledge/members.js';
import { bindIndex } from '../../server/src/knowledge/source/bind.js';
import { indexCrate } from '../../server/src/knowledge/source/indexCrate.js';
import { readCrate } from '../../server/src/knowledge/source/readCrate.js';
import { createStdIndex, type StdNames } from '../../server/src/knowledge/source/stdNames.js';
import { createTables, defOf, type Loaded, type Node, nodeAt, type Tables } from '../../server/src/knowledge/tables.js';

const std = createStdIndex(JSON.parse(readFileSync('knowledge/std/names.json', 'utf8')) as StdNames);
const bundled = createTables((name) =>
  existsSync(`knowledge/${name}`) ? readFileSync(`knowledge/${name}`) : undefined,
);

const disk = {
  read: (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  rustFiles: (folder: string) => globSync('**/*.rs', { cwd: folder, absolute: true }),
};

interface Count {
  found: number;
  unknown: number;
  readonly absent: string[];
}

const newCount = (): Count => ({ found: 0, unknown: 0, absent: [] });
/** Asked for with `--unknown`. */
const telling = process.argv.includes('--unknown');

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function projectOf(loaded: Loaded): ProjectCrates {
  const { package: name, version, lib } = loaded.entry;
  const crate: ProjectCrate = {
    package: name,
    version,
    from: 'Cargo.lock',
    source: 'registry',
    features: [],
    featuresComplete: false,
  };
  const only = (libName: string): readonly ProjectCrate[] => (libName === lib ? [crate] : []);
  return { known: true, own: undefined, libNames: [lib], crate: (libName) => only(libName)[0], all: only };
}

/** The tables with one of them replaced by the index. */
const withIndex = (id: string, loaded: Loaded): Tables => ({
  ...bundled,
  load: (one) => (one === id ? loaded : bundled.load(one)),
});

function note(count: Count, verdict: string, what: string): void {
  if (verdict === 'found') count.found += 1;
  else if (verdict === 'unknown') {
    count.unknown += 1;
    if (telling) console.log(`UNKNOWN ${what}`);
  } else count.absent.push(what);
}

function comparePaths(table: Loaded, api: Api, lib: string, count: Count): void {
  const seen = new Set<object>();
  const queue: { readonly node: Node; readonly path: readonly string[] }[] = [];
  const root = rootOf(table);
  if (root) queue.push({ node: root, path: [] });
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (seen.has(next.node.item) || next.path.length > 4) continue;
    seen.add(next.node.item);
    for (const { name, node } of allMembers(bundled, next.node)) {
      const path = [...next.path, name];
      note(count, api.resolve(lib, path).verdict, [lib, ...path].join('::'));
      // What other crates declare is theirs to have.
      if ((node.item.k === 'mod' || node.item.k === 'enum') && node.in === table) queue.push({ node, path });
    }
  }
}

/** Functions, constants and fields of the crate's public types. */
function compareMembers(table: Loaded, api: Api, id: string, count: Count): void {
  table.table.items.forEach((item, ref) => {
    if (item.k !== 'struct' && item.k !== 'enum' && item.k !== 'union') return;
    const node = nodeAt(table, ref);
    if (!node || item.priv) return;
    const def = defOf(node);
    const ty = { kind: 'named', def: { crate: id, path: def.path }, args: [] } as const;
    for (const [name] of item.f ?? []) note(count, api.field(ty, name).verdict, `${def.path}.${name}`);
    for (const implRef of item.i ?? []) {
      const impl = table.table.items[implRef];
      if (!impl || impl.bl || impl.for?.[0] !== 'n' || impl.for[1] !== ref) continue;
      const names = impl.t ? (impl.an ?? namesOfTrait(table, impl.t[0])) : namesIn(table, impl.a);
      for (const name of names) note(count, api.associated(ty, name).verdict, `${def.path}::${name}`);
    }
  });
}

const namesIn = (table: Loaded, refs: readonly number[] = []): readonly string[] =>
  refs.flatMap((ref) => {
    const item = table.table.items[ref];
    return item?.n === undefined || item.k === 'type' ? [] : [item.n];
  });

const namesOfTrait = (table: Loaded, ref: number): readonly string[] =>
  ref < 0 ? [] : namesIn(table, table.table.items[ref]?.a);

function main(folders: readonly string[]): void {
  const paths = newCount();
  const members = newCount();
  let crates = 0;
  let bytes = 0;
  let ms = 0;
  const absentIn: string[] = [];
  for (const folder of folders.flatMap((one) => readdirSync(one).map((name) => join(one, name)))) {
    const source = readCrate(folder, disk);
    const id = source && `${source.package}@${source.version}`;
    const table = id === undefined ? undefined : bundled.load(id);
    if (!source || id === undefined || !table) continue;
    const started = performance.now();
    const index = finish(indexCrate(source, std));
    ms += performance.now() - started;
    bytes += source.files.reduce((sum, path) => sum + (disk.read(path)?.length ?? 0), 0);
    crates += 1;
    const loaded = bindIndex(
      id,
      { index, folder, isPublished: true },
      {
        tables: bundled,
        crateOf: (name) => table.entry.deps.find((one) => one.startsWith(`${name}@`)),
      },
    );
    const api = createApi(withIndex(id, loaded), projectOf(loaded), {});
    const before = [paths.absent.length, members.absent.length];
    comparePaths(table, api, source.lib, paths);
    compareMembers(table, api, id, members);
    for (const what of [...paths.absent.slice(before[0]), ...members.absent.slice(before[1])])
      absentIn.push(`${basename(folder)}: ${what}`);
  }
  for (const line of absentIn) console.log(`ABSENT ${line}`);
  console.log(`${crates} crates, ${(bytes / 1e6).toFixed(1)} MB in ${Math.round(ms)} ms`);
  for (const [what, { found, unknown, absent }] of [['paths', paths] as const, ['members', members] as const]) {
    const all = found + unknown + absent.length;
    const share = ((100 * found) / Math.max(1, all)).toFixed(1);
    console.log(`${what}: ${all}, found ${found} (${share} %), unknown ${unknown}, absent ${absent.length}`);
  }
}

main(process.argv.slice(2).filter((arg) => !arg.startsWith('-')));
