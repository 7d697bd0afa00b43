// What a crate version says of the path that a row names.
import type { Api, AssocItem, Lookup, Signature } from '../../server/src/knowledge/api.js';
import { showTy } from '../../server/src/knowledge/ty.js';

export type Found =
  | { readonly is: 'function'; readonly args: readonly string[] }
  /** A type, a trait or a macro. */
  | { readonly is: 'item' }
  | { readonly is: 'unknown' }
  | { readonly is: 'absent' };

/** What traits of std give to any type, and with how many arguments: no table lists it. */
const OF_STD: Readonly<Record<string, readonly string[]>> = { from: ['value'], default: [] };

const ABSENT: Found = { is: 'absent' };
const UNKNOWN: Found = { is: 'unknown' };

/** A function of a module or of a type, or the item itself. `path` begins with the crate's name. */
export function lookUp(api: Api, crate: string, path: string): Found {
  const segments = path.split('::').slice(1);
  const direct = api.resolveIn(crate, segments);
  if (direct.verdict === 'found') return foundIn(direct.items);
  const owner = api.resolveIn(crate, segments.slice(0, -1));
  if (owner.verdict !== 'found') return owner.verdict === 'absent' ? ABSENT : UNKNOWN;
  const name = segments.at(-1) ?? '';
  const looked = owner.items.map((item) => api.associated(typeOf(api, item), name));
  const found = looked.find(({ verdict }) => verdict === 'found');
  const given = OF_STD[name];
  if (found?.verdict === 'found') {
    const known = foundIn(found.items);
    return known.is === 'item' && given ? { is: 'function', args: given } : known;
  }
  if (given) return { is: 'function', args: given };
  return looked.every(({ verdict }) => verdict === 'absent') ? ABSENT : UNKNOWN;
}

function foundIn(items: readonly Pick<AssocItem, 'signature'>[]): Found {
  const { signature } = items.find((item) => item.signature) ?? {};
  return signature ? { is: 'function', args: argsOf(signature) } : { is: 'item' };
}

const SELF = { value: 'self', ref: '&self', mut: '&mut self' } as const;

const argsOf = ({ self, params }: Signature): readonly string[] => [
  ...(self === undefined ? [] : [SELF[self]]),
  ...params.map(({ name, type }) => `${name || '_'}: ${showTy(type)}`),
];

type Owner = Extract<Lookup<Parameters<Api['item']>[0]>, { verdict: 'found' }>['items'][number];

const typeOf = (api: Api, item: { readonly def: Owner; readonly kind: string }) =>
  item.kind === 'trait'
    ? ({ kind: 'impl', bounds: [{ def: item.def, args: [] }] } as const)
    : api.expand({ kind: 'named', def: item.def, args: [] });
