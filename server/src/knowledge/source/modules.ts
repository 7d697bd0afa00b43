// The modules of a crate's source as one tree, with what each declares and imports.
import { filesFor } from '../../cargo/modulePaths.js';
import { parent as folderOf } from '../../cargo/paths.js';
import type { Attribute, ImplItem, Item, MacroItem, UseTree } from '../../syntax/ast.js';
import { parseItems } from '../../syntax/parser/index.js';
import type { Namespace } from '../api.js';
import { conditionsOf, isRewritten, isTestOnly } from './attributes.js';
import type { CrateSource } from './crateSource.js';
import { attributesPutBefore, withAttributes } from './passingMacros.js';

/** Something that a module declares. */
export interface Declared {
  readonly name: string;
  readonly item: Item;
  readonly module: SourceModule;
  readonly isPublic: boolean;
  /** The module itself, for a `mod`. */
  readonly body?: SourceModule;
  /** `cfg`s of the item and of the modules around it. */
  readonly conditions: readonly string[];
}

export interface Imported {
  /** Undefined for globs and `as _`. */
  readonly name: string | undefined;
  readonly segments: readonly string[];
  readonly global: boolean;
  readonly glob: boolean;
  readonly isPublic: boolean;
}

export interface SourceModule {
  /** From the crate's root, joined by `::`. */
  readonly path: string;
  /** That its text stands in; known once it has been read. */
  file: string | undefined;
  readonly parent: SourceModule | undefined;
  readonly conditions: readonly string[];
  readonly declared: Record<Namespace, Map<string, Declared[]>>;
  /** In the order of the source. */
  readonly all: Declared[];
  readonly imports: Imported[];
  readonly impls: { readonly item: ImplItem; readonly conditions: readonly string[] }[];
  /** Calls of macros where items stand, with their text. */
  readonly calls: { readonly item: MacroItem; readonly body: string }[];
  /** A macro may declare any name in it. */
  open: boolean;
}

export interface ModuleTree {
  readonly root: SourceModule;
  readonly modules: readonly SourceModule[];
  /** Definitions by `macro_rules!`, with their text. */
  readonly macros: ReadonlyMap<string, string>;
  /** Texts of files that no `mod` leads to: macros or `include!` may. */
  readonly unreached: readonly string[];
  /** Includes what a build script writes. */
  readonly generated: boolean;
}

interface Place {
  readonly file: string;
  readonly isRoot: boolean;
  /** Modules around, in the same file. */
  readonly around: readonly string[];
  readonly text: string;
}

/** Yields between files, so that the caller may pause. */
export function* readModules(source: CrateSource): Generator<void, ModuleTree> {
  const modules: SourceModule[] = [];
  const macros = new Map<string, string>();
  const reached = new Set<string>();
  let generated = false;
  const queue: { readonly module: SourceModule; readonly place: Omit<Place, 'text'> }[] = [];

  const newModule = (path: string, parent: SourceModule | undefined, conditions: readonly string[]): SourceModule => {
    const module: SourceModule = {
      path,
      file: undefined,
      parent,
      conditions,
      declared: { type: new Map(), value: new Map(), macro: new Map() },
      all: [],
      imports: [],
      impls: [],
      calls: [],
      open: false,
    };
    modules.push(module);
    return module;
  };

  const fill = (module: SourceModule, items: readonly Item[], place: Place): void => {
    module.file = place.file;
    for (const item of items) if (!isTestOnly(item)) add(module, item, place);
  };

  const add = (module: SourceModule, item: Item, place: Place): void => {
    const conditions = [...module.conditions, ...conditionsOf(item.attributes)];
    if (isRewritten(item) && item.kind !== 'fn' && item.kind !== 'impl') module.open = true;
    switch (item.kind) {
      case 'use':
        addImports(module, item.tree, item.isPublic);
        return;
      case 'externCrate': {
        const name = (item.alias ?? item.name).text;
        const { isPublic } = item;
        module.imports.push({ name, segments: [item.name.text], global: true, glob: false, isPublic });
        return;
      }
      case 'impl':
        module.impls.push({ item, conditions });
        return;
      case 'macro':
        addMacro(module, item, place);
        return;
      case 'foreign':
        fill(module, item.items, place);
        return;
      case 'broken':
        module.open = true;
        return;
      case 'mod': {
        const path = module.path === '' ? item.name.text : `${module.path}::${item.name.text}`;
        const body = newModule(path, module, conditions);
        declare(module, { name: item.name.text, item, module, isPublic: item.isPublic, body, conditions }, 'type');
        const around = [...place.around, item.name.text];
        if (item.items) fill(body, item.items, { ...place, around });
        else find(body, item.name.text, item.attributes, place);
        return;
      }
      default:
        declareItem(module, item, conditions);
    }
  };

  const find = (module: SourceModule, name: string, attributes: readonly Attribute[], place: Place): void => {
    const { file, isRoot, around } = place;
    const found = filesFor({ file, isRoot, around, name, attributes }).find((path) => source.read(path) !== undefined);
    if (found === undefined) module.open = true;
    else
      queue.push({
        module,
        place: { file: found, isRoot: /(?:^|\/)mod\.rs$/.test(found) || isSaid(attributes), around: [] },
      });
  };

  const addMacro = (module: SourceModule, item: MacroItem, place: Place): void => {
    const body = place.text.slice(item.bodySpan.start, item.bodySpan.end);
    if (item.defines) {
      const { name, isPublic } = { name: item.defines.text, isPublic: false };
      macros.set(name, `${macros.get(name) ?? ''}\n${body}`);
      const exported = item.attributes.some(({ path }) => path === 'macro_export');
      const at = exported ? root : module;
      declare(at, { name, item, module: at, isPublic: isPublic || exported, conditions: [] }, 'macro');
      return;
    }
    const name = item.path.segments.at(-1)?.name.text;
    if (name === 'include' && /OUT_DIR|env!/.test(body)) generated = true;
    // What stands in the branches of `cfg_if!` stands in the module.
    const passed = name === 'cfg_if' ? [] : attributesPutBefore(macros.get(name ?? '') ?? '');
    if (passed && item.items.length > 0) fill(module, withAttributes(item.items, passed), place);
    else module.calls.push({ item, body });
  };

  const root = newModule('', undefined, []);
  queue.push({ module: root, place: { file: source.root, isRoot: true, around: [] } });
  for (let next = queue.shift(); next; next = queue.shift()) {
    const text = source.read(next.place.file);
    reached.add(next.place.file);
    if (text === undefined || text.length > MOST_TEXT) next.module.open = true;
    if (text !== undefined && text.length <= MOST_TEXT) {
      fill(next.module, parseItems(text), { ...next.place, text });
      yield;
    }
  }
  const folder = folderOf(source.root) ?? '/';
  const unreached = source.files
    .filter((path) => path.startsWith(folder) && !reached.has(path) && !isOtherTarget(path, folder))
    .flatMap((path) => source.read(path) ?? []);
  return { root, modules, macros, unreached, generated };
}

/** A file this long is generated: its names are known and nothing else. */
const MOST_TEXT = 1_000_000;

/** The folder of a file named by `#[path]` is where its own modules are looked for. */
const isSaid = (attributes: readonly Attribute[]): boolean => attributes.some(({ path }) => path === 'path');

const isOtherTarget = (path: string, folder: string): boolean =>
  /^\/?(?:main\.rs$|bin\/|tests?(?:\.rs$|\/))/.test(path.slice(folder.length));

function declare(module: SourceModule, declared: Declared, namespace: Namespace): void {
  const names = module.declared[namespace];
  names.set(declared.name, [...(names.get(declared.name) ?? []), declared]);
  if (!module.all.includes(declared)) module.all.push(declared);
}

function declareItem(module: SourceModule, item: Item, conditions: readonly string[]): void {
  if (!('name' in item)) return;
  const declared: Declared = { name: item.name.text, item, module, isPublic: item.isPublic, conditions };
  const value = item.kind === 'fn' || item.kind === 'const' || item.kind === 'static';
  declare(module, declared, value ? 'value' : 'type');
  if (item.kind === 'struct') declare(module, declared, 'value');
}

function addImports(
  module: SourceModule,
  tree: UseTree,
  isPublic: boolean,
  leading: readonly string[] = [],
  fromRoot = false,
): void {
  const segments = [...leading, ...tree.path.segments.map((segment) => segment.name.text)];
  const global = leading.length === 0 ? tree.path.global : fromRoot;
  if (tree.kind === 'group') {
    for (const inner of tree.trees) addImports(module, inner, isPublic, segments, global);
    return;
  }
  if (tree.kind === 'glob') {
    module.imports.push({ name: undefined, segments, global, glob: true, isPublic });
    return;
  }
  if (segments.length > 1 && segments.at(-1) === 'self') segments.pop();
  const alias = tree.alias?.text;
  const name = alias === '_' ? undefined : (alias ?? segments.at(-1));
  module.imports.push({ name, segments, global, glob: false, isPublic });
}
