// Which AEAD can take the place of a cipher that does not authenticate, in the project as it is.
import type { ProjectCrates } from '../cargo/model.js';
import type { Api } from '../knowledge/api.js';
import type { Models } from '../knowledge/models.js';
import type { Recipe } from '../knowledge/roles.js';
import type { Ty } from '../knowledge/ty.js';
import { fits, wholeVersion } from '../knowledge/versions.js';
import type { Aead } from './fixContext.js';

interface Parts {
  readonly api: Api;
  readonly models: Models;
  readonly crates: ProjectCrates;
  /** The path is in scope where the AEAD would be. */
  readonly isInScope: (path: string) => boolean;
}

/** `on`: the cipher that is there now. The AEAD is of the same generation of crates. */
export function aeadFor(
  on: Ty | undefined,
  bits: number,
  makes: 'aead' | 'extended',
  { api, models, crates, isInScope }: Parts,
): Aead | undefined {
  for (const { text, needs, for: of, renames, unless } of models.recipes(makes, on)) {
    const type = text.replace('{bits}', String(bits));
    const row = models.typeAt(type);
    const [pack = '', range = ''] = needs?.split(' ') ?? [];
    const listed = /^\^([\d.]+)$/.exec(range)?.[1];
    const libName = pack.replaceAll('-', '_');
    const has = api.crate(libName);
    const isMissing = !has && !crates.libNames.includes(libName) && crates.manifest !== undefined;
    const { keyLength, nonceLength } = row ?? {};
    if (keyLength === undefined || nonceLength === undefined || listed === undefined) continue;
    if (has ? !fits(has.version, range) : !isMissing) continue;
    const version = has?.version ?? wholeVersion(listed);
    return {
      type,
      ...(of === '*' ? {} : { of }),
      renames: renames ?? {},
      unless: unless ?? [],
      name: row?.algorithm?.name ?? type,
      keyLength,
      nonceLength,
      recipe: (wanted) => models.recipesAt(wanted, type, version).find((recipe) => !isInTheWay(recipe)),
      ...(has ? {} : { addition: { package: pack, version: listed } }),
    };
  }
  return undefined;

  function isInTheWay({ uses, unless }: Recipe): boolean {
    return unless?.some(isInScope) === true && !uses.every(isInScope);
  }
}
