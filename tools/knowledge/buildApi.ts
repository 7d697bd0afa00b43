// Makes the API tables of knowledge/api from the compiler's description of each crate (rustdoc's JSON).
//   node .cache/buildApi.mjs [INPUT_DIR] [OUTPUT_DIR]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { IndexEntry } from '../../server/src/knowledge/tableFormat.js';
import { stdNamesText } from './stdNames.js';
import { type Rustdoc, type RustdocEntry, writeTable } from './writeTable.js';

export const tableName = (entry: { readonly package: string; readonly version: string }): string =>
  `${entry.package}-${entry.version}.json.gz`;

export function readIndex(input: string): readonly RustdocEntry[] {
  const entries = JSON.parse(readFileSync(join(input, 'index.json'), 'utf8')) as RustdocEntry[];
  return entries.toSorted((a, b) => (a.crate < b.crate ? -1 : a.crate > b.crate ? 1 : a.version < b.version ? -1 : 1));
}

export function tableBytes(input: string, entry: RustdocEntry): Uint8Array {
  const doc = JSON.parse(gunzipSync(readFileSync(join(input, entry.file))).toString('utf8')) as Rustdoc;
  return compress(JSON.stringify(writeTable(doc, entry)));
}

/** The header of gzip holds a system's number and no time: the same text gives the same bytes everywhere. */
function compress(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: constants.Z_BEST_COMPRESSION });
  bytes[9] = 255;
  return bytes;
}

export function indexText(input: string, entries: readonly RustdocEntry[]): string {
  const surface = readSurface(input);
  const lines = entries.map((entry) => JSON.stringify(indexEntry(input, entry, surface)));
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Names of a crate's source, by kind and by a bit for each version. */
type Surface = Readonly<
  Record<
    string,
    { readonly v: readonly string[]; readonly k: Readonly<Record<string, Readonly<Record<string, string>>>> }
  >
>;

export const readSurface = (input: string): Surface =>
  JSON.parse(readFileSync(join(input, '..', 'api-surface.json'), 'utf8')) as Surface;

/** Versions that may be told apart by patches only. */
const lineOf = (version: string): string => {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : `${major}`;
};

/** Kinds of names that code may use. A private module is among them: better a doubt too many than a false alarm. */
const NAMEABLE = new Set(['fn', 'type', 'trait', 'const', 'macro', 'variant', 'gen', 'mod', 'use']);

const FEATURES = new Set(['features']);

/** Features that change how a crate is built and not what it offers. */
const NEUTRAL = new Set(
  'nightly unstable log simd_support packed_simd portable_simd force-soft force-soft-compact armv8 asm neon stdweb wasm-bindgen wasm_js js bench benches docs doc docsrs test tests testing unbiased std default inline inline-more internal_benches slow_tests test_logging wasm32_c less-safe-getrandom-custom-or-rdrand less-safe-getrandom-espidf unstable-testing-arm-no-hw unstable-testing-arm-no-neon'.split(
    ' ',
  ),
);

export function namesInSource(
  surface: Surface,
  entry: RustdocEntry,
  kinds: ReadonlySet<string> = NAMEABLE,
): ReadonlySet<string> | undefined {
  const crate = surface[entry.crate];
  const bit = crate?.v.findIndex((version) => lineOf(version) === lineOf(entry.version)) ?? -1;
  if (!crate || bit < 0) return undefined;
  const names = new Set<string>();
  for (const [kind, byMask] of Object.entries(crate.k)) {
    if (!kinds.has(kind)) continue;
    for (const [mask, list] of Object.entries(byMask))
      if ((Number(mask) >> bit) & 1) for (const name of list.split(' ')) names.add(name);
  }
  return names;
}

export function namesInTable(input: string, entry: RustdocEntry): ReadonlySet<string> {
  const doc = JSON.parse(gunzipSync(readFileSync(join(input, entry.file))).toString('utf8')) as Rustdoc;
  return new Set(
    Object.values(doc.index).flatMap((item) => {
      const use = item.inner.use as { readonly name: string } | undefined;
      return item.docOnly ? [] : [item.name ?? use?.name ?? ''];
    }),
  );
}

/** An optional dependency that some feature names with `dep:` is none by itself. */
const featuresOf = (entry: RustdocEntry): readonly string[] =>
  [...new Set([...Object.keys(entry.features), ...(entry.implicitFeatures ?? [])])].sort();

/** Features of the published crate that the table was made without. */
export function featuresOff(surface: Surface, entry: RustdocEntry): readonly string[] {
  const features = featuresOf(entry);
  return [
    ...features.filter((name) => !entry.rustdocFeatures.includes(name) && !NEUTRAL.has(name)),
    ...(entry.upstreamFeatures?.removedByDebian ?? []),
    // The published crate has features that the sources the table was made from had taken out.
    ...[...(namesInSource(surface, entry, FEATURES) ?? [])].filter(
      (name) => !features.includes(name) && !NEUTRAL.has(name) && name !== 'default',
    ),
  ];
}

/** Names in the source of crates that the surface does not list, made by sourceNames.ts. */
const listed = JSON.parse(readFileSync('tools/knowledge/sourceNames.json', 'utf8')) as Readonly<Record<string, string>>;

function indexEntry(input: string, entry: RustdocEntry, surface: Surface): IndexEntry {
  const features = featuresOf(entry);
  const off = featuresOff(surface, entry);
  const own = listed[`${entry.crate}@${entry.version}`];
  const source = namesInSource(surface, entry) ?? (own === undefined ? undefined : new Set(own.split(' ')));
  const table = namesInTable(input, entry);
  const hidden =
    source && off.length > 0 ? [...source].filter((name) => name !== 'self' && !table.has(name)).sort() : [];
  return {
    package: entry.crate,
    lib: entry.libName,
    version: entry.version,
    features,
    on: [...entry.rustdocFeatures].sort(),
    default: [...entry.defaultFeatures].sort(),
    deps: [...entry.deps].sort(),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(off.length > 0 && !source ? { unsure: true as const } : {}),
  };
}

interface Rename {
  readonly crate: string;
  readonly oldIdent: string;
  readonly newIdent: string;
  readonly old: string;
  /** As people write it: `pki_types::ServerName`, `params.self_signed(&key)`, `(removed: ..)`. */
  readonly new: string;
  readonly sinceVersion: string;
  readonly note: string;
}

/** Renames between versions: old name, new name, the version since which the old one is gone, what else changed. */
export function renamesText(input: string): string {
  const all = JSON.parse(readFileSync(join(input, '..', 'renames.json'), 'utf8')) as Rename[];
  const rows = new Map<string, string[]>();
  for (const one of all) {
    if (!one.oldIdent || !one.newIdent || one.oldIdent === one.newIdent) continue;
    const row = JSON.stringify(rowOf(one));
    rows.set(one.crate, [...new Set([...(rows.get(one.crate) ?? []), row])]);
  }
  const crates = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([crate, list]) => `${JSON.stringify(crate)}: [\n${list.join(',\n')}\n]`);
  return `{\n${crates.join(',\n')}\n}\n`;
}

/** `params.self_signed(&key)`, `Salt::extract(..).expand(..)`: no name can take the place, so that it is told as it is written. */
const EXPRESSION = /\)\??\.\w|^[a-z_]\w*\.\w/;
/** `server::WebPkiClientVerifier::builder` in place of a type. */
const FUNCTION_OF_TYPE = /[A-Z]\w*::[a-z]\w*$/;

function rowOf({ oldIdent, newIdent, old, new: written, sinceVersion, note }: Rename): readonly string[] {
  const removed = /^\(removed: (.*)\)$/.exec(written)?.[1];
  if (removed !== undefined) return [oldIdent, removed, sinceVersion, removed];
  const known = note.replace(/\s*\[.*?commits\]/, '');
  const isCalledOtherwise = EXPRESSION.test(written) && !EXPRESSION.test(old);
  if (isCalledOtherwise || (/^[A-Z]/.test(oldIdent) && FUNCTION_OF_TYPE.test(written)))
    return [oldIdent, written, sinceVersion, known];
  return [oldIdent, newIdent, sinceVersion, known === '' && note !== '' ? 'more changed with it' : known];
}

function main(): void {
  const input = process.argv[2] ?? process.env.NONCENSE_RUSTDOC ?? '../shared/data/rustdoc';
  const output = process.argv[3] ?? 'knowledge/api';
  const entries = readIndex(input);
  mkdirSync(output, { recursive: true });
  for (const name of readdirSync(output)) rmSync(join(output, name));
  let bytes = 0;
  for (const entry of entries) {
    const table = tableBytes(input, entry);
    bytes += table.length;
    writeFileSync(join(output, tableName({ package: entry.crate, version: entry.version })), table);
  }
  writeFileSync(join(output, 'index.json'), indexText(input, entries));
  writeFileSync(join(output, '..', 'renames.json'), renamesText(input));
  writeFileSync(join(output, '..', 'std', 'names.json'), stdNamesText(output));
  console.log(`${entries.length} tables, ${(bytes / 1e6).toFixed(2)} MB`);
}

if (process.argv[1]?.endsWith('buildApi.mjs')) main();
