// npm run knowledge:roles: writes knowledge/roles.json from knowledge/crates/*/roles.toml.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrateModel, RolesBundle } from '../../server/src/knowledge/roles.js';
import type { IndexEntry } from '../../server/src/knowledge/tableFormat.js';
import { compileRoles, type RolesFile } from './roles.js';
import { restsOn, rowsOf } from './rowGround.js';
import { SOURCE_FACTS, type SourceFacts } from './sourceFacts.js';

const CRATES = 'knowledge/crates';

/** All roles.toml files below `root`, by crate name. */
export function readRolesFiles(root: string): readonly RolesFile[] {
  return readdirSync(join(root, CRATES))
    .sort()
    .map((crate) => `${CRATES}/${crate}/roles.toml`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The text of knowledge/roles.json: one row a line, so that its differences can be read. */
export function writeBundle(bundle: RolesBundle): string {
  const rows = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n${list.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`;
  const crates = bundle.crates.map(({ types, functions, implementations, macros, recipes, ...head }) =>
    [
      `  { ${JSON.stringify(head).slice(1, -1)},`,
      `    "types": ${rows(types)},`,
      `    "functions": ${rows(functions)},`,
      `    "implementations": ${rows(implementations)},`,
      `    "macros": ${rows(macros)},`,
      `    "recipes": ${rows(recipes)} }`,
    ].join('\n'),
  );
  return `{ "generated": ${JSON.stringify(bundle.generated)},\n  "crates": [\n${crates.join(',\n')}\n  ] }\n`;
}

function groundsText(crates: readonly CrateModel[]): string {
  const entries: readonly IndexEntry[] = JSON.parse(readFileSync('knowledge/api/index.json', 'utf8'));
  const facts: SourceFacts = JSON.parse(readFileSync(SOURCE_FACTS, 'utf8'));
  const grounds = crates.flatMap((crate) => rowsOf(crate).map((row) => restsOn(crate, row, { entries, facts })));
  const on = (ground: (typeof grounds)[number]): number => grounds.filter((one) => one === ground).length;
  return `held to tables: ${on('table')}, to sources: ${on('source')}, to what a person read: ${on('reading')}, to nothing: ${on('nothing')}`;
}

export const GENERATED = 'by npm run knowledge:roles from knowledge/crates/*/roles.toml; do not edit';

if (process.argv[1]?.endsWith('buildRoles.mjs')) {
  const { crates, problems } = compileRoles(readRolesFiles('.'));
  for (const { file, row, what } of problems) console.error(`${file}: ${row}: ${what}`);
  if (problems.length > 0) process.exit(1);
  writeFileSync('knowledge/roles.json', writeBundle({ generated: GENERATED, crates }));
  const count = crates.reduce((sum, crate) => sum + crate.functions.length + crate.types.length, 0);
  console.log(`knowledge/roles.json: ${crates.length} crates, ${count} rows`);
  console.log(groundsText(crates));
}
