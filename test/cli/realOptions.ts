// The engine as it ships, with files in memory.
import { existsSync, readFileSync } from 'node:fs';
import type { EngineOptions } from '../../server/src/engine/engine.js';

export const realOptions = (read: (path: string) => string | undefined): EngineOptions => ({
  files: { read },
  grammar: {
    runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    rust: readFileSync('grammars/tree-sitter-rust.wasm'),
  },
  knowledge: (name) => (existsSync(`knowledge/${name}`) ? readFileSync(`knowledge/${name}`) : undefined),
  log: () => {},
  today: () => '2026-06-15',
});
