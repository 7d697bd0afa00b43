// What a call of a published crate's function gives back and does to its arguments, by its signature and by what is
// known of it.
import type { ApiItem, AssocItem, CrateInfo, Signature } from '../../knowledge/api.js';
import type { FunctionModel } from '../../knowledge/roles.js';
import { substitute, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Origin, Role } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import { makeVal, retyped, type Source, type Val } from '../values/val.js';
import { fill, forget } from './args.js';
import { strip } from './expressions.js';
import { type Frame, siteOf } from './frame.js';

export interface ApiCall {
  readonly item: ApiItem | AssocItem;
  readonly crate?: CrateInfo;
  /** With `self` first, when it takes one. */
  readonly args: readonly Val[];
  readonly argSpans: readonly Span[];
  readonly span: Span;
  readonly nameSpan: Span;
  readonly onSpan?: Span;
  /** As the code names the type that is called on. */
  readonly typeName?: string;
}

/** A call of an item that the tables have. */
export function apiResult(frame: Frame, call: ApiCall, expected?: Ty): Val {
  const { item } = call;
  const ty = returned(frame, item.signature, call.args, expected);
  const model = frame.world.models.functionFor(item);
  if (model) return modelled(frame, { ...call, model, name: item.name }, ty);
  forget(frame, call.args, call.span);
  return makeVal({ kind: 'unknown' }, ty, frame.regions);
}

export interface ModelledCall extends Omit<ApiCall, 'item'> {
  readonly item?: ApiItem | AssocItem;
  readonly model: FunctionModel;
  readonly name: string;
}

/** What a call uses and does not overwrite, though it takes it by `&mut`. */
const KEPT = new Set<Role | '_'>(['rng', 'cipher']);

/** Notes the call and follows the values through it as its row says. */
export function modelled(frame: Frame, call: ModelledCall, ty: Ty): Val {
  const { model, args } = call;
  forget(
    frame,
    args.filter((_, i) => i !== model.fills?.arg && !KEPT.has(model.args[i] ?? '_')),
    call.span,
  );
  const result = modelledResult(frame, call, ty);
  const on = call.item && 'on' in call.item ? call.item.on : undefined;
  const typeModel = on && frame.world.models.typeFor(on);
  const onType = on ?? (args[0] && strip(args[0].ty));
  const direction = typeModel?.direction ?? frame.world.models.typeFor(strip(ty))?.direction;
  const algorithm = model.algorithm ?? typeModel?.algorithm ?? algorithmOf(frame, args);
  frame.out.calls.push({
    model,
    name: call.name,
    span: call.span,
    nameSpan: call.nameSpan,
    args,
    argSpans: call.argSpans,
    result,
    ...(algorithm ? { algorithm } : {}),
    ...(call.typeName === undefined ? {} : { typeName: call.typeName }),
    ...(call.crate ? { crate: call.crate } : {}),
    ...(onType ? { on: onType } : {}),
    ...(call.onSpan ? { onSpan: call.onSpan } : {}),
    ...(direction ? { direction } : {}),
    statement: frame.statement.span,
    isStatement: frame.statement.alone?.start === call.span.start && frame.statement.alone.end === call.span.end,
    site: siteOf(frame),
    regions: frame.regions,
  });
  if (model.fills) {
    const target = args[model.fills.arg];
    const text = `filled by \`${call.name}\``;
    const made = drawn(frame, model, args, model.fills.origin);
    fill(
      frame,
      target,
      makeVal({ kind: 'made', span: call.nameSpan, text, ...made }, strip(target?.ty ?? UNKNOWN), frame.regions),
      call.span,
    );
  }
  return result;
}

function modelledResult(frame: Frame, call: ModelledCall, ty: Ty): Val {
  const { model, args } = call;
  const of = model.returns?.of === undefined ? undefined : args[model.returns.of];
  const origin = model.returns?.origin;
  if (origin !== undefined) {
    const src: Source = {
      kind: 'made',
      span: call.nameSpan,
      text: `\`${call.name}\``,
      ...drawn(frame, model, args, origin),
    };
    return makeVal(src, ty, frame.regions);
  }
  if (of) {
    const from = call.argSpans[model.returns?.of ?? 0];
    return { ...of, ty, src: { kind: 'of', of, part: false, ...(from ? { from } : {}) } };
  }
  const roles = new Map<Role, Val>();
  model.args.forEach((role, i) => {
    const arg = args[i];
    if (role !== '_' && arg && !roles.has(role)) roles.set(role, arg);
  });
  if (roles.size === 0 && !model.algorithm) return makeVal({ kind: 'unknown' }, ty, frame.regions);
  const typeModel = frame.world.models.typeFor(strip(ty));
  const algorithm = model.algorithm ?? typeModel?.algorithm ?? algorithmOf(frame, args);
  const src: Source = {
    kind: 'object',
    action: model.action,
    span: call.span,
    roles,
    ...(algorithm ? { algorithm } : {}),
  };
  return makeVal(src, ty, frame.regions);
}

/** Random bytes are as good as the generator that they come from; its seed is looked at when all values are known. */
function drawn(
  frame: Frame,
  model: FunctionModel,
  args: readonly Val[],
  origin: Origin,
): { origin: Origin; from?: Val } {
  const rng = args[model.args.indexOf('rng')];
  if (origin !== 'random' || !rng) return { origin };
  const weak = frame.world.models.typeFor(strip(rng.ty))?.yields === 'weak-random';
  return { origin: weak ? 'weak-random' : origin, from: rng };
}

/** The algorithm that an argument names: `&AES_256_GCM`, or the object that carries it. */
function algorithmOf(frame: Frame, args: readonly Val[]): CallAlgorithm {
  for (const arg of args) {
    const named = arg.alias && frame.world.models.typeOf(arg.alias)?.algorithm;
    if (named) return named;
    for (let val: Val | undefined = arg; val; ) {
      const src: Source = val.src;
      if (src.kind === 'object' && src.algorithm) return src.algorithm;
      val = src.kind === 'of' ? src.of : undefined;
    }
  }
  return undefined;
}
type CallAlgorithm = NonNullable<FunctionModel['algorithm']> | undefined;

/** The type that a signature returns, with its own generic parameters bound by the arguments where they tell. */
export function returned(frame: Frame, signature: Signature | undefined, args: readonly Val[], expected?: Ty): Ty {
  if (!signature) return expected ?? UNKNOWN;
  const names = new Set(signature.generics.filter((generic) => generic.kind === 'type').map((generic) => generic.name));
  const bound = new Map<string, Ty>();
  const offset = signature.self ? 1 : 0;
  signature.params.forEach((param, i) => {
    const arg = args[i + offset];
    if (arg) unify(param.type, arg.ty, names, bound);
  });
  if (expected) unify(signature.returns, expected, names, bound);
  for (const name of names) if (!bound.has(name)) bound.set(name, UNKNOWN);
  return frame.world.api.project(substitute(signature.returns, bound));
}

/** Binds the parameters in `pattern` to what stands in their place in `ty`. */
export function unify(pattern: Ty, ty: Ty, names: ReadonlySet<string>, bound: Map<string, Ty>): void {
  if (pattern.kind === 'param') {
    if (names.has(pattern.name) && !bound.has(pattern.name) && ty.kind !== 'unknown') bound.set(pattern.name, ty);
    return;
  }
  if (pattern.kind === 'ref' && ty.kind === 'ref') {
    unify(pattern.to, ty.to, names, bound);
  } else if ((pattern.kind === 'slice' || pattern.kind === 'array') && (ty.kind === 'slice' || ty.kind === 'array')) {
    unify(pattern.of, ty.of, names, bound);
  } else if (pattern.kind === 'tuple' && ty.kind === 'tuple') {
    pattern.of.forEach((inner, i) => {
      unify(inner, ty.of[i] ?? UNKNOWN, names, bound);
    });
  } else if (pattern.kind === 'named' && ty.kind === 'named' && lastOf(pattern.def.path) === lastOf(ty.def.path)) {
    pattern.args.forEach((inner, i) => {
      unify(inner, ty.args[i] ?? UNKNOWN, names, bound);
    });
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf(':') + 1);

export const withType = retyped;
