// The machine that the server and the command line run on: files, the grammar, the knowledge about crates, the date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { EngineOptions } from './engine/engine.js';
import { packagesOnDisk } from './main.packages.js';

/** Data lies beside the bundle: `folder` is the bundle's. */
export function engineOptions(folder: string, log: (line: string) => void, cacheFolder?: string): EngineOptions {
  return {
    files: { read: readText },
    grammar: {
      runtime: readFileSync(join(folder, 'web-tree-sitter.wasm')),
      rust: readFileSync(join(folder, 'tree-sitter-rust.wasm')),
    },
    knowledge: (name) => readBytes(join(folder, 'knowledge', name)),
    packages: packagesOnDisk(cacheFolder),
    log,
    today,
  };
}

/** By the local calendar, which is what people have in mind when they write a date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Undefined when there is no such file or it cannot be read. */
export const readText = (path: string): string | undefined => readBytes(path)?.toString('utf8');

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Absolute paths, with `/` and in order, of the Rust files below `root` that no glob of `exclude` fits. */
export async function rustFiles(root: string, exclude: readonly string[]): Promise<readonly string[]> {
  const found = await glob('**/*.rs', {
    cwd: root,
    ignore: [...exclude, '**/.git/**'],
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => path.replaceAll('\\', '/')).sort();
}
