// Where cargo keeps the sources of crates on this machine, and where we keep what was read of them.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { CacheFiles } from './engine/indexCache.js';
import type { SourceDisk } from './engine/sourceIndexes.js';
import { slashed } from './main.disk.js';

/** `cacheFolder` is said by the editor; the environment comes before it. */
export function packagesOnDisk(cacheFolder: string | undefined): SourceDisk {
  const said = process.env.CARGO_HOME;
  return {
    cargoHome: slashed(said === undefined || said === '' ? join(homedir(), '.cargo') : said),
    read: (path) => readOr(path, undefined)?.toString('utf8'),
    folders: (path) => foldersIn(path),
    rustFiles: (folder) =>
      globSync('**/*.rs', { cwd: folder, absolute: true, expandDirectories: false, followSymbolicLinks: false })
        .filter((path) => !slashed(path).slice(folder.length).startsWith('/target/'))
        .map(slashed),
    cache: cacheIn(process.env.NONCENSE_CACHE_DIR ?? cacheFolder ?? join(userCache(), 'noncense')),
  };
}

function userCache(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const said = process.env.XDG_CACHE_HOME;
  return said === undefined || said === '' ? join(homedir(), '.cache') : said;
}

function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => slashed(join(path, entry.name)));
  } catch {
    return [];
  }
}

function readOr(path: string, otherwise: undefined): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return otherwise;
  }
}

/** All that is kept together. */
const MOST_BYTES = 64_000_000;

/** Whatever goes wrong, the cache only saves time. */
function cacheIn(folder: string): CacheFiles {
  const place = join(folder, 'indexes');
  return {
    read: (name) => readOr(join(place, name), undefined),
    write(name, bytes) {
      try {
        mkdirSync(place, { recursive: true });
        const beside = join(place, `.${process.pid}.tmp`);
        writeFileSync(beside, bytes);
        renameSync(beside, join(place, name));
        prune(place);
      } catch {
        // Read again the next time.
      }
    },
  };
}

/** Takes the oldest away until the rest fits. */
function prune(place: string): void {
  const files = readdirSync(place)
    .map((name) => join(place, name))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, stat: statSync(path) }))
    .sort((a, b) => a.stat.mtimeMs - b.stat.mtimeMs);
  let bytes = files.reduce((sum, { stat }) => sum + stat.size, 0);
  for (const { path, stat } of files) {
    if (bytes <= MOST_BYTES) return;
    rmSync(path, { force: true });
    bytes -= stat.size;
  }
}
