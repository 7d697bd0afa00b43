// Lists what the manifests of published crates say of features, and the names that a crate has in another form when a
// feature is off, from the crates' sources.
//   node .cache/buildFeatures.mjs SOURCES.. : folders that hold the sources, each crate in `name-version`
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../server/src/cargo/manifest.js';
import { parseToml } from '../../server/src/cargo/toml.js';
import { type ManifestRow, packManifest } from '../../server/src/knowledge/publishedManifests.js';
import { readIndex } from './buildApi.js';
import type { RustdocEntry } from './writeTable.js';

export const FEATURES = 'knowledge/features.json';

/** An item, an import or a module behind a condition that a feature may fail. */
const UNLESS = /#\s*\[\s*cfg\s*\(([^\]]*\bnot\b[^\]]*)\)\s*\]((?:\s*#\s*\[[^\]]*\])*\s*[^;{]*(?:\{[^}]*\}|;)?)/g;
const EITHER = /\bcfg_if(?:::cfg_if)?!\s*[({]([\s\S]*?^[ \t]*)[)}]/gm;
const NAME = /[A-Za-z_]\w*/g;

function rustFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return rustFiles(path);
    return name.endsWith('.rs') ? [path] : [];
  });
}

/** Of a glob every name may come: then the list holds `*`. */
function alternatives(text: string): readonly string[] {
  const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const items = [...code.matchAll(UNLESS)].filter(([, cfg]) => cfg?.includes('feature')).map((match) => match[2] ?? '');
  const bodies = [...code.matchAll(EITHER)].map((match) => match[1] ?? '');
  return [...items, ...bodies].flatMap((item) => [
    ...(item.match(NAME) ?? []),
    ...(/\bpub\s+use\b[^;]*\*/.test(item) ? ['*'] : []),
  ]);
}

/** What somebody has taken out of the features of the sources at hand is not known to be off. */
const isPublished = (entry: RustdocEntry | undefined): boolean => entry?.upstreamFeatures === undefined;

function main(sources: readonly string[]): void {
  const tables = new Map(
    readIndex(process.env.NONCENSE_RUSTDOC ?? '../shared/data/rustdoc').map((entry) => [
      `${entry.crate}-${entry.version}`,
      entry,
    ]),
  );
  const deps = new Set([...tables.values()].flatMap((entry) => entry.deps));
  const rows = new Map<string, ManifestRow>();
  for (const source of sources) {
    for (const folder of readdirSync(source)) {
      const path = join(source, folder, 'Cargo.toml');
      const parsed = existsSync(path) ? parseToml(readFileSync(path, 'utf8')) : undefined;
      const manifest = parsed && 'table' in parsed ? readManifest(parsed.table) : undefined;
      const id = `${manifest?.package?.name}@${manifest?.package?.version}`;
      const entry = tables.get(folder);
      if (!manifest || rows.has(id) || (!entry && !deps.has(id)) || !isPublished(entry)) continue;
      const files = entry && existsSync(join(source, folder, 'src')) ? rustFiles(join(source, folder, 'src')) : [];
      const names = new Set(files.flatMap((file) => alternatives(readFileSync(file, 'utf8'))));
      rows.set(id, packManifest(manifest, entry ? [...names].filter((name) => !KEYWORDS.has(name)).sort() : undefined));
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, row]) => `${JSON.stringify(id)}: ${JSON.stringify(row)}`);
  writeFileSync(FEATURES, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} manifests`);
}

const KEYWORDS = new Set(
  'pub use mod fn struct enum impl trait type const static let mut for if else self Self super crate as dyn where unsafe extern return match in ref move cfg feature not any all'.split(
    ' ',
  ),
);

if (process.argv[1]?.endsWith('buildFeatures.mjs')) main(process.argv.slice(2));
