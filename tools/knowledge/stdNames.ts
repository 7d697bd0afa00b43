// Gathers from the API tables what they say of std: where its items are declared, and what its traits give to a type.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StdNames } from '../../server/src/knowledge/source/stdNames.js';
import type { Table } from '../../server/src/knowledge/tableFormat.js';

export function stdNamesText(tables: string): string {
  const items = new Map<string, string>();
  const traits = new Map<string, Set<string>>();
  for (const name of readdirSync(tables).sort()) {
    if (!name.endsWith('.json.gz')) continue;
    const table = JSON.parse(gunzipSync(readFileSync(join(tables, name))).toString('utf8')) as Table;
    for (const [crate, path, kind] of table.outside) if (crate === 'std') items.set(path, kind);
    for (const item of table.items) {
      if (item.k !== 'impl' || !item.t || item.t[0] >= 0) continue;
      const [crate, path] = table.outside[-1 - item.t[0]] ?? ['', ''];
      if (crate !== 'std') continue;
      const given = traits.get(path) ?? new Set<string>();
      for (const one of item.an ?? []) given.add(one);
      traits.set(path, given);
    }
  }
  const names: StdNames = {
    items: Object.fromEntries([...items].sort(([a], [b]) => (a < b ? -1 : 1))),
    traits: Object.fromEntries(
      [...traits].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, given]) => [path, [...given].sort()]),
    ),
  };
  const lines = (of: Readonly<Record<string, unknown>>): string =>
    Object.entries(of)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n');
  return `{\n"items": {\n${lines(names.items)}\n},\n"traits": {\n${lines(names.traits)}\n}\n}\n`;
}
