// What the history of a crate says of a name that the code has from an older version.
import type { Api, ApiItem } from '../../knowledge/api.js';
import { lineOf, splitCrate } from '../../knowledge/versions.js';
import type { Name } from '../../syntax/ast.js';
import type { Migration, OutdatedUse } from '../model.js';

/** From the line of versions before to the one in use, of the dependency that has the crate or brings it along. */
export function migrationOf(api: Api, crate: string): Migration | undefined {
  const { package: pack, version } = api.dependencyWith(crate) ?? named(crate);
  const to = lineOf(version);
  const lines = api
    .published(pack.replaceAll('-', '_'))
    .filter((one) => one.package === pack)
    .map((one) => lineOf(one.version));
  const from = lines[lines.lastIndexOf(to) + 1];
  return from === undefined ? undefined : { package: pack, from, to };
}

function named(crate: string): { readonly package: string; readonly version: string } {
  const [pack, version] = splitCrate(crate);
  return { package: pack, version };
}

/** Undefined where the code calls it something else, or nothing is known to have taken its place. */
export function outdatedUse(api: Api, item: ApiItem, name: Name, isSingle: boolean): OutdatedUse | undefined {
  if (!item.deprecated || item.name !== name.text) return undefined;
  const instead = api.successor(item);
  const migration = instead && migrationOf(api, item.def.crate);
  if (!migration) return undefined;
  const full = isSingle ? api.publicPaths(instead.def)[0] : undefined;
  return { span: name.span, instead: instead.name, migration, ...(full === undefined ? {} : { full }) };
}
