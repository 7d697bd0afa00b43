// npm run build: bundles the extension, the server and the command line into dist/, with the data they read.
// `--watch` bundles again on every change.
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv, cwd, pid } from 'node:process';
import { type BuildOptions, build, context } from 'esbuild';

const resolvePackage = createRequire(`${cwd()}/`).resolve;
const watch = argv.includes('--watch');
/** A build that fails leaves what was there before. */
const out = watch ? 'dist' : `.cache/dist-${pid}`;

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
    outfile: `${out}/extension.js`,
    target: 'node22',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['client/webview/review.ts', 'client/webview/report.ts', 'client/webview/page.css'],
    outdir: out,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: {},
    banner: {},
  },
  { ...shared, entryPoints: ['server/src/main.lsp.ts'], outfile: `${out}/server.js`, target: 'node20' },
  {
    ...shared,
    entryPoints: ['server/src/main.cli.ts'],
    outfile: `${out}/cli.js`,
    target: 'node20',
    banner: { js: `#!/usr/bin/env node\n${BUNDLE_URL}` },
  },
];

/** What the server's data is made from, and what judges it. */
const STAYS_HERE = new Set(['crates', 'sources.json']);

/** What the server reads at run time, beside its bundle. */
function copyData(): void {
  cpSync(resolvePackage('web-tree-sitter/web-tree-sitter.wasm'), `${out}/web-tree-sitter.wasm`);
  cpSync('grammars/tree-sitter-rust.wasm', `${out}/tree-sitter-rust.wasm`);
  for (const name of readdirSync('knowledge').filter((entry) => !STAYS_HERE.has(entry))) {
    cpSync(`knowledge/${name}`, `${out}/knowledge/${name}`, { recursive: true });
  }
}

mkdirSync(out, { recursive: true });
try {
  copyData();
  if (watch) {
    for (const options of bundles) await (await context(options)).watch();
  } else {
    const results = await Promise.all(bundles.map((options) => build(options)));
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    // For the notices: which packages' code is in the bundles.
    writeFileSync('.cache/bundled.json', JSON.stringify([...new Set(inputs)].sort(), undefined, 1));
    rmSync('dist', { recursive: true, force: true });
    renameSync(out, 'dist');
  }
} finally {
  if (!watch) rmSync(out, { recursive: true, force: true });
}
