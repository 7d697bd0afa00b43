// What the last step of a path means: items of a crate, of std, of the user's own; or that there is nothing.
import type { Api, ApiItem, CrateInfo, Lookup } from '../../knowledge/api.js';
import { stdPath } from './prelude.js';
import type { GateAt, Resolved } from './resolved.js';
import type { Step } from './step.js';

/** The type of std that a crate's type is the same as. */
export type SameAsStd = (path: string) => string | undefined;

export interface Settler {
  /** `length` counts the segments that the code writes. */
  settle(step: Step, length: number): Resolved;
  settleCrate(step: Step & { kind: 'crate' }, length: number): Resolved;
}

const UNKNOWN: Resolved = { kind: 'unknown' };
const HAS_ITEMS = new Set(['struct', 'enum', 'union', 'trait', 'alias']);

export function createSettler(api: Api, sameAs: SameAsStd): Settler {
  function settle(step: Step, length: number): Resolved {
    switch (step.kind) {
      case 'own':
        return { kind: 'own', entry: step.entry, rest: [] };
      case 'std':
        return { kind: 'std', path: stdPath(step.path) };
      case 'primitive':
        return { kind: 'std', path: `std::${step.name}` };
      case 'crate':
        return settleCrate(step, length);
      case 'unknown':
        return step;
      default:
        return UNKNOWN;
    }
  }

  function asStd(path: readonly string[]): Resolved | undefined {
    for (let end = path.length; end > 1; end -= 1) {
      const name = sameAs(path.slice(0, end).join('::'));
      if (name !== undefined) return { kind: 'std', path: ['std', name, ...path.slice(end)].join('::') };
    }
    return undefined;
  }

  /** Where the code's own path breaks; what an import leads to in vain is told at the import. */
  function gateAt(
    found: Lookup<ApiItem>,
    { path, doubtful, imported = 0 }: Step & { kind: 'crate' },
    length: number,
  ): { readonly gate?: GateAt } {
    if (found.verdict !== 'found' || !found.gate || doubtful) return {};
    const full = found.gate.at + 1;
    const at = length - (path.length - full);
    return full < imported || at < 0 ? {} : { gate: { ...found.gate, at } };
  }

  function settleCrate(step: Step & { kind: 'crate' }, length: number): Resolved {
    const { path, doubtful } = step;
    const std = asStd(path);
    if (std) return std;
    const crate = api.crate(path[0] ?? '');
    if (!crate) return { kind: 'foreign', path };
    const found = api.resolve(path[0] ?? '', path.slice(1));
    if (found.verdict === 'found')
      return { kind: 'api', items: found.items, crate, rest: 0, ...gateAt(found, step, length) };
    if (found.verdict === 'unknown') return typePrefix(step, crate, length) ?? UNKNOWN;
    const { at } = found;
    const before = api.resolve(path[0] ?? '', path.slice(1, at + 1));
    const typed = before.verdict === 'found' ? before.items.filter((item) => HAS_ITEMS.has(item.kind)) : [];
    if (typed.length > 0)
      return { kind: 'api', items: typed, crate, rest: path.length - 1 - at, ...gateAt(before, step, length) };
    // The path in the code may be shorter than the full one: imports stand before it.
    const fromEnd = path.length - 1 - at;
    const index = length - fromEnd;
    if (index < 0 || doubtful) return UNKNOWN;
    return {
      kind: 'missing',
      crate,
      within: found.within,
      place: path.slice(0, at + 1).join('::'),
      name: path[at + 1] ?? '',
      at: index,
    };
  }

  /** `Type::name`, when the tables cannot say whether the path goes on. */
  function typePrefix(step: Step & { kind: 'crate' }, crate: CrateInfo, length: number): Resolved | undefined {
    const { path } = step;
    const before = path.length > 2 ? api.resolve(path[0] ?? '', path.slice(1, -1)) : undefined;
    if (before?.verdict !== 'found') return undefined;
    const typed = before.items.filter((item) => HAS_ITEMS.has(item.kind));
    return typed.length > 0
      ? { kind: 'api', items: typed, crate, rest: 1, ...gateAt(before, step, length) }
      : undefined;
  }

  return { settle, settleCrate };
}
