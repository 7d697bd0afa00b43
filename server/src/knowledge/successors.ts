// What took the place of an item that a crate has deprecated.
import type { ApiItem } from './api.js';
import { TRAIT_KIND } from './assocItems.js';
import type { Items } from './items.js';
import { membersNamed } from './members.js';
import type { Solver } from './solve.js';
import type { RenameTable } from './suggest.js';
import { nodeAt, type Tables } from './tables.js';
import { splitCrate } from './versions.js';

/** By the table of renames, where what it names stands beside the old one. */
export function createSuccessors(tables: Tables, solver: Solver, items: Items, renames: RenameTable) {
  return (item: ApiItem): ApiItem | undefined => {
    if (!item.deprecated) return undefined;
    const { crate, path } = item.def;
    const [pack] = splitCrate(crate);
    const parent = path.includes('::') ? path.slice(0, path.lastIndexOf('::')) : '';
    const owner = solver.item({ crate, path: parent }, TRAIT_KIND);
    for (const [old, now] of renames[pack] ?? []) {
      if (old !== item.name) continue;
      const inTrait = owner?.item.a?.map((ref) => nodeAt(owner.in, ref)).find((one) => one?.item.n === now);
      const module = solver.item({ crate, path: parent }, MODULE_KIND);
      const beside = inTrait ?? (module && membersNamed(tables, module, now).nodes[0]);
      if (beside && beside.item.d === undefined) return items.apiItem(beside);
    }
    return undefined;
  };
}

const MODULE_KIND = new Set(['mod']);
