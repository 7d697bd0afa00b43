// The engine on files of this machine, as it ships.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../../server/src/config.js';
import { createEngine } from '../../server/src/engine/createEngine.js';
import type { Engine, EngineOptions, OpenFile } from '../../server/src/engine/engine.js';
import type { RuledFinding } from '../../server/src/findings/model.js';

type More = Pick<EngineOptions, 'census' | 'packages'>;

/** `virtual`: files by path that stand before those on disk. */
export async function engineOnDisk(virtual: ReadonlyMap<string, string> = new Map(), more: More = {}): Promise<Engine> {
  return createEngine({
    files: { read: (path) => virtual.get(path) ?? readText(path) },
    grammar: {
      runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
      rust: readFileSync('grammars/tree-sitter-rust.wasm'),
    },
    knowledge: (name) => readBytes(join('knowledge', name)),
    log: (line) => console.error(line),
    today: () => '2026-01-01',
    ...more,
  });
}

/** Findings of a text as if it lay at the path; `use` may ask them for fixes. */
export function withFindings<T>(
  engine: Engine,
  path: string,
  text: string,
  strictness: 'default' | 'strict',
  use: (findings: readonly RuledFinding[], file: OpenFile) => T,
): T {
  const file = engine.open(path, text);
  try {
    return use(file.audit({ ...DEFAULT_CONFIG, exclude: [] }, strictness).findings, file);
  } finally {
    file.close();
  }
}

export function readText(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}

function readBytes(path: string): Uint8Array | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}
