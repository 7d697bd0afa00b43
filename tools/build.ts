// npm run build: bundles the extension, the server and the command line into dist/, with the data they read.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { argv } from 'node:process';
import { type BuildOptions, build, context } from 'esbuild';

const root = process.cwd();
const resolvePackage = createRequire(`${root}/`).resolve;
const watch = argv.includes('--watch');

const BUNDLE_URL = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: !watch,
  keepNames: true,
  sourcemap: watch ? 'linked' : false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // ES modules look for themselves by `import.meta.url`, which a CommonJS bundle does not have.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: BUNDLE_URL },
};

const bundles: readonly BuildOptions[] = [
  {
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    target: 'node22',
    external: ['vscode'],
  },
  { ...shared, entryPoints: ['server/src/main.lsp.ts'], outfile: 'dist/server.js', target: 'node20' },
  {
    ...shared,
    entryPoints: ['server/src/main.cli.ts'],
    outfile: 'dist/cli.js',
    target: 'node20',
    banner: { js: `#!/usr/bin/env node\n${BUNDLE_URL}` },
  },
];

/** What the server reads at run time, beside its bundle. */
function copyData(): void {
  mkdirSync('dist/knowledge', { recursive: true });
  cpSync(resolvePackage('web-tree-sitter/web-tree-sitter.wasm'), 'dist/web-tree-sitter.wasm');
  cpSync('grammars/tree-sitter-rust.wasm', 'dist/tree-sitter-rust.wasm');
  for (const name of readdirSync('knowledge')) {
    if (name.endsWith('.json')) cpSync(`knowledge/${name}`, `dist/knowledge/${name}`);
  }
  if (existsSync('knowledge/api')) cpSync('knowledge/api', 'dist/knowledge/api', { recursive: true });
}

async function main(): Promise<void> {
  rmSync(resolve(root, 'dist'), { recursive: true, force: true });
  copyData();
  if (watch) {
    for (const options of bundles) await (await context(options)).watch();
    return;
  }
  const results = await Promise.all(bundles.map((options) => build(options)));
  mkdirSync('.cache', { recursive: true });
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  writeFileSync('.cache/bundled.json', JSON.stringify([...new Set(inputs)].sort(), undefined, 1));
}

await main();
