// Traits by the names of what they have.
import { type Loaded, type Node, nodeAt } from './tables.js';

export interface TraitMember {
  readonly trait: Node;
  readonly member: Node;
}

export const memberOfTrait = (trait: Node, name: string): Node | undefined =>
  (trait.item.a ?? []).map((ref) => nodeAt(trait.in, ref)).find((one) => one?.item.n === name);

/** Finds the traits of crates that have a member of a name. */
export function createTraitIndex(reached: ReadonlyMap<string, Loaded>): (name: string) => readonly TraitMember[] {
  const indexes = new Map<Loaded, ReadonlyMap<string, readonly number[]>>();

  function indexOf(loaded: Loaded): ReadonlyMap<string, readonly number[]> {
    const known = indexes.get(loaded);
    if (known) return known;
    const index = new Map<string, number[]>();
    loaded.table.items.forEach((item, ref) => {
      if (item.k !== 'trait') return;
      for (const member of item.a ?? []) {
        const name = loaded.table.items[member]?.n;
        if (name !== undefined) index.set(name, [...(index.get(name) ?? []), ref]);
      }
    });
    indexes.set(loaded, index);
    return index;
  }

  return (name) =>
    [...reached.values()].flatMap((loaded) => {
      const refs = indexOf(loaded).get(name) ?? [];
      return refs.flatMap((ref) => {
        const trait = nodeAt(loaded, ref);
        const member = trait && memberOfTrait(trait, name);
        return trait && member ? [{ trait, member }] : [];
      });
    });
}
