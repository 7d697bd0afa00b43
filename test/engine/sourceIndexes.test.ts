// Crates that no table covers, with their source on disk: silence until it has been read, then what it says.
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import type { Engine } from '../../server/src/engine/engine.js';
import { type Machine, machine, PROJECT, REGISTRY } from '../harness/cargoHome.js';

const task = { report: () => {}, isCancelled: () => false };

function messages(engine: Engine, text: string, path = `${PROJECT}/src/main.rs`): readonly string[] {
  const file = engine.open(path, text);
  try {
    return file.audit(DEFAULT_CONFIG, 'default').findings.map(({ message }) => message);
  } finally {
    file.close();
  }
}

/** Before, and after what was wanted has been read. */
async function both(
  on: Machine,
  text: string,
  path?: string,
): Promise<readonly [readonly string[], readonly string[]]> {
  const engine = await on.engine();
  const before = messages(engine, text, path);
  while (engine.wantsSources && (await engine.readSources(task))) messages(engine, text, path);
  return [before, messages(engine, text, path)];
}

const SEALS = 'use sealer::{Key, Sealer};\nfn f() { let s = Sealer::new(&Key::generate()); s.seal(b"x"); ';

test('a crate of the registry is known once it has been read, with what it passes on', async () => {
  expect(await both(machine(), `${SEALS} }`)).toEqual([[], []]);
  const [before, after] = await both(machine(), `${SEALS} s.open(b"x"); Key::random(); }\nuse sealer::Opener;`);
  expect(before).toEqual([]);
  expect(after.map((message) => /^`[^`]*`/.exec(message)?.[0])).toEqual(['`Sealer`', '`Key`', '`sealer`']);
  expect(after[0]).toContain('sealer 1.0.0, from Cargo.lock');
});

test('nothing on disk, nothing said', async () => {
  expect(await both(machine(), 'use lost::Anything;')).toEqual([[], []]);
  const gone = machine({ [`${REGISTRY}/sealer-1.0.0/Cargo.toml`]: undefined });
  expect(await both(gone, 'use sealer::Anything;')).toEqual([[], []]);
  const other = machine({ [`${REGISTRY}/sealer-1.0.0/Cargo.toml`]: '[package]\nname = "sealer"\nversion = "1.0.1"\n' });
  expect(await both(other, 'use sealer::Anything;')).toEqual([[], []]);
});

test.each([
  ['vendor beside the project', '', `${PROJECT}/vendor/sealer`],
  [
    'a folder that cargo is told of',
    '[source.vendored]\ndirectory = "third-party"\n',
    '/home/someone/third-party/sealer-1.0.0',
  ],
])('%s counts', async (_, config, folder) => {
  const on = machine({
    [`${REGISTRY}/sealer-1.0.0/Cargo.toml`]: undefined,
    '/home/someone/.cargo/config.toml': config,
    [`${folder}/Cargo.toml`]: '[package]\nname = "sealer"\nversion = "1.0.0"\n',
    [`${folder}/src/lib.rs`]: 'pub struct Sealer;',
  });
  const [, after] = await both(on, 'use sealer::{Sealer, Opener};');
  expect(after).toHaveLength(1);
  expect(after[0]).toContain('Opener');
});

test('crates beside the project and its own library count, as they are being typed', async () => {
  const on = machine();
  const [, after] = await both(on, 'use helper::{help, hinder}; fn f() { project::own(); project::others(); }');
  expect(after).toHaveLength(2);
  const engine = await on.engine();
  const use = 'use helper::later;';
  messages(engine, use);
  await engine.readSources(task);
  expect(messages(engine, use)).toHaveLength(1);
  const open = engine.open('/home/someone/helper/src/lib.rs', 'pub fn later() {}');
  engine.sourcesEdited(open.path);
  expect(engine.wantsSources).toBe(true);
  expect(await engine.readSources(task)).toBe(true);
  expect(messages(engine, use)).toEqual([]);
  open.edit([{ span: { start: 16, end: 16 }, newText: ' let inside = 1; ' }]);
  engine.sourcesEdited(open.path);
  // What others see of it is the same.
  expect(await engine.readSources(task)).toBe(false);
  open.close();
});

test('what was read is kept, and read again when it is broken', async () => {
  const on = machine();
  const text = 'use sealer::Opener;';
  await both(on, text);
  expect([...on.cache.keys()].map((name) => name.replace(/-[0-9a-f]{32}/, '')).sort()).toEqual([
    'sealer-1.0.0.json.gz',
    'sealer-core-1.1.0.json.gz',
  ]);
  expect((await both(on, text))[1]).toHaveLength(1);
  expect(on.log).toEqual([]);
  for (const name of on.cache.keys()) on.cache.set(name, new Uint8Array([1, 2, 3]));
  expect((await both(on, text))[1]).toHaveLength(1);
  expect(on.log.filter((line) => line.includes('is broken'))).toHaveLength(2);
  expect((await both(on, text))[1]).toHaveLength(1);
  expect(on.log).toHaveLength(2);
});

test('reading can be ended, and goes on when asked again', async () => {
  const engine = await machine().engine();
  const text = 'use sealer::Opener;';
  messages(engine, text);
  expect(await engine.readSources({ ...task, isCancelled: () => true })).toBe(false);
  expect(messages(engine, text)).toEqual([]);
  expect(engine.wantsSources).toBe(true);
  await engine.readSources(task);
  expect(messages(engine, text)).toHaveLength(1);
});

test('nothing is read that no code names', async () => {
  const on = machine();
  const engine = await on.engine();
  messages(engine, 'fn f(x: Unknown) { x.method(); }');
  expect(engine.wantsSources).toBe(false);
  expect([...on.read].filter((path) => path.startsWith(REGISTRY))).toEqual([]);
});
