// The files of one crate as one tree of modules. A file is read when a path leads to it, and again when it changes.
import { filesFor, modulesTo } from '../../cargo/modulePaths.js';
import { parent, relativeTo } from '../../cargo/paths.js';
import type { Anchor } from '../../findings/model.js';
import { lastName } from '../../knowledge/ty.js';
import type { Knowledge, PlacedItem } from '../fileFacts.js';
import { isConditional, isTestCfg, type Surroundings } from '../leaves.js';
import type { Lowered } from '../lower/frame.js';
import type { ModuleTree } from '../names/moduleTree.js';
import type { Module, Outline } from '../names/outline.js';
import type { Caller, FieldUse, FieldWriter } from '../resolve/program.js';
import { openRooms, type Room } from '../room.js';
import { createFileItems, type FileItems } from './fileItems.js';

/** The present text of a file, cut into items: the same object as long as the text is the same. */
export interface FileText {
  readonly items: readonly PlacedItem[];
  readonly text: string;
}

export interface CrateFiles {
  /** Undefined when there is no such file. Paths are absolute, with `/`. */
  read(path: string): FileText | undefined;
  /** It lies where packages keep tests, benches and examples. */
  isTestFile(path: string): boolean;
}

/** A file of the crate. */
export interface Member {
  readonly path: string;
  readonly items: FileItems;
}

export interface Crate {
  /** Reads again what has changed. Members and their rooms hold until the next time. */
  refresh(): void;
  /** The file as a part of the crate; undefined when no `mod` leads to it. */
  member(path: string): Member | undefined;
  /** No `mod` that is read leads to the file, but one in a macro may, under a condition: `cfg_if! { .. mod wide; .. }`. */
  mayDeclare(path: string): boolean;
  /** Has entered its room. */
  ready(member: Member): Room;
  /** What the other files know. */
  besides(member: Member): Besides;
  /** The file that an item stands in, among those in sight. */
  fileOf(unit: Anchor): Member | undefined;
}

export interface Besides {
  item(key: string): Lowered | undefined;
  /** Those in the file that declares the struct. */
  writers(field: string): readonly FieldWriter[];
  users(field: string): readonly FieldUse[];
  /** Those in the file that declares the function. */
  callers(fn: string): readonly Caller[];
}

/** A crate of more files is in sight only as far as this: a first look must not read a whole monorepo. */
const MOST_FILES = 300;

interface Part extends Member {
  readonly around: Surroundings;
  seen: FileText;
}

export function openCrate(rootPath: string, knowledge: Knowledge, files: CrateFiles): Crate {
  const parts = new Map<string, Part>();
  /** By the module that is the file's root. */
  const owners = new Map<Module, Part>();
  /** What `mod name;` leads to. */
  const bodies = new Map<Module, Part | undefined>();
  /** Where a file was looked for: one that comes to be there changes what paths lead to. */
  const absent = new Set<string>();
  let rooms: ((outline: Outline) => Room) | undefined;
  const entered = new Map<Part, Room>();
  /** The file that declares the function, const or static with a key. */
  const homes = new Map<string, Part>();
  /** Keys that no file declares that was read so far. */
  const homeless = new Set<string>();
  /** Of the files, in the order in which they were reached. */
  let outlines: Outline[] = [];

  const load = (path: string, place: string, around: Surroundings): Part | undefined => {
    const known = parts.get(path);
    // Two `mod`s that lead to one file: it has one place.
    if (known) return known.items.outline.root.path === place ? known : undefined;
    if (parts.size >= MOST_FILES || absent.has(path)) return undefined;
    const text = files.read(path);
    if (!text) {
      absent.add(path);
      return undefined;
    }
    const items = createFileItems(knowledge, place, {
      ...around,
      inTest: around.inTest || files.isTestFile(path),
    });
    homeless.clear();
    items.update(text.items, text.text);
    const part: Part = { path, items, around, seen: text };
    parts.set(path, part);
    outlines.push(items.outline);
    owners.set(items.outline.root, part);
    return part;
  };

  const root = (): Part | undefined => load(rootPath, '', { inTest: false, conditional: false, generated: false });

  const below = (module: Module): Part | undefined => {
    if (bodies.has(module)) return bodies.get(module);
    bodies.set(module, undefined);
    const outer = modulesAround(module);
    const part = owners.get(outer[0] ?? module);
    if (!part) return undefined;
    const attributes = [...outer, module].flatMap((one) => one.attributes);
    const around = {
      inTest: part.around.inTest || attributes.some(isTestCfg),
      conditional: part.around.conditional || isConditional(attributes),
      generated: false,
    };
    const candidates = filesFor({
      file: part.path,
      isRoot: part.path === rootPath,
      around: outer.slice(1).map(nameOf),
      name: nameOf(module),
      attributes: module.attributes,
    });
    for (const path of candidates) {
      const found = load(path, module.path, around);
      if (!found) continue;
      bodies.set(module, found);
      return found;
    }
    return undefined;
  };

  const bodyOf = (module: Module): Module =>
    module.elsewhere ? (below(module)?.items.outline.root ?? module) : module;

  /** The module at the end of the names, wherever its text is. */
  const walk = (names: readonly string[]): Module | undefined => {
    let at = root()?.items.outline.root;
    for (const name of names) {
      const child: Module | undefined = at?.children.get(name);
      at = child && bodyOf(child);
    }
    return at;
  };

  const tree = (top: Module): ModuleTree => ({
    root: top,
    rooted: true,
    outlines: () => outlines,
    parentOf: (module) =>
      module.parent ?? (module.path === '' ? undefined : walk(module.path.split('::').slice(0, -1))),
    bodyOf,
  });

  const forget = (part: Part): void => {
    parts.delete(part.path);
    entered.delete(part);
  };

  /** A file that no `mod` leads to any more is no part of the crate. */
  const isDeclared = (part: Part): boolean =>
    part.path === rootPath || owners.get(walk(part.items.outline.root.path.split('::')) ?? NOWHERE) === part;

  const ready = (member: Member): Room => {
    const top = root();
    rooms ??= openRooms(tree(top?.items.outline.root ?? member.items.outline.root), knowledge);
    const part = parts.get(member.path);
    const known = part && entered.get(part);
    if (known) return known;
    const room = rooms(member.items.outline);
    member.items.enter(room);
    if (part) entered.set(part, room);
    return room;
  };

  /** The file of the module that a key leads to: `self::vault` of `self::vault::Vault::seal`. */
  const leadingTo = (key: string): Part | undefined => {
    const names = key.split('::').slice(1, -1);
    let found = parts.get(rootPath);
    let at = found?.items.outline.root;
    for (const name of names) {
      const child: Module | undefined = at?.children.get(name);
      at = child && bodyOf(child);
      found = (at && owners.get(at)) ?? found;
    }
    if (found) ready(found);
    return found;
  };

  /** The file that declares the struct of a field: `self::vault::Vault.nonce`. */
  const declaring = (field: string): Part | undefined => leadingTo(field.slice(0, field.lastIndexOf('.')));

  const declares = (part: Part, key: string): boolean => {
    ready(part);
    return part.items.has(key);
  };

  const homeOf = (key: string): Part | undefined => {
    const known = homes.get(key);
    if (known || homeless.has(key)) return known;
    const likely = leadingTo(key);
    // An `impl` may stand in any file.
    const home = likely && declares(likely, key) ? likely : [...parts.values()].find((part) => declares(part, key));
    if (home) homes.set(key, home);
    else homeless.add(key);
    return home;
  };

  return {
    refresh() {
      let changed = [...absent].some((path) => files.read(path) !== undefined);
      for (const part of [...parts.values()]) {
        const now = files.read(part.path);
        if (now === part.seen) continue;
        if (!now) forget(part);
        else {
          part.seen = now;
          if (!part.items.update(now.items, now.text)) continue;
        }
        changed = true;
      }
      if (!changed) return;
      absent.clear();
      homes.clear();
      homeless.clear();
      owners.clear();
      bodies.clear();
      entered.clear();
      rooms = undefined;
      for (const part of parts.values()) owners.set(part.items.outline.root, part);
      for (const part of [...parts.values()]) if (!isDeclared(part)) forget(part);
      outlines = [...parts.values()].map((part) => part.items.outline);
    },
    member(path) {
      const known = parts.get(path);
      if (known) return known;
      const names = modulesTo(rootPath, path);
      const module = names && walk(names);
      const part = module && owners.get(module);
      return part?.path === path ? part : undefined;
    },
    mayDeclare(path) {
      const names = modulesTo(rootPath, path) ?? [];
      for (let depth = names.length - 1; depth >= 0; depth -= 1) {
        const above = walk(names.slice(0, depth));
        const part = above && owners.get(above);
        if (part) return saysModule(part.items.text, names[depth] ?? '') || saysPath(part, path);
      }
      return false;
    },
    ready,
    besides: (member) => ({
      item(key) {
        const home = homeOf(key);
        return home && home !== member ? home.items.item(key) : undefined;
      },
      writers(field) {
        const part = declaring(field);
        return part && part !== member ? part.items.writers(field) : NOTHING;
      },
      users(field) {
        const part = declaring(field);
        return part && part !== member ? part.items.users(field) : NOTHING;
      },
      callers(fn) {
        const home = homeOf(fn);
        return home && home !== member ? home.items.callers(fn) : NOTHING;
      },
    }),
    fileOf(unit) {
      for (const part of parts.values()) if (part.items.starts.has(unit)) return part;
      return undefined;
    },
  };
}

const NOWHERE = {} as Module;

const saysModule = (text: string, name: string): boolean =>
  text.split(/\bmod\s+/).some((rest) => rest.startsWith(`${name};`));

/** `#[cfg_attr(windows, path = "win.rs")] mod sys;`: one file or the other, by what the crate is built for. */
function saysPath(part: { readonly path: string; readonly items: FileItems }, path: string): boolean {
  const file = relativeTo(parent(part.path) ?? '', path);
  return file !== undefined && part.items.text.split(/\bpath\s*=\s*/).some((rest) => rest.startsWith(`"${file}"`));
}

/** One and the same, so that what was read from it still holds. */
const NOTHING: readonly never[] = [];

const nameOf = ({ path }: Module): string => lastName(path);

/** The modules of the same file that a module lies in, from the file's root. */
function modulesAround(module: Module): readonly Module[] {
  const outer: Module[] = [];
  for (let at = module.parent; at; at = at.parent) outer.unshift(at);
  return outer;
}
