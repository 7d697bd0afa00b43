// Which traits a module or block has in scope: what it imports by name, what its globs bring, and whether something
// that nothing is known of may bring more.
import type { Api } from '../../knowledge/api.js';
import { extendsStd, isBystander } from '../../knowledge/bystanders.js';
import { type DefId, lastName } from '../../knowledge/ty.js';
import { lineOf, splitCrate } from '../../knowledge/versions.js';
import type { ModuleTree } from './moduleTree.js';
import type { Names } from './names.js';
import type { Import, Module } from './outline.js';
import { stdPreludePath } from './prelude.js';
import type { Resolved } from './resolved.js';
import type { Step } from './step.js';

export interface TraitScope {
  /** What the trait has can be used here. */
  has(trait: DefId): boolean;
  /** Something that nothing is known of may be a trait that has the name; `std`: that gives it to a type of std. */
  mayBring(name: string, std?: 'std'): boolean;
  /** Imports from crates without a table that are traits unless the code uses them as types: full paths. */
  readonly doubts: ReadonlySet<string>;
  /** Names in paths of the crates that imports here name. */
  readonly crates: ReadonlySet<string>;
  /** Where imports look in vain for what may have been a trait, and by what names it may go. */
  readonly broken: ReadonlySet<string>;
}

export interface TraitScopes {
  ofModule(module: Module): TraitScope;
  /** The imports of a block within the module, and what is in scope around it. */
  ofBlock(imports: readonly Import[], module: Module, around: TraitScope): TraitScope;
  /** Within an impl of the trait, which is in scope there without an import. */
  ofImpl(trait: Resolved, around: TraitScope): TraitScope;
}

interface Gathered {
  readonly traits: Set<string>;
  readonly defs: Set<DefId>;
  /** Crates whose modules are imported by glob. */
  readonly globs: Set<string>;
  readonly crates: Set<string>;
  readonly broken: Set<string>;
  open: boolean;
  readonly doubts: Set<string>;
  openForStd: boolean;
}

export function createTraitScopes(names: Names, api: Api, tree: ModuleTree): TraitScopes {
  const byModule = new Map<Module, TraitScope>();

  function gatherModule(at: Module, into: Gathered, seen: Set<Module>): void {
    const module = tree.bodyOf(at);
    if (seen.has(module)) return;
    seen.add(module);
    if (module.elsewhere || module.mayDeclareMore) into.open = true;
    gather(module.imports, module, into, seen);
  }

  function gather(imports: readonly Import[], module: Module, into: Gathered, seen: Set<Module>): void {
    for (const one of imports) {
      const step = names.lead(one, module);
      if (step.kind === 'crate') ofCrate(one, step, into);
      else if (step.kind === 'std') into.traits.add(one.glob ? 'std::*' : `std::${step.path.at(-1)}`);
      else if (step.kind === 'module') {
        if (one.glob && step.declaredOnly) into.open = true;
        if (one.glob) gatherModule(step.module, into, seen);
      } else if (step.kind === 'unknown' && mayBeTrait(one)) into.open = true;
    }
  }

  function ofCrate(one: Import, { path, doubtful }: Step & { kind: 'crate' }, into: Gathered): void {
    const [lib, ...rest] = path;
    if (lib === undefined) return;
    into.crates.add(lib);
    if (doubtful && mayBeTrait(one)) into.open = true;
    if (!api.crate(lib)) {
      into.traits.add(`?${lib}::${one.glob ? '*' : path.at(-1)}`);
      if (!mayBeTrait(one)) return;
      if (isBystander(lib)) into.openForStd ||= extendsStd(lib);
      else if (one.glob || one.name === undefined) into.open = true;
      else into.doubts.add(path.join('::'));
      return;
    }
    const found = rest.length === 0 ? undefined : api.resolve(lib, rest);
    if (found?.verdict === 'unknown' && mayBeTrait(one)) into.open = true;
    if (found?.verdict === 'absent' && mayBeTrait(one)) {
      const name = path.at(-1) ?? '';
      into.broken.add(path.slice(0, -1).join('::'));
      into.broken.add(name);
      for (const other of api.suggest(found.within, name, 'any')) into.broken.add(lastName(other.name));
    }
    const items = found?.verdict === 'found' ? found.items : [];
    if (one.glob) {
      for (const within of found ? items.filter((item) => item.kind === 'module').map((item) => item.def) : [lib]) {
        const { traits, open, crates } = api.traitsIn(within);
        if (open) into.open = true;
        for (const trait of traits) add(trait, into);
        for (const crate of crates) into.globs.add(crate);
      }
    } else for (const item of items) if (item.kind === 'trait') add(item.def, into);
  }

  /** Without a manifest the versions that answer for two crates need not belong together. */
  const anyVersion = (pack: string): boolean => api.crate(pack.replaceAll('-', '_'))?.from === 'any';

  function add(trait: DefId, into: Gathered): void {
    into.traits.add(keyOf(trait));
    into.defs.add(trait);
    if (trait.crate !== 'std' && api.mayHaveMore(trait.crate)) into.open = true;
    if (trait.crate !== 'std' && anyVersion(splitCrate(trait.crate)[0])) into.traits.add(keyOfAny(trait));
  }

  function scopeOf(
    { traits, defs, globs, crates, broken, doubts, open, openForStd }: Gathered,
    around?: TraitScope,
  ): TraitScope {
    return {
      has(trait) {
        if (around?.has(trait)) return true;
        const name = lastName(trait.path);
        if (trait.crate === 'std')
          return stdPreludePath(name) !== undefined || traits.has('std::*') || traits.has(`std::${name}`);
        if (traits.has(keyOf(trait)) || traits.has(keyOfAny(trait))) return true;
        const lib = splitCrate(trait.crate)[0].replaceAll('-', '_');
        return traits.has(`?${lib}::*`) || traits.has(`?${lib}::${name}`);
      },
      mayBring: (name, std) =>
        open ||
        (std !== undefined && openForStd) ||
        [...globs].some((crate) => api.hides(crate, name)) ||
        [...defs].some((trait) => api.mayGive(trait, name)) ||
        around?.mayBring(name, std) === true,
      doubts: around ? new Set([...around.doubts, ...doubts]) : doubts,
      crates: around ? new Set([...around.crates, ...crates]) : crates,
      broken: around ? new Set([...around.broken, ...broken]) : broken,
    };
  }

  return {
    ofModule(module) {
      const known = byModule.get(module);
      if (known) return known;
      const gathered = nothing();
      gatherModule(module, gathered, new Set());
      const scope = scopeOf(gathered);
      byModule.set(module, scope);
      return scope;
    },
    ofBlock(imports, module, around) {
      if (imports.length === 0) return around;
      const gathered = nothing();
      gather(imports, module, gathered, new Set());
      return scopeOf(gathered, around);
    },
    ofImpl(trait, around) {
      if (trait.kind === 'own') return around;
      const keys = trait.kind === 'api' ? trait.items.map((item) => keyOf(item.def)) : [];
      if (trait.kind === 'std') keys.push(`std::${lastName(trait.path)}`);
      return {
        ...around,
        has: (one) => keys.includes(keyOf(one)) || around.has(one),
        mayBring: (name, std) => keys.length === 0 || around.mayBring(name, std),
      };
    },
  };
}

const nothing = (): Gathered => ({
  traits: new Set(),
  defs: new Set(),
  globs: new Set(),
  crates: new Set(),
  broken: new Set(),
  doubts: new Set(),
  open: false,
  openForStd: false,
});

/** Functions and modules begin with a small letter. */
function mayBeTrait(one: Import): boolean {
  return one.glob || one.name === undefined || /^[A-Z]/.test(one.segments.at(-1) ?? '');
}

/** Tables that were made at different times may name different patches of a crate. */
function keyOf(trait: DefId): string {
  if (trait.crate === 'std') return `std::${lastName(trait.path)}`;
  const [pack, version] = splitCrate(trait.crate);
  return `${pack}@${lineOf(version)}::${lastName(trait.path)}`;
}

const keyOfAny = (trait: DefId): string => `${splitCrate(trait.crate)[0]}::${lastName(trait.path)}`;
