// What the user's own items declare: signatures, fields, constants, and the methods of their types.
import { defKey, named, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import { showKey } from '../../knowledge/unify.js';
import type { FieldDef, FunctionItem, TypeNode } from '../../syntax/ast.js';
import type { ModuleTree } from '../names/moduleTree.js';
import type { Entry, Module, Outline } from '../names/outline.js';
import { argumentsOf } from './localTypes.js';
import type { OwnConstant, OwnFunction } from './scope.js';
import { receiverType, stdKey, stdType } from './std.js';

/** Reads a written type where an item stands. */
export type ReadType = (node: TypeNode, module: Module, generics: Generic, selfType: Ty | undefined) => Ty;

/** Generic parameters in scope, with what their bounds say. */
export type Generic = ReadonlyMap<string, Ty>;

export interface Declared {
  functionOf(entry: Entry): OwnFunction | undefined;
  constantOf(entry: Entry): OwnConstant | undefined;
  /** With what the parameters of the type are in `ty`, which names it. */
  fieldsOf(entry: Entry, ty: Ty, variant?: string): ReadonlyMap<string, Ty> | undefined;
  /** The struct or enum that a type of the user's own names. */
  entryOf(ty: Ty): Entry | undefined;
  associated(ty: Ty, name: string): Entry | undefined;
  /** The only method of that name that the trait's own file gives to some type for it, or that the trait has itself. */
  implemented(trait: Ty, name: string): Entry | undefined;
  /** A trait in sight has a method of that name. */
  isTraitMethod(name: string): boolean;
  /** Last names of the traits that code in sight implements by hand for a type: `Debug`, `Drop`. */
  traitsOf(ty: Ty): ReadonlySet<string>;
  selfTypeOf(entry: Entry): Ty | undefined;
}

export const ownType = (entry: Entry): Ty =>
  named('self', entry.module.path === '' ? entry.name : `${entry.module.path}::${entry.name}`);

export function createDeclared(tree: ModuleTree, readType: ReadType, genericsOf: (entry: Entry) => Generic): Declared {
  const functions = new Map<Entry, OwnFunction>();
  const fields = new Map<string, ReadonlyMap<string, Ty>>();

  const selfTypeOf = (entry: Entry): Ty | undefined => {
    const header = entry.impl?.header;
    if (!header) return undefined;
    if (header.kind === 'trait') return { kind: 'param', name: 'Self' };
    return readType(header.self, entry.module, genericsOf(entry), undefined);
  };

  const typesIn = keptFor((outline) => typesByKey(outline));
  const membersIn = keptFor((outline) => membersByType(outline, selfTypeOf));
  const traitMethodsIn = keptFor(traitMethodNames);
  const providedIn = keptFor(providedByTrait);

  const traitsIn = keptFor((outline) => traitsByType(outline, readType));

  const implsIn = keptFor(implementedMethods);

  const typeAt = keptAcross(tree, (outline, key) => typesIn(outline).get(key));
  const memberAt = keptAcross(tree, (outline, type, name) => membersIn(outline).get(type)?.get(name));
  const traitMethodAt = keptAcross(tree, (outline, name) => traitMethodsIn(outline).has(name) || undefined);
  const providedAt = keptAcross(tree, (outline, trait, name) => providedIn(outline).get(trait)?.get(name));
  const traits = new Map<string, { readonly files: number; readonly found: ReadonlySet<string> }>();

  const traitsOf = (ty: Ty): ReadonlySet<string> => {
    const key = keyOf(ty);
    if (key === undefined) return NO_TRAITS;
    const outlines = tree.outlines();
    const known = traits.get(key);
    if (known?.files === outlines.length) return known.found;
    const all = outlines.flatMap((outline) => [...(traitsIn(outline).get(key) ?? NO_TRAITS)]);
    const found = all.length === 0 ? NO_TRAITS : new Set(all);
    traits.set(key, { files: outlines.length, found });
    return found;
  };

  return {
    selfTypeOf,
    functionOf(entry) {
      if (entry.item.kind !== 'fn') return undefined;
      const known = functions.get(entry);
      if (known && known.unit === entry.unit) return known;
      const fn = describeFunction(entry, entry.item, readType, genericsOf(entry), selfTypeOf(entry));
      functions.set(entry, fn);
      return fn;
    },
    constantOf(entry) {
      const { item } = entry;
      if (item.kind !== 'const' && item.kind !== 'static') return undefined;
      const said = readType(item.type, entry.module, genericsOf(entry), selfTypeOf(entry));
      const ty = entry.lazy ? stdType('LazyLock', [said]) : said;
      return { key: entryKey(entry, selfTypeOf(entry)), unit: entry.unit, name: entry.name, ty, value: item.value };
    },
    fieldsOf(entry, ty, variant) {
      const args = ty.kind === 'named' ? ty.args : [];
      const key = `${keyOf(ownType(entry))}<${args.map(showKey).join(',')}>.${variant ?? ''}`;
      const known = fields.get(key);
      if (known) return known;
      const defs = fieldDefs(entry, variant);
      if (!defs) return undefined;
      const bounds = genericsOf(entry);
      const generics = 'generics' in entry.item ? argumentsOf(entry.item.generics, args, bounds) : bounds;
      const made = new Map(
        defs.map((def): [string, Ty] => [def.name.text, readType(def.type, entry.module, generics, ty)]),
      );
      fields.set(key, made);
      return made;
    },
    entryOf(ty) {
      const key = keyOf(ty);
      return key === undefined ? undefined : typeAt(key);
    },
    associated(ty, name) {
      const key = keyOf(ty);
      if (key === undefined) return undefined;
      const own = memberAt(key, name);
      if (own) return own;
      for (const trait of traitMethodAt(name) ? traitsOf(ty) : []) {
        const given = providedAt(trait, name);
        if (given) return given;
      }
      return undefined;
    },
    implemented(trait, name) {
      const key = keyOf(trait);
      const entry = key === undefined ? undefined : typeAt(key);
      const outline = entry && tree.outlines().find(({ modules }) => modules.includes(entry.module));
      return outline && implsIn(outline).get(entry.name)?.get(name);
    },
    isTraitMethod(name) {
      return traitMethodAt(name) ?? false;
    },
    traitsOf,
  };
}

interface Asked<T> {
  /** How many files were asked. */
  readonly files: number;
  readonly found?: T;
}

/** What the first file says that knows the key. Each file is asked once: a tree only ever gains files. */
function keptAcross<T>(
  tree: ModuleTree,
  ask: (outline: Outline, key: string, name: string) => T | undefined,
): (key: string, name?: string) => T | undefined {
  const asked = new Map<string, Asked<T>>();
  return (key, name = '') => {
    const outlines = tree.outlines();
    const both = name === '' ? key : `${key}#${name}`;
    const before = asked.get(both);
    if (before && (before.found !== undefined || before.files === outlines.length)) return before.found;
    let found: T | undefined;
    for (let i = before?.files ?? 0; i < outlines.length && found === undefined; i += 1) {
      const outline = outlines[i];
      if (outline) found = ask(outline, key, name);
    }
    asked.set(both, found === undefined ? { files: outlines.length } : { files: outlines.length, found });
    return found;
  };
}

/** Made when it is first asked for, and kept. */
function keptFor<T>(make: (outline: Outline) => T): (outline: Outline) => T {
  const kept = new Map<Outline, T>();
  return (outline) => {
    const known = kept.get(outline) ?? make(outline);
    kept.set(outline, known);
    return known;
  };
}

const typesByKey = (outline: Outline): ReadonlyMap<string, Entry> =>
  new Map(
    outline.modules.flatMap((module) =>
      [...module.items.type.values()].map((entry): [string, Entry] => [keyOf(ownType(entry)) ?? '', entry]),
    ),
  );

function membersByType(
  outline: Outline,
  selfTypeOf: (entry: Entry) => Ty | undefined,
): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const index = new Map<string, Map<string, Entry>>();
  for (const module of outline.modules) {
    for (const impl of module.impls) {
      const first = impl.members[0];
      if (impl.header.kind !== 'impl' || !first) continue;
      const self = selfTypeOf(first);
      const key = self && keyOf(self);
      if (key === undefined) continue;
      const members = index.get(key) ?? new Map<string, Entry>();
      for (const entry of impl.members) if (!members.has(entry.name)) members.set(entry.name, entry);
      index.set(key, members);
    }
  }
  return index;
}

function traitsByType(outline: Outline, readType: ReadType): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const module of outline.modules) {
    for (const { header } of module.impls) {
      const trait = header.kind === 'impl' ? header.trait?.segments.at(-1)?.name.text : undefined;
      if (header.kind !== 'impl' || trait === undefined) continue;
      const key = keyOf(readType(header.self, module, new Map(), undefined));
      if (key !== undefined) index.set(key, (index.get(key) ?? new Set()).add(trait));
    }
  }
  return index;
}

/** By the last name of the trait; a name that stands for several traits or methods stands for none. */
function implementedMethods(outline: Outline): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const index = new Map<string, Map<string, Entry>>();
  const several: [string, string][] = [];
  const traits = outline.modules.flatMap(({ impls }) => impls.filter(({ header }) => header.kind === 'trait'));
  const names = traits.map(({ header }) => (header.kind === 'trait' ? header.name.text : ''));
  const add = (trait: string, entry: Entry): void => {
    const methods = index.get(trait) ?? new Map<string, Entry>();
    index.set(trait, methods);
    if (methods.has(entry.name)) several.push([trait, entry.name]);
    methods.set(entry.name, entry);
  };
  for (const { header, members } of outline.modules.filter((one) => !isForTests(one)).flatMap(({ impls }) => impls)) {
    const trait = header.kind === 'impl' ? header.trait?.segments.at(-1)?.name.text : undefined;
    if (trait !== undefined && names.filter((name) => name === trait).length === 1)
      for (const entry of members) add(trait, entry);
  }
  for (const { header, members } of traits) {
    const trait = header.kind === 'trait' ? header.name.text : '';
    const has = (entry: Entry): boolean => entry.item.kind === 'fn' && entry.item.body !== undefined;
    for (const entry of members) if (has(entry) && !index.get(trait)?.has(entry.name)) add(trait, entry);
  }
  for (const [trait, name] of several) index.get(trait)?.delete(name);
  return index;
}

const isForTests = (module: Module): boolean =>
  module.attributes.some(({ path, args }) => path === 'cfg' && /\btest\b/.test(args)) ||
  (module.parent !== undefined && isForTests(module.parent));

const traitMethodNames = (outline: Outline): ReadonlySet<string> =>
  new Set(
    outline.modules.flatMap((module) =>
      module.impls.flatMap((impl) => (impl.header.kind === 'trait' ? impl.members.map((entry) => entry.name) : [])),
    ),
  );

/** The methods and constants that a trait gives to the types that do not write their own, by the trait's name. */
function providedByTrait(outline: Outline): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const traits = outline.modules.flatMap(({ impls }) =>
    impls.flatMap(({ header, members }) => (header.kind === 'trait' ? [{ name: header.name.text, members }] : [])),
  );
  return new Map(
    traits.map(({ name, members }): [string, ReadonlyMap<string, Entry>] => [
      name,
      new Map(members.filter(isProvided).map((entry) => [entry.name, entry])),
    ]),
  );
}

const isProvided = ({ item }: Entry): boolean =>
  (item.kind === 'fn' && item.body !== undefined) || (item.kind === 'const' && item.value !== undefined);

const NO_TRAITS: ReadonlySet<string> = new Set();

function fieldDefs(entry: Entry, variant: string | undefined): readonly FieldDef[] | undefined {
  const { item } = entry;
  if (item.kind === 'struct' || item.kind === 'union') return item.fields;
  if (item.kind !== 'enum') return undefined;
  return item.variants.find((one) => one.name.text === variant)?.fields;
}

/** What methods of the user's are kept by: the definition of a type, whatever its arguments. */
function keyOf(ty: Ty): string | undefined {
  if (ty.kind === 'named') return ty.def.crate === 'std' ? `std::${stdKey(ty)}` : defKey(ty.def);
  const std = stdKey(ty);
  return std === undefined ? undefined : `std::${std}`;
}

export function entryKey(entry: Entry, selfType: Ty | undefined): string {
  const module = entry.module.path === '' ? 'self' : `self::${entry.module.path}`;
  if (!entry.impl) return `${module}::${entry.name}`;
  const { header } = entry.impl;
  if (header.kind === 'trait') return `${module}::${header.name.text}::${entry.name}`;
  const trait = header.trait?.segments.at(-1)?.name.text;
  const owner = (selfType && keyOf(selfType)) ?? `impl@${header.span.start}`;
  return `${trait === undefined ? '' : `${trait} for `}${owner}::${entry.name}`;
}

function describeFunction(
  entry: Entry,
  item: FunctionItem,
  readType: ReadType,
  generics: Generic,
  selfType: Ty | undefined,
): OwnFunction {
  const read = (node: TypeNode): Ty => readType(node, entry.module, generics, selfType);
  const self = selfType ?? UNKNOWN;
  const receiver = item.self ? [receiverType(item.self, self)] : [];
  return {
    key: entryKey(entry, selfType),
    unit: entry.unit,
    item,
    params: [...receiver, ...item.params.map((param) => read(param.type))],
    returns: item.returns ? read(item.returns) : UNIT,
  };
}
