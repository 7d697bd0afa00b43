// The first step of `npm start`, `npm test` and the like, in plain JavaScript: on a fresh clone nothing else runs yet.
// Installs what package-lock.json names unless it is there, then bundles and runs the tool given as first argument.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

const [entry = '', ...rest] = process.argv.slice(2);

if (!isInstalled()) {
  console.log('Installing packages (npm ci) …');
  if (npm('ci', '--no-audit', '--no-fund', '--loglevel=error') !== 0) {
    fail('npm ci failed, see above. Is the package registry in reach?');
  }
}

const { build } = await import('esbuild');
const outfile = resolve('.cache', `${basename(entry, '.ts')}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
process.argv.splice(1, 2 + rest.length, outfile, ...rest);
await import(pathToFileURL(outfile).href);

/** Whether node_modules holds the versions of package-lock.json; packages for other platforms may be absent. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

function npm(...args) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: windows }).status;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
