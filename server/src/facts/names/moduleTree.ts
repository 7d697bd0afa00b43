// The modules of a crate, of which each file holds some: what `crate`, `super` and `mod keys;` lead to.
import type { Module, Outline } from './outline.js';

export interface ModuleTree {
  /** What `crate` means, as far as it is in sight. */
  readonly root: Module;
  /** `root` is surely the crate's; else the file at hand may be any of its files. */
  readonly rooted: boolean;
  /** The files that are in sight; more may come behind them as paths lead to them, none goes. */
  outlines(): readonly Outline[];
  parentOf(module: Module): Module | undefined;
  /** The module with its text, which `mod keys;` has in another file: the same when that file is not in sight. */
  bodyOf(module: Module): Module;
}

/** A file by itself. */
export function loneFile(outline: Outline): ModuleTree {
  const outlines = [outline];
  return {
    root: outline.root,
    rooted: outline.root.items.value.has('main'),
    outlines: () => outlines,
    parentOf: (module) => module.parent,
    bodyOf: (module) => module,
  };
}
