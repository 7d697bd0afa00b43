// The grammar as it ships.
import { readFileSync } from 'node:fs';
import { type Grammar, loadGrammar } from '../../server/src/syntax/grammar.js';

export const startGrammar = (): Promise<Grammar> =>
  loadGrammar({
    runtime: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    rust: readFileSync('grammars/tree-sitter-rust.wasm'),
  });
