// Whether a type of a crate is given as many generic arguments as it takes.
import type { Api, ApiItem } from '../../knowledge/api.js';
import type { PathSegment } from '../../syntax/ast.js';
import type { LoweredWrongArguments } from '../lower/frame.js';
import { tableOf } from '../names/missing.js';

export function wrongGenerics(
  api: Api,
  { name, args, bindings }: PathSegment,
  { def, generics = [] }: ApiItem,
): LoweredWrongArguments | undefined {
  const last = args?.at(-1);
  // Lifetimes stand in no table, so that a list of them alone may be right.
  if (!args || !last || bindings || !api.isSettled(def.crate)) return undefined;
  const takes = generics.filter(({ kind }) => kind !== 'lifetime');
  const least = takes.filter((one) => one.default === undefined).length;
  if (args.length >= least && args.length <= takes.length) return undefined;
  return {
    kind: 'generics',
    span: name.span,
    taker: name.text,
    takes: [least, takes.length],
    given: args.length,
    list: { start: name.span.end, end: last.span.end },
    table: tableOf(api, def.crate),
  };
}
