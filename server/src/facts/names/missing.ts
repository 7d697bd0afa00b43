// How a missing item is told: where it was looked for, in which table, and what is there instead.
import type { Api, CrateInfo, Namespace, Suggestion } from '../../knowledge/api.js';
import type { Name } from '../../syntax/ast.js';
import type { MissingItem } from '../model.js';
import { migrationOf } from './migration.js';
import type { MissingPath } from './resolved.js';

/** `aes-gcm 0.10.3, from Cargo.lock`. */
export function tableOf(api: Api, crateId: string): string {
  const at = crateId.lastIndexOf('@');
  if (at < 0) return crateId;
  const name = crateId.slice(0, at);
  const info = api.crate(name.replaceAll('-', '_'));
  return info && info.package === name ? describe(info) : `${name} ${crateId.slice(at + 1)}`;
}

export const describe = (crate: CrateInfo): string =>
  crate.from === 'any'
    ? `${crate.package}, in every version known here`
    : `${crate.package} ${crate.version}, from ${crate.from}`;

type Proposed = Suggestion & { readonly deeper?: string };

/** What is there, deeper than the code looks for it. */
function below(api: Api, { place, name }: MissingPath): readonly Proposed[] {
  return api
    .below(place, name)
    .map((path) => ({ name, path, fits: false, why: 'similar', deeper: path.slice(place.length + 2) }));
}

export function missingPath(
  api: Api,
  missing: MissingPath,
  name: Name,
  namespace: Namespace | 'any',
): Omit<MissingItem, 'fix'> {
  const near: readonly Proposed[] = api.suggest(missing.within, missing.name, namespace);
  // What took its place goes first; what has it in another crate says less than where it is in this one.
  const isSuccessor = ({ since, fits }: Proposed): boolean => since !== undefined && fits;
  const instead = [...near.filter(isSuccessor), ...below(api, missing), ...near.filter((one) => !isSuccessor(one))]
    .filter((one, i, all) => all.findIndex(({ name, path }) => name === one.name && path === one.path) === i)
    .slice(0, 3);
  const isRenamed = missing.crate.from !== 'any' && instead[0]?.since !== undefined;
  const migration = isRenamed ? migrationOf(api, `${missing.crate.package}@${missing.crate.version}`) : undefined;
  return {
    ...(migration ? { migration } : {}),
    span: name.span,
    name: missing.name,
    kind: 'kind' in missing.within && missing.within.kind === 'enum' ? 'variant' : 'path',
    within: missing.place,
    table: describe(missing.crate),
    pinned: api.isPinned('libName' in missing.within ? missing.within : missing.within.def),
    instead: instead.map((one) => ({
      name: one.fits ? one.name : (one.path ?? one.name),
      fits: one.fits,
      ...(one.deeper === undefined ? {} : { deeper: one.deeper }),
      ...(one.note === undefined ? {} : { note: one.note }),
      ...(one.since === undefined ? {} : { since: one.since }),
      ...(one.until === undefined ? {} : { until: one.until }),
    })),
  };
}
