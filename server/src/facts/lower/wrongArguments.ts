// Notes uses of crates' items with arguments that they cannot take. Only what is certain counts: whatever else the name
// may mean has to refuse the arguments too.
import type { ApiItem, AssocItem } from '../../knowledge/api.js';
import { lastName, showTy, type TraitRef, type Ty } from '../../knowledge/ty.js';
import type { Expr, Path } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { migrationOf } from '../names/migration.js';
import { tableOf } from '../names/missing.js';
import { exactType, type Val } from '../values/val.js';
import { adaptations, adaptationsTo, nonZero } from './adaptations.js';
import { isBareNumber } from './arrays.js';
import type { Frame, LoweredWrongArguments } from './frame.js';

export interface Call {
  /** All that the name may mean. */
  readonly items: readonly (ApiItem | AssocItem)[];
  readonly name: Span;
  /** As the code names it: `Params::new`. */
  readonly taker: string;
  /** The receiver stands before the dot. */
  readonly isMethod: boolean;
  readonly expr: Expr & { readonly kind: 'call' | 'method' };
  /** Values of what stands between the brackets. */
  readonly vals: readonly Val[];
}

export function noteArguments(frame: Frame, call: Call): void {
  const { expr, items } = call;
  const [first] = items;
  const isWhole = !expr.argsBroken && expr.args.every((arg) => arg.kind !== 'missing' && !arg.conditional);
  if (frame.inMacro || frame.scope.muted !== 'nothing' || !isWhole || !first) return;
  if (!items.every(({ def }) => frame.world.api.isSettled(def.crate))) return;
  const forms = items.map((item) => parametersOf(item, call.isMethod));
  const known = forms.filter((form) => form !== undefined);
  if (known.length < forms.length) return;
  const shared = { taker: call.taker, table: tableOf(frame.world.api, first.def.crate) };
  const counting = items.filter((_, i) => known[i]?.length === expr.args.length);
  if (counting.length === 0) {
    const takes = known.map((form) => form.map(({ name }) => name));
    frame.out.wrongArguments.push({ kind: 'count', span: call.name, takes, given: expr.args.length, ...shared });
    return;
  }
  const refused = counting.map((item) => refusedBy(frame, item, call));
  if (refused.every((ones) => ones.length > 0)) {
    const [ones = []] = refused;
    const swapped = counting[0] && areSwapped(frame, counting[0], call, ones);
    for (const one of ones) {
      const migration = migrationOf(frame.world.api, first.def.crate);
      frame.out.wrongArguments.push({
        kind: 'type',
        ...one,
        ...shared,
        ...(swapped ? { swapped } : {}),
        ...(migration ? { migration } : {}),
      });
    }
  }
}

/** The only two that are refused, when each would be taken in the place of the other. */
function areSwapped(
  frame: Frame,
  item: ApiItem,
  { expr, vals, isMethod }: Call,
  refused: readonly Refused[],
): readonly [Span, Span] | undefined {
  const [one, other, ...more] = refused.map(({ span }) => expr.args.findIndex((arg) => arg.span === span));
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const parameters = parametersOf(item, isMethod) ?? [];
  const isTaken = (at: number, place: number): boolean => {
    const [arg, val, type] = [expr.args[at], vals[at], parameters[place]?.type];
    const given = val && exactType(val);
    if (!arg || !type || type.kind === 'param' || type.kind === 'impl') return false;
    if (isBareNumber(arg)) return INTEGERS.some((ty) => !frame.world.api.refuses(ty, type));
    return given !== undefined && !frame.world.api.refuses(given, type);
  };
  const spans = [expr.args[one]?.span, expr.args[other]?.span] as const;
  if (!spans[0] || !spans[1] || !isTaken(one, other) || !isTaken(other, one)) return undefined;
  return [spans[0], spans[1]];
}

/** `Key::from(bytes)`: a type has that only for what it says. */
export function noteConversion(frame: Frame, expr: Call['expr'], path: Path, to: Ty, val: Val): void {
  const [arg] = expr.args;
  const given = exactType(val);
  const { api } = frame.world;
  if (frame.inMacro || frame.scope.muted !== 'nothing' || !arg || arg.kind === 'missing' || val.unresolved) return;
  if (path.segments.at(-1)?.name.text !== 'from' || !given || to.kind !== 'named' || !api.isSettled(to.def.crate))
    return;
  const own = api.associated(to, 'from');
  if (own.verdict === 'found' && own.items.some(({ trait }) => trait === undefined)) return;
  if (!api.lacks(given, { def: INTO, args: [to] })) return;
  const adapted = adaptations(arg, given, (other) => !api.lacks(other, { def: INTO, args: [to] }));
  const told = {
    span: arg.span,
    parameter: 'value',
    wants: `Into<${showTy(to)}>`,
    isTrait: true,
    gives: showTy(given),
  };
  frame.out.wrongArguments.push({
    kind: 'type',
    ...told,
    adapted,
    taker: takerOf(path),
    table: tableOf(api, to.def.crate),
  });
}

const INTO = { crate: 'std', path: 'convert::Into' };

interface Parameter {
  readonly name: string;
  readonly type?: Ty;
}

/** What stands between the brackets; undefined when that cannot be said. */
function parametersOf(item: ApiItem, isMethod: boolean): readonly Parameter[] | undefined {
  const { signature } = item;
  if (!signature) return item.positional?.map((_, i) => ({ name: String(i) }));
  if (signature.variadic) return undefined;
  return isMethod || !signature.self ? signature.params : [{ name: 'self' }, ...signature.params];
}

type Refused = Omit<LoweredWrongArguments & { kind: 'type' }, 'kind' | 'taker' | 'table' | 'migration'>;

function refusedBy(frame: Frame, item: ApiItem, { expr, vals, isMethod }: Call): readonly Refused[] {
  return (parametersOf(item, isMethod) ?? []).flatMap(({ name, type }, i): readonly Refused[] => {
    const arg = expr.args[i];
    const val = vals[i];
    if (!arg || !val || !type || val.unresolved) return [];
    const told = { span: arg.span, parameter: name };
    const given = exactType(val);
    const { api } = frame.world;
    if (given && api.refuses(given, type)) {
      const adapted = adaptationsTo(arg, given, type, (other, wanted) => !api.refuses(other, wanted));
      return [{ ...told, wants: showTy(type), isTrait: false, gives: showTy(given), adapted }];
    }
    const number = isBareNumber(arg);
    if (number && INTEGERS.concat(FLOATS).every((one) => api.refuses(one, type)))
      return [{ ...told, wants: showTy(type), isTrait: false, gives: 'a number', adapted: nonZero(arg, type) }];
    const bounds = boundsOf(item, type);
    const missing = bounds.find((bound) =>
      number ? INTEGERS.every((one) => api.lacks(one, bound)) : given !== undefined && api.lacks(given, bound),
    );
    if (!missing) return [];
    const adapted = given ? adaptations(arg, given, (other) => !bounds.some((one) => api.lacks(other, one))) : [];
    const wants =
      missing.args.length > 0
        ? `${lastName(missing.def.path)}<${missing.args.map(showTy).join(', ')}>`
        : lastName(missing.def.path);
    return [{ ...told, wants, isTrait: true, gives: given ? showTy(given) : 'a number', adapted }];
  });
}

/** Traits that a parameter of the function's own type parameter asks for. */
function boundsOf({ signature }: ApiItem, type: Ty): readonly TraitRef[] {
  if (type.kind === 'impl') return type.bounds;
  if (type.kind !== 'param') return [];
  return signature?.generics.find(({ name }) => name === type.name)?.bounds ?? [];
}

const INTEGERS: readonly Ty[] = 'u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize'
  .split(' ')
  .map((name) => ({ kind: 'primitive', name }));

const FLOATS: readonly Ty[] = ['f32', 'f64'].map((name) => ({ kind: 'primitive', name }));

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
