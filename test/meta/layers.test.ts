// Invariant: a module imports only what stands to its left.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { namedBy, violations } from './layers.js';

const paths = globSync(['server/src/**/*.ts', 'client/src/**/*.ts', 'protocol/src/**/*.ts']).sort();

test('every module imports only what stands to its left', () => {
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.flatMap((path) => violations({ path, text: readFileSync(path, 'utf8') }))).toEqual([]);
});

test('all ways of naming a module are seen', () => {
  const text = [
    "import { a } from './a.js';",
    "import type { B } from '../b.js';",
    "import '../../side.js';",
    "export * from './c.js';",
    "export type { D } from './d.js';",
    "const e = await import('./e.js');",
    "let f: import('./f.js').F;",
    'console.log(e, f, connection.process.id, a as B);',
  ].join('\n');
  expect(namedBy({ path: 'server/src/x/y.ts', text }).toSorted()).toEqual([
    'console',
    'server/side.ts',
    'server/src/b.ts',
    'server/src/x/a.ts',
    'server/src/x/c.ts',
    'server/src/x/d.ts',
    'server/src/x/e.ts',
    'server/src/x/f.ts',
  ]);
});

test.each([
  ['server/src/text/span.ts', "import type { Unit } from '../syntax/ast.js'"],
  ['server/src/facts/context.ts', "import { frame } from '../findings/frame.js'"],
  ['server/src/fixes/rename.ts', "import { lower } from '../facts/fileFacts.js'"],
  ['server/src/rules/nonce/a.ts', "import b from './b.js'"],
  ['server/src/rules/nonce/a.ts', "import b from '../secret/b.js'"],
  ['server/src/engine/run.ts', "import { convert } from '../lsp/convert.js'"],
  ['server/src/cli/audit.ts', "import { convert } from '../lsp/convert.js'"],
  ['server/src/lsp/server.ts', "import { audit } from '../cli/audit.js'"],
  ['server/src/lsp/server.ts', "import { read } from '../main.disk.js'"],
  ['server/src/config.ts', "import type { Span } from './text/span.js'"],
  ['server/src/elsewhere/a.ts', "import type { Span } from '../text/span.js'"],
  ['server/src/engine/run.ts', "import { EXPLAIN_RULE } from '../../../protocol/src/index.js'"],
  ['server/src/lsp/server.ts', "import { activate } from '../../../client/src/extension.js'"],
  ['client/src/audit.ts', "import { rules } from '../../server/src/rules/index.js'"],
  ['protocol/src/index.ts', "import type { Finding } from '../../server/src/findings/model.js'"],
  ['server/src/facts/context.ts', "import { Parser } from 'web-tree-sitter'"],
  ['server/src/engine/run.ts', "import { Range } from 'vscode-languageserver'"],
  ['server/src/lsp/server.ts', "import { window } from 'vscode'"],
  ['server/src/knowledge/roles.ts', "import { parse } from 'smol-toml'"],
  ['server/src/cargo/projects.ts', "import { readFileSync } from 'node:fs'"],
  ['server/src/lsp/server.ts', 'process.exit(1)'],
  ['server/src/engine/run.ts', "console.log('here')"],
  ['server/src/engine/run.ts', 'await import(name)'],
  ['server/src/engine/run.ts', "import { fixture } from '../../../test/harness/fixture.js'"],
])('%s may not say %s', (path, text) => {
  expect(violations({ path, text })).toHaveLength(1);
});

test.each([
  ['server/src/facts/context.ts', "import type { Finding } from '../findings/model.js'"],
  [
    'server/src/rules/nonce/a.ts',
    "import { defineRule } from '../rule.js'; import type { F } from '../../facts/model.js'",
  ],
  ['server/src/rules/index.ts', "import a from './nonce/a.js'"],
  ['server/src/main.cli.ts', "import { run } from './cli/run.js'; process.exit()"],
  ['client/src/audit.ts', "import { AUDIT_FILE } from '../../protocol/src/index.js'; import { window } from 'vscode'"],
])('%s may say %s', (path, text) => {
  expect(violations({ path, text })).toEqual([]);
});
