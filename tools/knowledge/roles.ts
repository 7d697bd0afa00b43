// Reads what people wrote about crates in knowledge/crates/*/roles.toml and makes one checked bundle of it. A mistake
// is reported with the file and the row it stands in; nothing is guessed or left out.
import { validRange } from 'semver';
import { parse } from 'smol-toml';
import type {
  CrateModel,
  FunctionModel,
  ImplementationModel,
  MacroModel,
  Recipe,
  TypeModel,
} from '../../server/src/knowledge/roles.js';
import {
  ACTIONS,
  KINDS_OF_TYPE,
  MAKES,
  MODES,
  NONCE_REUSE,
  ORIGINS,
  PASSWORD_KDFS,
  ROLES,
  SINKS,
  WEAKNESSES,
} from './words.js';

export interface RolesFile {
  /** `knowledge/crates/aead/roles.toml` */
  readonly path: string;
  readonly text: string;
}

export interface Problem {
  readonly file: string;
  readonly row: string;
  readonly what: string;
}

export interface Compiled {
  readonly crates: readonly CrateModel[];
  readonly problems: readonly Problem[];
}

export function compileRoles(files: readonly RolesFile[]): Compiled {
  const problems: Problem[] = [];
  const crates = files.flatMap((file) => compileFile(file, problems));
  crates.sort((a, b) => (a.package < b.package ? -1 : 1));
  // `sha-1` and `sha1` are both `sha1` in paths: what two packages say of one path has to be the same.
  const said = new Map<string, { readonly by: string; readonly row: string }>();
  for (const crate of crates) {
    for (const row of [...crate.types, ...crate.functions]) {
      const at = `${row.path} ${row.versions ?? ''}`;
      const text = JSON.stringify(row);
      const other = said.get(at);
      if (other && (other.by === crate.package || other.row !== text)) {
        problems.push({ file: crate.package, row: row.path, what: `${other.by} says something else of this path` });
      }
      said.set(at, { by: crate.package, row: text });
    }
  }
  return { crates, problems };
}

/** Reads the fields of one table; what is left over at the end is a mistake. */
class Fields {
  readonly #left: Map<string, unknown>;

  constructor(
    table: unknown,
    private readonly complain: (what: string) => void,
  ) {
    const isTable = typeof table === 'object' && table !== null && !Array.isArray(table);
    if (!isTable) complain('should be a table');
    this.#left = new Map(isTable ? Object.entries(table) : []);
  }

  take(name: string): unknown {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value;
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || typeof value === 'string') return value;
    this.complain(`\`${name}\` should be a text`);
    return undefined;
  }

  count(name: string): number | undefined {
    const value = this.take(name);
    if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0)) return value;
    this.complain(`\`${name}\` should be a whole number`);
    return undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.take(name);
    if (value === undefined || typeof value === 'boolean') return value;
    this.complain(`\`${name}\` should be true or false`);
    return undefined;
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    this.complain(`\`${name}\` should be a list of texts`);
    return undefined;
  }

  word<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.text(name);
    const word = words.find((one) => one === value);
    if (value !== undefined && word === undefined) this.complain(`unknown ${name} \`${value}\``);
    return word;
  }

  /** A range as Cargo writes it (`>=0.5, <0.7`), in the form that `semver` reads. */
  range(name: string): string | undefined {
    const value = this.text(name)?.replaceAll(',', '');
    if (value !== undefined && validRange(value) === null) this.complain(`\`${name}\` is not a version range`);
    return value;
  }

  table(name: string): Fields | undefined {
    const value = this.take(name);
    return value === undefined ? undefined : new Fields(value, (what) => this.complain(`\`${name}\` ${what}`));
  }

  /** Rows by path; a path that means different things at different versions has several. */
  rows(name: string): readonly [string, unknown][] {
    const value = this.take(name) ?? {};
    return Object.entries(value).flatMap(([path, rows]): [string, unknown][] =>
      Array.isArray(rows) ? rows.map((row): [string, unknown] => [path, row]) : [[path, rows]],
    );
  }

  need<T>(name: string, value: T | undefined, otherwise: T): T {
    if (value === undefined) this.complain(`\`${name}\` is missing`);
    return value ?? otherwise;
  }

  end(): void {
    for (const name of this.#left.keys()) this.complain(`unknown field \`${name}\``);
  }
}

/** Leaves out what is undefined, as the optional fields of the models want it. */
function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function compileFile(file: RolesFile, problems: Problem[]): CrateModel[] {
  const complain = (row: string) => (what: string) => {
    problems.push({ file: file.path, row, what });
  };
  let toml: unknown;
  try {
    toml = parse(file.text);
  } catch (error) {
    complain('file')(error instanceof Error ? error.message : String(error));
    return [];
  }
  const head = new Fields(toml, complain('file'));
  const name = head.need('crate', head.text('crate'), '');
  const libName = (head.text('lib') ?? name).replaceAll('-', '_');
  const checked = head.need('checked', head.text('checked'), '');
  if (!/^\d{4}-\d\d-\d\d$/.test(checked)) complain('file')('`checked` should be a day: YYYY-MM-DD');
  const source = head.need('source', head.texts('source'), []);
  if (source.length === 0) complain('file')('`source` says where the rows come from, and is empty');
  const ofRows = <T>(kind: string, read: (path: string, fields: Fields) => T): T[] =>
    head.rows(kind).map(([path, row]) => {
      const fields = new Fields(row, complain(path));
      if (!path.startsWith(`${libName}::`)) complain(path)(`should start with \`${libName}::\``);
      const model = read(path, fields);
      fields.end();
      return model;
    });
  const crate: CrateModel = present<CrateModel>({
    package: name,
    libName,
    versions: head.need('versions', head.range('versions'), '*'),
    checked,
    source,
    unchecked: head.text('unchecked'),
    types: ofRows('types', readType),
    functions: ofRows('functions', readFunction),
    implementations: ofRows('implementations', readImplementation),
    macros: ofRows('macros', readMacro),
    recipes: readRecipes(head, complain),
  });
  head.end();
  if (!file.path.endsWith(`/${name}/roles.toml`)) complain('file')(`its folder should be named \`${name}\``);
  return [crate];
}

function readType(path: string, fields: Fields): TypeModel {
  const name = fields.text('name');
  const nonceLength = fields.count('nonce');
  const facts = {
    nonceReuse: fields.word('nonce_reuse', NONCE_REUSE),
    mode: fields.word('mode', MODES),
    weakness: fields.word('weakness', WEAKNESSES),
    instead: fields.text('instead'),
  };
  const saysSomething = Object.values(facts).some((fact) => fact !== undefined);
  if (name === undefined && saysSomething) fields.need('name', name, '');
  return present<TypeModel>({
    path,
    versions: fields.range('versions'),
    unchecked: fields.text('unchecked'),
    is: fields.need('is', fields.word('is', KINDS_OF_TYPE), 'other'),
    algorithm: name === undefined ? undefined : present({ name, ...facts, nonceLength }),
    keyLength: fields.count('key'),
    nonceLength,
    like: fields.texts('like'),
    tagArgument: fields.count('tag_argument'),
    anyKey: fields.flag('any_key'),
    switches: fields.texts('switches'),
    direction: fields.word('direction', ['encrypt', 'decrypt']),
    yields: fields.word('yields', ['random', 'weak-random', 'outside']),
  });
}

function readFunction(path: string, fields: Fields): FunctionModel {
  const args = fields.need('args', fields.texts('args'), []);
  const roles = args.map((arg) => {
    const role = ROLES.find((one) => one === arg);
    if (role === undefined && arg !== '_') fields.need(`the role \`${arg}\``, undefined, undefined);
    return role ?? '_';
  });
  const index = (from: Fields, name: string): number | undefined => {
    const at = from.count(name);
    if (at !== undefined && at >= args.length) fields.need(`argument ${at}`, undefined, undefined);
    return at;
  };
  const returns = fields.table('returns');
  const fills = fields.table('fills');
  const algorithm = fields.table('algorithm');
  const model = present<FunctionModel>({
    path,
    versions: fields.range('versions'),
    unchecked: fields.text('unchecked'),
    action: fields.need('action', fields.word('action', ACTIONS), 'other'),
    args: roles,
    returns:
      returns &&
      present({ origin: returns.word('origin', ORIGINS), of: index(returns, 'of'), type: returns.text('type') }),
    fills: fills && {
      arg: index(fills, 'arg') ?? 0,
      origin: fills.need('origin', fills.word('origin', ORIGINS), 'unknown'),
    },
    dangerous: fields.text('dangerous'),
    kdf: fields.word('kdf', PASSWORD_KDFS),
    direction: fields.word('direction', ['encrypt', 'decrypt']),
    isMacro: fields.flag('macro') === true ? true : undefined,
    anyTag: fields.flag('any_tag') === true ? true : undefined,
    byType: fields.flag('by_type') === true ? true : undefined,
    algorithm:
      algorithm &&
      present({
        name: algorithm.need('name', algorithm.text('name'), ''),
        nonceReuse: algorithm.word('nonce_reuse', NONCE_REUSE),
        nonceLength: algorithm.count('nonce'),
        mode: algorithm.word('mode', MODES),
        weakness: algorithm.word('weakness', WEAKNESSES),
        instead: algorithm.text('instead'),
      }),
  });
  for (const inner of [returns, fills, algorithm]) inner?.end();
  if ((model.dangerous !== undefined) !== roles.includes('switch')) {
    fields.need('`dangerous` together with an argument `switch`', undefined, undefined);
  }
  return model;
}

function readImplementation(path: string, fields: Fields): ImplementationModel {
  return present<ImplementationModel>({
    path,
    versions: fields.range('versions'),
    returns: fields.word('returns', ROLES),
    verifies: fields.text('verifies'),
    saysTrue: fields.flag('says_true') === true ? true : undefined,
  });
}

function readMacro(path: string, fields: Fields): MacroModel {
  return present<MacroModel>({
    path,
    shows: fields.need('shows', fields.word('shows', SINKS), 'print'),
    after: fields.count('after'),
    into: fields.flag('into'),
  });
}

/** A table of names. */
function readNames(fields: Fields): Readonly<Record<string, string>> | undefined {
  const table = fields.take('renames');
  if (table === undefined) return undefined;
  const names = Object.entries(table ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return fields.need('`renames` with names in it', names.length > 0 ? Object.fromEntries(names) : undefined, {});
}

function readRecipes(head: Fields, complain: (row: string) => (what: string) => void): Recipe[] {
  const recipes = head.take('recipes') ?? [];
  return (Array.isArray(recipes) ? recipes : [recipes]).map((recipe: unknown, at) => {
    const fields = new Fields(recipe, complain(`recipe ${at + 1}`));
    const model = present<Recipe>({
      makes: fields.need('makes', fields.word('makes', MAKES), 'bytes'),
      for: fields.need('for', fields.text('for'), '*'),
      versions: fields.range('versions') ?? '*',
      text: fields.need('text', fields.text('text'), ''),
      uses: fields.texts('uses') ?? [],
      feature: fields.text('feature'),
      needs: fields.text('needs'),
      takes: fields.text('takes'),
      unless: fields.texts('unless'),
      renames: readNames(fields),
      worthAdding: fields.flag('worth_adding'),
    });
    fields.end();
    return model;
  });
}
