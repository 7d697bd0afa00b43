// Aliases that lead back to themselves: the names were not read as the compiler reads them, so they stand for anything.
import type { Ref, TableItem, TableTrait, TableType } from '../tableFormat.js';

export function breakCircles(items: TableItem[]): void {
  const settled = new Set<Ref>();
  const open = new Set<Ref>();

  const circular = (ref: Ref): boolean => {
    if (settled.has(ref)) return false;
    const item = items[ref];
    if (item?.k !== 'alias' || item.ty === undefined) return false;
    if (open.has(ref) || open.size > DEEPEST) return true;
    open.add(ref);
    const back = refsIn(item.ty).some(circular);
    open.delete(ref);
    if (back) items[ref] = { ...item, ty: '?' };
    settled.add(ref);
    return false;
  };
  items.forEach((_, ref) => {
    circular(ref);
  });
}

/** A chain of aliases this long is no program's. */
const DEEPEST = 60;

function refsIn(type: TableType): readonly Ref[] {
  if (typeof type === 'string') return [];
  switch (type[0]) {
    case 'n': {
      const [, ref, ...args] = type;
      return [ref, ...args.flatMap(refsIn)];
    }
    case '(': {
      const [, ...of] = type;
      return of.flatMap(refsIn);
    }
    case 'i':
    case 'd': {
      const [, ...bounds] = type;
      return bounds.flatMap(refsInTrait);
    }
    case 'p':
      return [...refsIn(type[1]), ...(type[2] === 0 ? [] : refsInTrait(type[2]))];
    case 'f':
      return [...type[1].flatMap(refsIn), ...refsIn(type[2])];
    default:
      return refsIn(type[1]);
  }
}

const refsInTrait = ([, args, bindings]: TableTrait): readonly Ref[] => [
  ...(args ?? []).flatMap(refsIn),
  ...(bindings ?? []).flatMap(([, type]) => refsIn(type)),
];
