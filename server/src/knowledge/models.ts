// Finds the hand-written row for an item of a crate: rows speak of public paths, code is resolved to definitions.
import type { Api, ApiItem, AssocItem } from './api.js';
import { createCrateRows, openRow } from './crateRows.js';
import type { CrateModel, FunctionModel, ImplementationModel, MacroModel, Recipe, TypeModel } from './roles.js';
import { type DefId, defKey, lastName, type Ty } from './ty.js';
import { cratesIn, keyOf } from './typeKeys.js';
import { fits } from './versions.js';
import type { Action } from './vocabulary.js';

export interface Models {
  /** The row of a function or method of a crate with a table. */
  functionFor(item: ApiItem | AssocItem): FunctionModel | undefined;
  /**
   * The row of a path into a crate without a table, or into std: `reqwest::Client::new`. Of several versions' rows that
   * with as many arguments as are given.
   */
  functionAt(path: string, given?: number): FunctionModel | undefined;
  /** The row of a macro that is called like a function, by its path as the code writes it: `new_magic_crypt`. */
  macroCall(path: string): FunctionModel | undefined;
  /** The same of what is called on a type that no table has, by the type's path. */
  functionOn(type: string, name: string, given?: number): FunctionModel | undefined;
  /** What is known of a type; aliases are told apart by their arguments. */
  typeFor(ty: Ty): TypeModel | undefined;
  /** What is known of a constant that stands for an algorithm. */
  typeOf(def: DefId): TypeModel | undefined;
  typeAt(path: string): TypeModel | undefined;
  /** The path is that of a constant or variant that turns some protection off. */
  isDangerous(path: string): boolean;
  /** What is known of a method of a crate's trait that the user's code implements. */
  implementationFor(trait: DefId, method: string): ImplementationModel | undefined;
  /** Of a trait of a crate without a table, by its path in the code. */
  implementationAt(path: string): ImplementationModel | undefined;
  /** What a function of that name would do, if the crate had it; only for what takes a key or a nonce. */
  guess(libName: string, name: string): Action | undefined;
  /** What is known of a macro, by its path as the code writes it: `tracing::info`, `println`. */
  macroAt(path: string): MacroModel | undefined;
  /** Code that may be inserted where the type is at hand, best first; of any crate of the project for `bytes`. */
  recipes(makes: Recipe['makes'], on: Ty | undefined): readonly Recipe[];
  /** Such code for a type at a version of its crate, whether the project has it or not. */
  recipesAt(makes: Recipe['makes'], path: string, version: string): readonly Recipe[];
  /** Such code of crates that a project may get for it, with the crate. */
  addable(makes: Recipe['makes']): readonly { readonly file: CrateModel; readonly recipe: Recipe }[];
  /** What may take the place of a constant or a call, by its public path, or of a unit type. */
  insteadOf(what: string | Ty | undefined, wanted?: Recipe['makes']): readonly Recipe[];
}

export function createModels(crates: readonly CrateModel[], api: Api): Models {
  const rowsOf = createCrateRows(crates, api);
  const functionsByPath = new Map<string, readonly FunctionModel[]>();
  for (const row of crates.flatMap((crate) => crate.functions))
    functionsByPath.set(row.path, [...(functionsByPath.get(row.path) ?? []), row]);
  const typesByPath = new Map(
    crates.flatMap((crate) => crate.types.map((row): [string, TypeModel] => [row.path, row])),
  );

  const implementationsByPath = new Map(
    crates.flatMap((crate) => crate.implementations.map((row): [string, ImplementationModel] => [row.path, row])),
  );
  const dangerous = new Set(
    crates.flatMap((crate) => crate.functions.flatMap((row) => row.dangerous?.split('|') ?? [])),
  );
  const macros = macrosByPath(crates.flatMap((crate) => crate.macros));
  const macroCalls = macrosByPath(crates.flatMap((crate) => crate.functions.filter(({ isMacro }) => isMacro)));
  const recipesThatMake = recipesByWhatTheyMake(crates);
  const actions = actionsByName(crates);
  const libNames = new Set(crates.map((crate) => crate.libName));

  /** No table says which version it is: that with as many arguments as the call gives is meant. */
  function functionAt(path: string, given?: number): FunctionModel | undefined {
    const rows = ofAnyName(path, libNames, functionsByPath) ?? [];
    return rows.find(({ args }) => args.length === given) ?? rows.at(-1);
  }
  const typeAt = (path: string): TypeModel | undefined => ofAnyName(path, libNames, typesByPath);
  const functionOn = (type: string, name: string, given?: number): FunctionModel | undefined =>
    [type, ...(typeAt(type)?.like ?? [])]
      .map((owner) => functionAt(`${owner}::${name}`, given))
      .find((row) => row !== undefined);

  const typeRows = new WeakMap<Ty, { readonly row: TypeModel | undefined }>();
  function rowOfType(ty: Ty & { readonly kind: 'named' }): TypeModel | undefined {
    if (ty.def.crate.startsWith('?')) return typeAt(`${ty.def.crate.slice(1)}::${ty.def.path}`);
    let key: string | undefined;
    for (const crate of cratesIn(ty)) {
      const { types, openTypes } = rowsOf(crate);
      if (types.size === 0) continue;
      key ??= keyOf(ty, api);
      const row = types.get(key) ?? openRow(openTypes, key);
      if (row) return row;
    }
    return rowsOf(ty.def.crate).types.get(defKey(ty.def)) ?? rowOfGeneric(ty);
  }

  /** A row of an alias with parameters of its own: `Hmac<D>`, whatever `D` is. */
  function rowOfGeneric(ty: Ty & { readonly kind: 'named' }): TypeModel | undefined {
    const inner = ty.args[0];
    if (ty.args.length !== 1 || inner?.kind !== 'named' || inner.args.length === 0) return undefined;
    const any = { ...ty, args: [{ ...inner, args: inner.args.map((): Ty => ({ kind: 'unknown' })) }] };
    return rowsOf(inner.def.crate).types.get(keyOf(any, api));
  }

  return {
    functionFor(item) {
      const owners = 'on' in item ? [item.trait, item.on.kind === 'named' ? item.on.def : undefined] : [];
      for (const owner of owners) {
        const row = owner && rowsOf(owner.crate).functions.get(`${defKey(owner)}#${item.name}`);
        if (row) return row;
      }
      return rowsOf(item.def.crate).functions.get(defKey(item.def));
    },
    functionAt,
    functionOn,
    typeFor(ty) {
      if (ty.kind !== 'named') return undefined;
      const known = typeRows.get(ty);
      if (known) return known.row;
      const row = rowOfType(ty);
      typeRows.set(ty, { row });
      return row;
    },
    typeOf: (def) => rowsOf(def.crate).types.get(defKey(def)),
    implementationFor: (trait, method) => rowsOf(trait.crate).implementations.get(`${defKey(trait)}#${method}`),
    implementationAt: (path) => implementationsByPath.get(path),
    typeAt,
    isDangerous: (path) => dangerous.has(path),
    guess(libName, name) {
      if (!libNames.has(libName)) return undefined;
      const stem = [...actions.keys()].find((known) => name === known || name.startsWith(`${known}_`));
      return stem === undefined ? undefined : actions.get(stem);
    },
    macroAt: (path) => macros.get(path),
    macroCall: (path) => macroCalls.get(path),
    recipes(makes, on) {
      const type = on && this.typeFor(on);
      // The row's crate: `sha1::Sha1` is made of a type of another one.
      const home = type?.path.split('::')[0] ?? (on?.kind === 'named' ? libNameOf(on.def.crate) : undefined);
      return (recipesThatMake.get(makes) ?? []).flatMap(({ file, recipe }) => {
        if (recipe.for !== '*' && recipe.for !== type?.path) return [];
        if (home !== file.libName && !ANYWHERE.has(makes)) return [];
        const crate = api.crate(file.libName);
        return crate?.package === file.package && fits(crate.version, recipe.versions) ? [recipe] : [];
      });
    },
    recipesAt: (makes, path, version) =>
      (recipesThatMake.get(makes) ?? []).flatMap(({ file, recipe }) => {
        const isMeant = path.startsWith(`${file.libName}::`) && (recipe.for === '*' || recipe.for === path);
        return isMeant && fits(version, recipe.versions) ? [recipe] : [];
      }),
    addable: (makes) => (recipesThatMake.get(makes) ?? []).filter(({ recipe }) => recipe.worthAdding),
    insteadOf(what, wanted = 'instead') {
      const path = typeof what === 'string' ? what : what && this.typeFor(what)?.path;
      // Two packages may have one name in paths: `md5` and `md-5`.
      const files = crates.filter(({ libName }) => path?.startsWith(`${libName}::`));
      return files.flatMap((file) => {
        const crate = api.crate(file.libName);
        const known = crate ? crate.package === file.package && crate.version : api.broughtVersion(file.package);
        const fitting = file.recipes.filter(({ makes, for: of }) => makes === wanted && of === path);
        if (known) return fitting.filter(({ versions }) => fits(known, versions));
        // Code that names it has the crate, though there may be no table of it: then what is so in all that have the path.
        const isBundled = api.published(file.libName).some((entry) => entry.package === file.package);
        const row = file.functions.find((one) => one.path === path);
        return crate ? NO_RECIPES : fitting.filter(({ versions }) => !isBundled || versions === row?.versions);
      });
    },
  };
}

const NO_RECIPES: readonly Recipe[] = [];

/** A row by its path, or by one through a crate that passes on the row's: `aes_gcm::aead::Aead` is `aead::Aead`. */
function ofAnyName<Row>(path: string, libNames: ReadonlySet<string>, rows: ReadonlyMap<string, Row>): Row | undefined {
  const exact = rows.get(path);
  if (exact) return exact;
  const segments = path.split('::');
  for (let at = 1; at < segments.length - 1; at += 1) {
    const row = libNames.has(segments[at] ?? '') ? rows.get(segments.slice(at).join('::')) : undefined;
    if (row) return row;
  }
  return undefined;
}

/** Macros by their path and by their last name, which an import or std brings. */
function macrosByPath<Row extends { readonly path: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byName = rows.map((row): [string, Row] => [lastName(row.path), row]);
  return new Map([...byName, ...rows.map((row): [string, Row] => [row.path, row])]);
}

interface RecipeOfCrate {
  readonly file: CrateModel;
  readonly recipe: Recipe;
}

function recipesByWhatTheyMake(crates: readonly CrateModel[]): ReadonlyMap<Recipe['makes'], readonly RecipeOfCrate[]> {
  const lists = new Map<Recipe['makes'], RecipeOfCrate[]>();
  for (const file of crates) {
    for (const recipe of file.recipes) lists.set(recipe.makes, [...(lists.get(recipe.makes) ?? []), { file, recipe }]);
  }
  return lists;
}

const GUESSED: ReadonlySet<Action> = new Set<Action>(['encrypt', 'make-cipher']);

/** What functions of one name do in every crate that has one; longer names first. */
function actionsByName(crates: readonly CrateModel[]): ReadonlyMap<string, Action> {
  const all = new Map<string, Set<Action>>();
  for (const { path, action } of crates.flatMap((crate) => crate.functions)) {
    const name = lastName(path);
    all.set(name, (all.get(name) ?? new Set()).add(action));
  }
  const agreed = [...all].flatMap(([name, actions]): [string, Action][] => {
    const guess = [...actions].filter((action) => GUESSED.has(action));
    // `new` makes a cipher where it takes a key; elsewhere no argument is called one.
    return guess.length === 1 && guess[0] ? [[name, guess[0]]] : [];
  });
  return new Map(agreed.sort(([a], [b]) => b.length - a.length));
}

/** What any crate may make for any other. */
const ANYWHERE: ReadonlySet<Recipe['makes']> = new Set<Recipe['makes']>([
  'bytes',
  'equal',
  'wipe',
  'wiped',
  'password-key',
]);

const libNameOf = (crateId: string): string => crateId.slice(0, crateId.lastIndexOf('@')).replaceAll('-', '_');
