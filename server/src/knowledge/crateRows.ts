// The rows of one version of a crate, by what they are about: found by the definition that a table gives it.
import type { Api, ApiItem, AssocItem } from './api.js';
import type { CrateModel, FunctionModel, ImplementationModel, TypeModel } from './roles.js';
import { defKey, type Ty } from './ty.js';
import { keyOf } from './typeKeys.js';
import { fits } from './versions.js';

export interface CrateRows {
  readonly functions: ReadonlyMap<string, FunctionModel>;
  readonly types: ReadonlyMap<string, TypeModel>;
  /** Rows of aliases that leave an argument open: `ctr::Ctr128BE<C>`. */
  readonly openTypes: readonly { readonly pattern: RegExp; readonly row: TypeModel }[];
  readonly implementations: ReadonlyMap<string, ImplementationModel>;
}

const NO_ROWS: CrateRows = { functions: new Map(), types: new Map(), openTypes: [], implementations: new Map() };

/** Gives the rows of a crate by its id, `aes-gcm@0.10.3`. */
export function createCrateRows(crates: readonly CrateModel[], api: Api): (crateId: string) => CrateRows {
  const byPackage = new Map<string, CrateModel[]>();
  for (const crate of crates) byPackage.set(crate.package, [...(byPackage.get(crate.package) ?? []), crate]);
  const byCrate = new Map<string, CrateRows>();
  return (crateId) => {
    const known = byCrate.get(crateId);
    if (known) return known;
    const at = crateId.lastIndexOf('@');
    const version = crateId.slice(at + 1);
    const all = byPackage.get(crateId.slice(0, at)) ?? [];
    const checked = all.filter((crate) => fits(version, crate.versions));
    // What nobody has looked at yet, or any more, means what it meant where it still takes as many arguments.
    const files = checked.length > 0 ? checked : all.map((crate) => stillRight(crate, crateId, api));
    const rows = files.length === 0 ? NO_ROWS : indexRows(files, crateId, version, api);
    byCrate.set(crateId, rows);
    return rows;
  };
}

/** Of an alias that leaves an argument open. */
export const openRow = (openTypes: CrateRows['openTypes'], key: string): TypeModel | undefined =>
  openTypes.find(({ pattern }) => pattern.test(key))?.row;

/** The rows that a version outside the range of the file cannot contradict. */
function stillRight(file: CrateModel, crateId: string, api: Api): CrateModel {
  const functions = file.functions.filter(({ path, args }) => {
    const counts = argumentCounts(path, crateId, api);
    return counts.length > 0 && counts.every((count) => count === args.length);
  });
  return { ...file, functions };
}

/** With `self`; of a path that names nothing, none. */
function argumentCounts(path: string, crateId: string, api: Api): readonly number[] {
  const segments = path.split('::').slice(1);
  const direct = api.resolveIn(crateId, segments);
  const owner = api.resolveIn(crateId, segments.slice(0, -1));
  const items =
    direct.verdict === 'found'
      ? direct.items
      : owner.verdict === 'found'
        ? owner.items.flatMap((item) => associatedOf(item, segments.at(-1) ?? '', api))
        : [];
  return items.flatMap(({ signature }) => (signature ? [signature.params.length + (signature.self ? 1 : 0)] : []));
}

function associatedOf({ def, kind }: ApiItem, name: string, api: Api): readonly AssocItem[] {
  const ty: Ty = kind === 'trait' ? { kind: 'impl', bounds: [{ def, args: [] }] } : { kind: 'named', def, args: [] };
  const found = api.associated(api.expand(ty), name);
  return found.verdict === 'found' ? found.items : [];
}

function indexRows(files: readonly CrateModel[], crateId: string, version: string, api: Api): CrateRows {
  const functions = new Map<string, FunctionModel>();
  const types = new Map<string, TypeModel>();
  const implementations = new Map<string, ImplementationModel>();
  for (const file of files) {
    for (const row of file.functions) {
      if (fits(version, row.versions)) for (const key of functionKeys(row.path, crateId, api)) functions.set(key, row);
    }
    for (const row of file.implementations) {
      if (fits(version, row.versions))
        for (const key of functionKeys(row.path, crateId, api)) implementations.set(key, row);
    }
    for (const row of file.types) {
      if (fits(version, row.versions)) for (const key of typeKeys(row.path, crateId, api)) types.set(key, row);
    }
  }
  const openTypes = [...types].flatMap(([key, row]) =>
    /[<,]_[,>]/.test(key) ? [{ pattern: openPattern(key), row }] : [],
  );
  return { functions, types, openTypes, implementations };
}

/** A row names a free function, or a type or trait and what is called on it. */
function functionKeys(path: string, crateId: string, api: Api): readonly string[] {
  const segments = path.split('::').slice(1);
  const direct = api.resolveIn(crateId, segments);
  if (direct.verdict === 'found') return direct.items.map((item) => defKey(item.def));
  const owner = api.resolveIn(crateId, segments.slice(0, -1));
  if (owner.verdict !== 'found') return [];
  return owner.items.flatMap((item) => {
    const ty = api.expand({ kind: 'named', def: item.def, args: [] });
    return ty.kind === 'named' ? [`${defKey(ty.def)}#${segments.at(-1)}`] : [];
  });
}

function typeKeys(path: string, crateId: string, api: Api): readonly string[] {
  const found = api.resolveIn(crateId, path.split('::').slice(1));
  if (found.verdict !== 'found') return [];
  return found.items.map((item) => {
    if (item.kind !== 'alias') return defKey(item.def);
    return keyOf({ kind: 'named', def: item.def, args: [] }, api);
  });
}

const openPattern = (key: string): RegExp =>
  new RegExp(`^${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=[<,])_(?=[,>])/g, '.+')}$`);
