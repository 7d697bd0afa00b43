// What the holes of a written type stand for: `Vec<_>` beside what it is made of.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import { isStd, stdKey, stdType } from './std.js';

/** The type with its holes taken from another one that has the same head; the same object when it has none. */
export function filled(ty: Ty, from: Ty): Ty {
  if (ty.kind === 'unknown') return from;
  if (ty.kind === 'ref' && from.kind === 'ref') {
    const to = filled(ty.to, from.to);
    return to === ty.to ? ty : { ...ty, to };
  }
  if ((ty.kind === 'slice' || ty.kind === 'array') && (from.kind === 'slice' || from.kind === 'array')) {
    const of = filled(ty.of, from.of);
    return of === ty.of ? ty : { ...ty, of };
  }
  if (ty.kind === 'tuple' && from.kind === 'tuple' && ty.of.length === from.of.length) {
    const of = ty.of.map((one, i) => filled(one, from.of[i] ?? UNKNOWN));
    return of.every((one, i) => one === ty.of[i]) ? ty : { ...ty, of };
  }
  if (ty.kind !== 'named' || from.kind !== 'named' || !sameHead(ty, from)) return ty;
  const args = from.args.map((one, i) => filled(ty.args[i] ?? UNKNOWN, one));
  return ty.args.length === args.length && args.every((one, i) => one === ty.args[i]) ? ty : { ...ty, args };
}

type Named = Ty & { readonly kind: 'named' };

const sameHead = (a: Named, b: Named): boolean =>
  a.def.crate === b.def.crate && (a.def.crate === 'std' ? stdKey(a) === stdKey(b) : a.def.path === b.def.path);

const COLLECTIONS = new Set(['Vec', 'VecDeque', 'HashSet', 'BTreeSet', 'BinaryHeap', 'LinkedList', 'Iter']);

/** What `collect` makes of the elements of an iteration where that type is wanted. */
export function collected(wanted: Ty, element: Ty): Ty {
  if (wanted.kind !== 'named' || wanted.def.crate !== 'std') return wanted;
  if (COLLECTIONS.has(stdKey(wanted) ?? '')) return filled(wanted, { ...wanted, args: [element] });
  for (const name of ['Result', 'Option']) {
    if (!isStd(wanted, name) || !isStd(element, name) || element.kind !== 'named') continue;
    const [inner = UNKNOWN, ...rest] = wanted.args;
    const [of = UNKNOWN, ...others] = element.args;
    return stdType(name, [collected(inner, of), ...others.map((one, i) => filled(rest[i] ?? UNKNOWN, one))]);
  }
  return wanted;
}
