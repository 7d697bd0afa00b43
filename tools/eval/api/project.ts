// The oracle's crates as a project, so that a program is audited against what rustc judged it by.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { isBystander } from '../../../server/src/knowledge/bystanders.js';
import type { IndexEntry } from '../../../server/src/knowledge/tableFormat.js';
import { covers, lineOf } from '../../../server/src/knowledge/versions.js';
import { oraclePath } from '../rustc.js';

interface Package {
  readonly package: string;
  readonly version: string;
}

export interface OracleCrate extends Package {
  readonly lib: string;
  /** Where its source lies. */
  readonly folder: string;
  /** A crypto crate with a table that is not older than it: what the table lacks does not exist. */
  readonly judged: boolean;
}

export interface OracleProfile {
  readonly name: string;
  /** Crates that programs may name and that the tables know. */
  readonly crates: readonly OracleCrate[];
  /** Manifest and lock file of every project, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Path of a program that is written for the crate: of two packages with one library name it sees that one. */
  programPath(crate: OracleCrate | undefined): string;
  /** What the oracle has to be told for such a program. */
  headers(crate: OracleCrate | undefined): readonly string[];
}

const ORACLE_HOME = env.RUSTC_ORACLE_HOME ?? join(homedir(), '.cache/rustc-oracle');

export function readProfile(name: string): OracleProfile {
  const index = JSON.parse(readFileSync('knowledge/api/index.json', 'utf8')) as readonly IndexEntry[];
  const lock = readFileSync(join(ORACLE_HOME, name, 'build/Cargo.lock'), 'utf8');
  const listed = versionsOf(name);
  const crates = listed.flatMap(([pkg, version]): readonly OracleCrate[] => {
    const entry =
      index.find((one) => one.package === pkg && one.version === version) ?? index.find((one) => one.package === pkg);
    const folder = join(ORACLE_HOME, name, 'root/usr/share/cargo/registry', `${pkg}-${version}`);
    return entry && existsSync(folder)
      ? [
          {
            package: pkg,
            version,
            lib: entry.lib,
            folder,
            judged:
              isCryptoCrate(entry.lib) &&
              index.some(
                (one) => one.package === pkg && lineOf(one.version) === lineOf(version) && covers(one.version, version),
              ),
          },
        ]
      : [];
  });
  const featuresOf = (pkg: string, version: string): readonly string[] =>
    index.find((one) => one.package === pkg && one.version === version)?.on ?? [];
  const rivals = crates.filter((crate) => crates.some((other) => other !== crate && other.lib === crate.lib));
  const usual = crates.filter((crate) => !rivals.includes(crate) || !BY_USE.has(crate.package));
  const others = [...listed, ...locked(lock, ALSO_NAMED)].flatMap(([pkg, version]): readonly Package[] =>
    crates.some((one) => one.package === pkg) ? [] : [{ package: pkg, version }],
  );
  const files = new Map<string, string>();
  const addProject = (folder: string, seen: readonly Package[]): void => {
    const all = [...seen, ...others];
    files.set(`${folder}/Cargo.toml`, manifestOf(all, featuresOf));
    files.set(`${folder}/Cargo.lock`, lockOf(lock, all));
  };
  const folderOf = (crate: OracleCrate | undefined): string =>
    `/eval/${name}/${crate && rivals.includes(crate) ? crate.package : 'usual'}`;
  addProject(folderOf(undefined), usual);
  for (const rival of rivals) addProject(folderOf(rival), [...usual.filter(({ lib }) => lib !== rival.lib), rival]);
  return {
    name,
    crates,
    files,
    programPath: (crate) => `${folderOf(crate)}/src/main.rs`,
    headers: (crate) => (crate && rivals.includes(crate) ? [`with: ${crate.package}@${crate.version}`] : []),
  };
}

/** Crates that examples name though the oracle lists them nowhere. */
const ALSO_NAMED: readonly string[] = ['der-parser'];

function* locked(lock: string, names: readonly string[]): Generator<readonly [name: string, version: string]> {
  for (const name of names) {
    const version = new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(lock)?.[1];
    if (version !== undefined) yield [name, version];
  }
}

/** Collections, numbers, formats: the tables have them for the sake of the types that crypto crates take and give. */
const GENERAL: ReadonlySet<string> = new Set(
  'arrayvec heapless smallvec ciborium postcard rmp_serde num_bigint num_bigint_dig num_integer num_traits region memmap2 typenum byteorder siphasher'.split(
    ' ',
  ),
);

export const isCryptoCrate = (lib: string): boolean => !GENERAL.has(lib) && !isBystander(lib);

/** Crates that share their library name with another one that more programs mean. */
const BY_USE: ReadonlySet<string> = new Set(['md5', 'rust-argon2']);

/** `main: aead 0.5.2, aes 0.8.4 (by use), …` */
function versionsOf(profile: string): readonly (readonly [name: string, version: string])[] {
  const printed = execFileSync(oraclePath(), ['--versions'], { encoding: 'utf8' });
  const line = printed.split('\n').find((one) => one.startsWith(`${profile}: `)) ?? '';
  const listed = [...line.slice(profile.length + 2).matchAll(/([\w-]+) (\d[\w.+-]*)/g)].map(
    ([, name = '', version = '']) => [name, version] as const,
  );
  const byUse = [...BY_USE].flatMap((name) => {
    const folder = join(ORACLE_HOME, profile, 'build/Cargo.lock');
    const version = new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(readFileSync(folder, 'utf8'))?.[1];
    return version === undefined || listed.some(([one]) => one === name) ? [] : [[name, version] as const];
  });
  return [...listed, ...byUse];
}

const manifestOf = (
  crates: readonly Package[],
  featuresOf: (name: string, version: string) => readonly string[],
): string =>
  [
    '[package]\nname = "examples"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]',
    ...crates.map(
      ({ package: name, version }) =>
        `${name} = { version = "=${version}", features = ${JSON.stringify(featuresOf(name, version))} }`,
    ),
    '',
  ].join('\n');

const lockOf = (lock: string, crates: readonly Package[]): string => {
  const uses = crates.map(({ package: name, version }) => ` "${name} ${version}",`);
  return `${lock}\n[[package]]\nname = "examples"\nversion = "0.0.0"\ndependencies = [\n${uses.join('\n')}\n]\n`;
};
