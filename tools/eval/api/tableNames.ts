// Which names the tables have at all, to tell a crate's types and functions from those of std and of the program itself.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Table } from '../../../server/src/knowledge/tableFormat.js';
import { isCryptoCrate } from './project.js';

export interface TableNames {
  readonly types: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  /** Functions of crates that are there for the sake of cryptography. */
  readonly cryptoFunctions: ReadonlySet<string>;
}

const TYPES: ReadonlySet<string> = new Set(['struct', 'enum', 'union', 'trait', 'alias']);
const FOLDER = 'knowledge/api';

export function readTableNames(): TableNames {
  const types = new Set<string>();
  const functions = new Set<string>();
  const cryptoFunctions = new Set<string>();
  for (const name of readdirSync(FOLDER)) {
    if (!name.endsWith('.json.gz')) continue;
    const isCrypto = isCryptoCrate(name.slice(0, name.lastIndexOf('-')).replaceAll('-', '_'));
    const table = JSON.parse(gunzipSync(readFileSync(`${FOLDER}/${name}`)).toString()) as Table;
    for (const { k, n } of table.items) {
      if (n === undefined) continue;
      if (TYPES.has(k)) types.add(n);
      else if (k === 'fn') {
        functions.add(n);
        if (isCrypto) cryptoFunctions.add(n);
      }
    }
  }
  return { types, functions, cryptoFunctions };
}
