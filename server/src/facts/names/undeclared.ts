// Crates that code names and Cargo.toml does not list: whether that is certain, and what may be meant.
import type { ProjectCrates } from '../../cargo/model.js';
import type { Api } from '../../knowledge/api.js';
import { distance } from '../../knowledge/suggest.js';
import type { Ty } from '../../knowledge/ty.js';
import { lineOf } from '../../knowledge/versions.js';
import type { Name } from '../../syntax/ast.js';
import type { UndeclaredCrate } from '../model.js';

/** `full`: the path with the crate's name in front; nothing else can have that name. */
export function undeclaredCrate(
  { api, crates }: { readonly api: Api; readonly crates: ProjectCrates },
  name: Name,
  full: readonly string[],
): Omit<UndeclaredCrate, 'fix'> | undefined {
  const head = name.text;
  if (!crates.known || crates.edition === undefined || crates.edition === '2015') return undefined;
  if (OF_THE_COMPILER.has(head) || head.startsWith('rustc_') || crates.ownNames?.has(head)) return undefined;
  if (crates.libNames.some((libName) => libName === head || mayBeCalled(libName, head, api))) return undefined;
  const found = published(head, full.slice(1), api);
  const similar = found ? undefined : similarTo(head, full.slice(1), api, crates);
  return {
    span: name.span,
    name: head,
    full,
    ...(found ? { published: found } : {}),
    ...(similar ? { similar } : {}),
  };
}

const OF_THE_COMPILER = new Set(['std', 'core', 'alloc', 'proc_macro', 'test', 'compiler_builtins']);

/** A package that the tables do not have may call its library something else than itself, mostly less. */
function mayBeCalled(libName: string, head: string, api: Api): boolean {
  if (api.published(libName).length > 0) return false;
  return bareName(libName).includes(bareName(head));
}

const bareName = (name: string): string => name.replaceAll(/_|rust|rs$|^rs|^lib/g, '');

/** The package of that name; several versions of it may be known. Of two packages the one that has what is named. */
function published(head: string, rest: readonly string[], api: Api): UndeclaredCrate['published'] {
  const versions = api.published(head).filter(({ version }) => !version.includes('-'));
  const first = versions.find((one) => has(one, rest, api)) ?? versions[0];
  if (!first) return undefined;
  const through = versions.map((one) => throughOther(one, rest, api)).find((path) => path !== undefined);
  return { package: first.package, ...(through === undefined ? {} : { through }) };
}

/**
 * The version to list: that which crates of the project pass on, then one that is locked already, then the newest that
 * has all the paths.
 */
export function versionToList(
  head: string,
  paths: readonly (readonly string[])[],
  { api, crates }: { readonly api: Api; readonly crates: ProjectCrates },
  pack?: string,
): string | undefined {
  const rests = paths.map(([, ...rest]) => rest);
  const ranked = api
    .published(head)
    .filter((one) => !one.version.includes('-') && (pack === undefined || one.package === pack))
    .map((one) => ({
      version: lineOf(one.version),
      isPassedOn: rests.some((rest) => throughOther(one, rest, api) !== undefined),
      isLocked: crates.locked?.(one.package).some((version) => lineOf(version) === lineOf(one.version)) === true,
      lacks: rests.filter((rest) => !has(one, rest, api)).length,
    }))
    .sort(
      (a, b) =>
        Number(b.isPassedOn) - Number(a.isPassedOn) || Number(b.isLocked) - Number(a.isLocked) || a.lacks - b.lacks,
    );
  return ranked[0]?.version;
}

type Version = ReturnType<Api['published']>[number];
const idOf = (one: Version): string => `${one.package}@${one.version}`;

function has(one: Version, rest: readonly string[], api: Api): boolean {
  const found = api.resolveIn(idOf(one), rest);
  if (found.verdict !== 'absent') return true;
  // What a type or trait has does not stand in modules.
  const owner = api.resolveIn(idOf(one), rest.slice(0, found.at));
  const item = owner.verdict === 'found' ? owner.items[0] : undefined;
  const name = rest[found.at];
  if (!item || name === undefined || item.kind === 'module') return false;
  const ty: Ty =
    item.kind === 'trait'
      ? { kind: 'impl', bounds: [{ def: item.def, args: [] }] }
      : { kind: 'named', def: item.def, args: [] };
  return api.associated(ty, name).verdict !== 'absent';
}

/** The path by which a crate that the project lists passes the crate's item on: `aes_gcm::aead`. */
function throughOther(one: Version, rest: readonly string[], api: Api): string | undefined {
  for (let length = rest.length; length > 0; length -= 1) {
    const found = api.resolveIn(idOf(one), rest.slice(0, length));
    const item = found.verdict === 'found' ? found.items[0] : undefined;
    if (item?.def.crate !== idOf(one)) continue;
    const end = `::${rest.slice(0, length).join('::')}`;
    const path = api.passedOnAs(item.def).find((other) => other.endsWith(end) && !/private|::_/.test(other));
    return path?.slice(0, -end.length);
  }
  return undefined;
}

function similarTo(head: string, rest: readonly string[], api: Api, crates: ProjectCrates): UndeclaredCrate['similar'] {
  const listed = nearest(head, crates.libNames);
  const fits = (name: string): boolean => api.resolve(name, rest).verdict === 'found';
  if (listed !== undefined) return { name: listed, listed: true, fits: fits(listed) };
  const known = api.publishedNames.find(({ package: pack }) => pack.replaceAll('-', '_') === head)?.libName;
  const other =
    known ??
    nearest(
      head,
      api.publishedNames.map(({ libName }) => libName),
    );
  if (other === undefined) return undefined;
  return { name: other, listed: crates.libNames.includes(other), fits: fits(other) };
}

/** Short names are near to many. */
function nearest(head: string, names: readonly string[]): string | undefined {
  const bare = head.replaceAll('_', '');
  const limit = Math.floor(head.length / 5);
  const near = names
    .map((name) => ({ name, by: name.replaceAll('_', '') === bare ? 0 : distance(head, name, limit) }))
    .filter(({ by }) => by <= limit)
    .sort((a, b) => a.by - b.by);
  return near[0]?.name;
}
