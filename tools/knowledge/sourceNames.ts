// Lists the names in the source of crates whose tables were made with features off and for which no other list of names
// is at hand, so that their tables can say what does not exist.
//   node .cache/sourceNames.mjs SOURCES.. [--published SOURCES..] : folders that hold the sources, each crate in
//   `name-version`; behind `--published` as their authors have them. Crates in none of the folders keep their names.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOff, namesInSource, namesInTable, readIndex, readSurface } from './buildApi.js';
import type { RustdocEntry } from './writeTable.js';

export const SOURCE_NAMES = 'tools/knowledge/sourceNames.json';

const DECLARED =
  /\b(?:fn|struct|enum|union|trait|type|const|static|mod|as|macro_rules!|ref)\s+(?:mut\s+)?([A-Za-z_]\w*)|\bpub(?:\([^)]*\))?\s+([a-z_]\w*)\s*:/g;
const CAPITAL = /\b_*[A-Z]\w*/g;
const IDENTIFIER = /[A-Za-z_]\w*/g;
/** An import, or a macro called where items stand. */
const WHOLE = /\buse\s[^;]*;|^[ \t]*(?:[a-z_]\w*::)*[a-z_]\w*!\s*[({[][\s\S]*?^[ \t]*[)}\]]/gm;

function namesIn(text: string): ReadonlySet<string> {
  const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const names = new Set<string>();
  for (const match of code.matchAll(DECLARED)) names.add(match[1] ?? match[2] ?? '');
  for (const [name] of code.matchAll(CAPITAL)) names.add(name);
  for (const [whole] of code.matchAll(WHOLE)) for (const [name] of whole.matchAll(IDENTIFIER)) names.add(name);
  return names;
}

function rustFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return rustFiles(path);
    return name.endsWith('.rs') ? [path] : [];
  });
}

/** The source at hand is the published one, but for what only concerns the build. */
function isWhole(entry: RustdocEntry): boolean {
  const removed = entry.upstreamFeatures?.removedByDebian ?? [];
  return (
    removed.length === 0 ||
    !(entry.debianPatches ?? []).some(({ files }) => files.some((file) => file.startsWith('src/')))
  );
}

function main(args: readonly string[]): void {
  const split = args.includes('--published') ? args.indexOf('--published') : args.length;
  const input = process.env.NONCENSE_RUSTDOC ?? '../shared/data/rustdoc';
  const surface = readSurface(input);
  const kept = new Map(
    Object.entries(JSON.parse(readFileSync(SOURCE_NAMES, 'utf8')) as Readonly<Record<string, string>>),
  );
  for (const entry of readIndex(input)) {
    if (namesInSource(surface, entry) || featuresOff(surface, entry).length === 0) continue;
    const sources = [...(isWhole(entry) ? args.slice(0, split) : []), ...args.slice(split + 1)];
    const folder = sources
      .map((one) => join(one, `${entry.crate}-${entry.version}`))
      .find((one) => existsSync(join(one, 'src')));
    if (!folder) continue;
    const table = namesInTable(input, entry);
    const hidden = new Set(rustFiles(join(folder, 'src')).flatMap((path) => [...namesIn(readFileSync(path, 'utf8'))]));
    const names = [...hidden].filter((name) => name !== '' && name !== '_' && !table.has(name)).sort();
    kept.set(`${entry.crate}@${entry.version}`, names.join(' '));
  }
  const lines = [...kept]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => `${JSON.stringify(id)}: ${JSON.stringify(names)}`);
  writeFileSync(SOURCE_NAMES, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} crate versions`);
}

if (process.argv[1]?.endsWith('sourceNames.mjs')) main(process.argv.slice(2));
