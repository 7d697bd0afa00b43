// The files that are measured, put together from Rust that lies in the repository: the same bytes from the same sources.
import { readdirSync, readFileSync } from 'node:fs';

export interface BenchFile {
  readonly name: string;
  readonly text: string;
  /** A Cargo.toml beside it. */
  readonly manifest: string;
  /** Where one character is typed and deleted again: within a statement of a function in the middle of the file. */
  readonly typeAt: number;
}

const LINES = 3000;

/** Every second item uses a crypto crate. */
export function cryptoFile(): BenchFile {
  const sources = [...rustFilesBelow('sample'), ...rustFilesBelow('test/rules')].map((path) =>
    readFileSync(path, 'utf8'),
  );
  const versions = commonVersions(sources);
  const fitting = sources.filter(
    (source) =>
      !source.includes('//@ file:') && cratesOf(source).every(([name, version]) => versions.get(name) === version),
  );
  const dependencies = [...versions].map(([name, version]) => `${name} = "${version}"`);
  return benchFile('crypto', fitting.map(withoutMarks), dependencies);
}

/** No crypto at all. */
export function ordinaryFile(): BenchFile {
  return benchFile('ordinary', [readFileSync('tools/bench/ordinary.rs', 'utf8')], []);
}

/** Sources as modules of one file, over and over, up to so many lines. */
function benchFile(name: string, sources: readonly string[], dependencies: readonly string[]): BenchFile {
  const lines: string[] = [];
  for (let i = 0; lines.length <= LINES; i++) {
    const source = (sources[i % sources.length] ?? '').trimEnd();
    const body = source.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
    lines.push(`mod part_${i} {`, ...body, '}', '');
  }
  const text = `${lines.slice(0, -1).join('\n')}\n`;
  return { name, text, manifest: manifestOf(dependencies), typeAt: typingPlace(text) };
}

const manifestOf = (dependencies: readonly string[]): string =>
  [
    '[package]',
    'name = "bench"',
    'version = "0.1.0"',
    'edition = "2021"',
    '',
    '[dependencies]',
    ...dependencies,
    '',
  ].join('\n');

/** The end of the first name that a `let` binds in the second half. */
function typingPlace(text: string): number {
  const binding = /\n {8,}let [a-z_]+(?= =)/g;
  binding.lastIndex = text.length >> 1;
  const found = binding.exec(text);
  if (!found) throw new Error('no binding to type in');
  return found.index + found[0].length;
}

function rustFilesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.rs') && !/\.fixed(\.\d+)?\.rs$/.test(path))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .sort();
  } catch {
    return [];
  }
}

/** `aes-gcm 0.10, rand 0.8` */
function cratesOf(source: string): readonly (readonly [name: string, version: string])[] {
  const list = /^\/\/@ crates: (.*)$/m.exec(source)?.[1] ?? '';
  return list
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .flatMap(([name, version]) => (name && version ? [[name, version] as const] : []));
}

/** Of every crate the version that most sources use: one file can have only one. */
function commonVersions(sources: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, version] of sources.flatMap(cratesOf)) {
    const versions = counts.get(name) ?? new Map<string, number>();
    counts.set(name, versions.set(version, (versions.get(version) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([name, versions]) => [name, [...versions].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

const withoutMarks = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !line.startsWith('//@') && !/^\s*\/\/\s*\^/.test(line))
    .join('\n');
