// Notes uses of crates' items with arguments that they cannot take. Only what is certain counts: whatever else the name
// may mean has to refuse the arguments too.
import type { ApiItem, AssocItem } from '../../knowledge/api.js';
import { showTy, type Ty } from '../../knowledge/ty.js';
import type { Expr, Path } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { tableOf } from '../names/missing.js';
import type { Frame } from './frame.js';

export interface Call {
  /** All that the name may mean. */
  readonly items: readonly (ApiItem | AssocItem)[];
  readonly name: Span;
  /** As the code names it: `Params::new`. */
  readonly taker: string;
  /** The receiver stands before the dot. */
  readonly isMethod: boolean;
  readonly expr: Expr & { readonly kind: 'call' | 'method' };
}

export function noteArguments(frame: Frame, call: Call): void {
  const { expr } = call;
  if (frame.inMacro || expr.argsBroken || expr.args.some((arg) => arg.kind === 'missing')) return;
  const forms = call.items.map((item) => parametersOf(item, call.isMethod));
  const known = forms.filter((form) => form !== undefined);
  const [first] = call.items;
  if (!first || known.length < forms.length || !call.items.every(({ def }) => frame.world.api.isSettled(def.crate)))
    return;
  if (known.some((form) => form.length === expr.args.length)) return;
  frame.out.wrongArguments.push({
    kind: 'count',
    span: call.name,
    taker: call.taker,
    takes: known,
    given: expr.args.length,
    table: tableOf(frame.world.api, first.def.crate),
  });
}

/** Names of what stands between the brackets; undefined when that cannot be said. */
function parametersOf(item: ApiItem, isMethod: boolean): readonly string[] | undefined {
  const { signature } = item;
  if (!signature) return item.positional?.map((_, i) => String(i));
  if (signature.variadic) return undefined;
  const names = signature.params.map(({ name }) => name);
  return isMethod || !signature.self ? names : ['self', ...names];
}

/** The last two names of the path. */
export const takerOf = (path: Path): string =>
  path.segments
    .slice(-2)
    .map((segment) => segment.name.text)
    .join('::');

/** The trait's name where a trait has it, else the type's. */
export function takerOn(frame: Frame, ty: Ty, item: AssocItem): string {
  const owner = item.trait?.path.split('::').at(-1) ?? frame.world.models.typeFor(ty)?.path.split('::').at(-1);
  return `${owner ?? showTy(ty)}::${item.name}`;
}
