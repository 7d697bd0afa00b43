// Items of the tables as the rest of the server sees them.
import type { ApiItem, ItemKind, Signature } from './api.js';
import type { Solver } from './solve.js';
import type { TableItem } from './tableFormat.js';
import { defOf, genericsIn, type Node, typeIn } from './tables.js';
import { substitute, type Ty } from './ty.js';

export interface Items {
  apiItem(node: Node): ApiItem;
  /** The signature of a function with parameters of what is around it replaced. */
  signatureOf(node: Node, bound: ReadonlyMap<string, Ty>): Signature;
}

export function createItems(solver: Solver): Items {
  const items = new Map<object, ApiItem>();

  function apiItem(node: Node): ApiItem {
    const known = items.get(node.item);
    if (known) return known;
    const made = describe(node);
    items.set(node.item, made);
    return made;
  }

  function describe(node: Node): ApiItem {
    const { item, in: from } = node;
    const def = defOf(node);
    const generics = genericsIn(from, item.g);
    return {
      def,
      kind: KINDS[item.k] ?? 'module',
      name: item.n ?? from.entry.lib,
      ...(item.k === 'fn' && item.P ? { signature: signatureOf(node, new Map()) } : {}),
      ...(isPositional(item) ? { positional: item.f.map(([, type]) => typeIn(from, type)) } : {}),
      ...(item.ty === undefined ? {} : { type: typeIn(from, item.ty) }),
      ...(generics.length > 0 ? { generics } : {}),
      ...(item.d
        ? {
            deprecated: {
              ...(item.d.s === undefined ? {} : { since: item.d.s }),
              ...(item.d.n === undefined ? {} : { note: item.d.n }),
            },
          }
        : {}),
      ...(item.c === undefined ? {} : { cfg: item.c }),
    };
  }

  function signatureOf(node: Node, bound: ReadonlyMap<string, Ty>): Signature {
    const { item, in: from } = node;
    const read = (type: NonNullable<typeof item.R>): Ty => solver.project(substitute(typeIn(from, type), bound));
    return {
      generics: genericsIn(from, item.g),
      ...(item.self
        ? { self: item.self === 'v' ? ('value' as const) : item.self === 'r' ? ('ref' as const) : ('mut' as const) }
        : {}),
      params: (item.P ?? []).map(([name, type]) => ({ name, type: read(type) })),
      ...(item.va ? { variadic: true as const } : {}),
      returns: item.R === undefined ? { kind: 'tuple', of: [] } : read(item.R),
    };
  }

  return { apiItem, signatureOf };
}

/** A tuple struct or variant, all of whose fields are public. */
const isPositional = (item: TableItem): item is TableItem & Required<Pick<TableItem, 'f'>> =>
  item.f !== undefined && item.f.length > 0 && item.o !== 1 && item.f.every(([name], i) => name === String(i));

const KINDS: Readonly<Record<string, ItemKind>> = {
  mod: 'module',
  struct: 'struct',
  enum: 'enum',
  union: 'union',
  trait: 'trait',
  alias: 'alias',
  fn: 'fn',
  const: 'const',
  static: 'static',
  macro: 'macro',
  derive: 'derive',
  attribute: 'attribute',
  variant: 'variant',
  type: 'alias',
};
