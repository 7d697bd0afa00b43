// The licences of what is in the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Not JavaScript, so that no bundler sees them. */
const COMPILED = ['node_modules/tree-sitter-rust', 'node_modules/web-tree-sitter'];

/** The packages that the files of a bundle belong to, by name. */
export function packagesOf(files: readonly string[]): readonly BundledPackage[] {
  const folders = new Set([...files.flatMap((file) => folderOf(file) ?? []), ...COMPILED]);
  const packages = [...folders].map(readPackage);
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` belongs to the last package on the way. */
function folderOf(file: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return { name, version, license, text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim() };
}

export function renderNotices(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  return `Noncense contains code of these projects.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** What `npm run build` put into the bundles. */
export function bundledFiles(): readonly string[] {
  const list = '.cache/bundled.json';
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
