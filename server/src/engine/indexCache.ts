// Indexes of sources, kept on disk under a name that changes with what they were made from.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CrateSource } from '../knowledge/source/crateSource.js';
import type { SourceIndex } from '../knowledge/source/indexCrate.js';

/** Files by name, in a folder of their own; what cannot be written is not kept. */
export interface CacheFiles {
  read(name: string): Uint8Array | undefined;
  write(name: string, bytes: Uint8Array): void;
}

/** Of the table and of how it is made: another number makes what is kept worthless. */
const FORMAT = 1;

export interface IndexCache {
  get(name: string): SourceIndex | undefined;
  put(name: string, index: SourceIndex): void;
}

/** The name under which the index of a source is kept. */
export function nameOf(source: CrateSource, manifest: string): string {
  const hash = createHash('sha256').update(`${FORMAT}\n${manifest}\n`);
  for (const path of [...source.files].sort())
    hash.update(`${path.slice(source.root.length - 3)}\n${source.read(path) ?? ''}\n`);
  return `${source.package}-${source.version}-${hash.digest('hex').slice(0, 32)}.json.gz`;
}

export function createIndexCache(files: CacheFiles | undefined, log: (line: string) => void): IndexCache {
  return {
    get(name) {
      const bytes = files?.read(name);
      if (!bytes) return undefined;
      try {
        const kept: unknown = JSON.parse(gunzipSync(bytes).toString('utf8'));
        if (isIndex(kept)) return kept;
      } catch {
        // Told below.
      }
      log(`the kept index ${name} is broken and is made again`);
      return undefined;
    },
    put(name, index) {
      files?.write(name, gzipSync(JSON.stringify(index)));
    },
  };
}

function isIndex(kept: unknown): kept is SourceIndex {
  if (typeof kept !== 'object' || kept === null) return false;
  const { table, entry, dependencies } = kept as Partial<SourceIndex>;
  return (
    Array.isArray(table?.items) && Array.isArray(table.outside) && entry !== undefined && dependencies !== undefined
  );
}
