// A machine with sources of crates on it, in memory: a project, cargo's registry, a cache.
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine } from '../../server/src/engine/engine.js';
import { realOptions } from '../cli/realOptions.js';

export interface Machine {
  readonly files: Map<string, string>;
  readonly cache: Map<string, Uint8Array>;
  readonly log: string[];
  /** Files that were read since the last look. */
  readonly read: Set<string>;
  engine(): Promise<Engine>;
}

const PACKAGE = (name: string, version: string, more = ''): string =>
  `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n${more}`;

/** Of crates.io, in a lock file: `sealer 1.0.0`. */
const locked = (name: string, dependencies: readonly string[] = []): string => {
  const [pack, version] = name.split(' ');
  return `[[package]]\nname = "${pack}"\nversion = "${version}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\ndependencies = ${JSON.stringify(dependencies)}\n`;
};

export const REGISTRY = '/home/someone/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f';
export const PROJECT = '/home/someone/project';

/** The project depends on `sealer`, which passes on `sealer-core`, on `helper` beside it, and has a library itself. */
export function machine(changes: Readonly<Record<string, string | undefined>> = {}): Machine {
  const all: Record<string, string | undefined> = {
    [`${PROJECT}/Cargo.toml`]: PACKAGE(
      'project',
      '0.1.0',
      '[dependencies]\nsealer = "1"\nhelper = { path = "../helper" }\nlost = "1"\n',
    ),
    [`${PROJECT}/Cargo.lock`]: [
      'version = 3\n',
      '[[package]]\nname = "project"\nversion = "0.1.0"\ndependencies = ["sealer", "helper", "lost"]\n',
      '[[package]]\nname = "helper"\nversion = "0.2.0"\n',
      locked('sealer 1.0.0', ['sealer-core']),
      locked('sealer-core 1.1.0'),
      locked('lost 1.0.0'),
    ].join('\n'),
    [`${PROJECT}/src/lib.rs`]: 'pub fn own() {}\n',
    '/home/someone/helper/Cargo.toml': PACKAGE('helper', '0.2.0'),
    '/home/someone/helper/src/lib.rs': 'pub fn help() {}\n',
    [`${REGISTRY}/sealer-1.0.0/Cargo.toml`]: PACKAGE('sealer', '1.0.0', '[dependencies]\nsealer-core = "1"\n'),
    [`${REGISTRY}/sealer-1.0.0/src/lib.rs`]:
      'pub use sealer_core::Key;\npub struct Sealer;\n\nimpl Sealer {\n    pub fn new(key: &Key) -> Self { Sealer }\n    pub fn seal(&self, data: &[u8]) -> Vec<u8> { vec![] }\n}\n',
    [`${REGISTRY}/sealer-core-1.1.0/Cargo.toml`]: PACKAGE('sealer-core', '1.1.0'),
    [`${REGISTRY}/sealer-core-1.1.0/src/lib.rs`]: 'pub struct Key;\nimpl Key { pub fn generate() -> Key { Key } }\n',
    ...changes,
  };
  const files = new Map(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const cache = new Map<string, Uint8Array>();
  const log: string[] = [];
  const read = new Set<string>();
  const readFile = (path: string): string | undefined => {
    read.add(path);
    return files.get(path);
  };
  return {
    files,
    cache,
    log,
    read,
    engine: () =>
      createEngine({
        ...realOptions(readFile),
        log: (line) => log.push(line),
        packages: {
          cargoHome: '/home/someone/.cargo',
          read: readFile,
          folders: (path) =>
            [
              ...new Set(
                [...files.keys()].flatMap(
                  (file) => /^\/[^/]+/.exec(file.startsWith(`${path}/`) ? file.slice(path.length) : '')?.[0] ?? [],
                ),
              ),
            ].map((name) => path + name),
          rustFiles: (folder) =>
            [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.rs')),
          cache: { read: (name) => cache.get(name), write: (name, bytes) => cache.set(name, bytes) },
        },
      }),
  };
}
