// What a call of a published crate's function gives back and does to its arguments, by its signature and by what is
// known of it.
import type { ApiItem, AssocItem, CrateInfo, Signature } from '../../knowledge/api.js';
import type { FunctionModel } from '../../knowledge/roles.js';
import { lastName, showTy, substitute, type Ty, typeNumber, UNKNOWN } from '../../knowledge/ty.js';
import { showKey } from '../../knowledge/unify.js';
import type { Origin, Role } from '../../knowledge/vocabulary.js';
import type { Span } from '../../text/span.js';
import { coreOf, exactly, exactType, type Ingredients, makeVal, type Source, type Val } from '../values/val.js';
import { fill, forget } from './args.js';
import { strip } from './expressions.js';
import { type CallEvent, type Frame, siteOf } from './frame.js';
import { mixed } from './places.js';
import { noteModelled, noteUnmodelled } from './traits.js';
import { telling, verdictOf } from './verdicts.js';

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
  /** Types given to the function by name: `pbkdf2_hmac::<Sha256>`. */
  readonly given?: readonly Ty[];
}

/** A call of an item that the tables have. */
export function apiResult(frame: Frame, call: ApiCall, expected?: Ty): Val {
  const { item } = call;
  const ty = returned(frame, item.signature, call.args, expected);
  const model = frame.world.models.functionFor(item);
  const given = model ? modelled(frame, { ...call, model, name: item.name }, ty) : unmodelled(frame, call, ty);
  return givesExactly(frame, call, ty, expected) ? exactly(given) : given;
}

function unmodelled(frame: Frame, call: ApiCall, ty: Ty): Val {
  noteUnmodelled(frame, call.item.name);
  forget(
    frame,
    call.args.filter((_, i) => !onlyReads(call, i)),
    call.span,
  );
  const [self] = call.args;
  if (call.item.signature?.self === 'mut' && self)
    fill(frame, self, makeVal({ kind: 'unknown' }, strip(self.ty), frame.regions), call.span);
  return makeVal({ kind: 'unknown' }, ty, frame.regions);
}

/** The parameter is a shared reference: what is given by `&mut` is lent for reading. */
function onlyReads({ item }: Pick<ModelledCall, 'item'>, index: number): boolean {
  const signature = item?.signature;
  const type = signature?.params[index - (signature.self ? 1 : 0)]?.type;
  return type?.kind === 'ref' && !type.mutable;
}

/** Nothing of the type was taken from what the surroundings want, or from an argument as a whole. */
function givesExactly(frame: Frame, { item, args }: ApiCall, ty: Ty, expected: Ty | undefined): boolean {
  const { signature } = item;
  if (!signature || ('uncertain' in item && item.uncertain && item.trait) || signature.returns.kind === 'param')
    return false;
  if (expected === undefined || signature.generics.length === 0) return true;
  return showKey(returned(frame, signature, args)) === showKey(ty);
}

export interface ModelledCall extends Omit<ApiCall, 'item'> {
  readonly item?: ApiItem | AssocItem;
  readonly model: FunctionModel;
  readonly name: string;
  /** The type that it is called on, where no item tells. */
  readonly on?: Ty;
}

/** What a call uses and does not overwrite, though it takes it by `&mut`. */
const KEPT = new Set<Role | '_'>(['rng', 'cipher']);

/** Notes the call and follows the values through it as its row says. */
export function modelled(frame: Frame, call: ModelledCall, ty: Ty): Val {
  const { model, args } = call;
  forget(
    frame,
    args.filter((_, i) => i !== model.fills?.arg && !KEPT.has(model.args[i] ?? '_') && !onlyReads(call, i)),
    call.span,
  );
  const verdict = verdictOf(frame, ty, args);
  const result = telling(modelledResult(frame, call, ty), verdict);
  const on = call.item && 'on' in call.item ? call.item.on : call.on;
  const typeModel = on && frame.world.models.typeFor(on);
  const onType = on ?? (args[0] && strip(args[0].ty));
  const made = frame.world.models.typeFor(strip(ty));
  const direction = model.direction ?? typeModel?.direction ?? made?.direction ?? directionAmong(frame, args);
  const kind = (onType && frame.world.models.typeFor(onType)?.is) ?? made?.is;
  const algorithm =
    model.algorithm ??
    namedByType(frame, call, ty) ??
    (on && algorithmOfType(frame, on)) ??
    algorithmOf(frame, model, args) ??
    (model.kdf ? algorithmAmong(frame, call.given ?? []) : undefined) ??
    algorithmOfType(frame, strip(args[0]?.ty ?? UNKNOWN));
  const event: CallEvent = {
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
    ...(kind ? { kind } : {}),
    ...(on && anyKey(frame, on, 3) ? { takesAnyKey: true as const } : {}),
    ...(verdict ? { verdict } : {}),
    statement: frame.statement.span,
    isStatement: frame.statement.alone?.start === call.span.start && frame.statement.alone.end === call.span.end,
    site: siteOf(frame),
    regions: frame.regions,
  };
  frame.out.calls.push(event);
  noteModelled(frame, event);
  if (model.fills) {
    const target = args[model.fills.arg];
    const text = `filled by \`${call.name}\``;
    const made = drawn(frame, model, args, model.fills.origin);
    const of = ingredientsOf(frame, model, args);
    fill(
      frame,
      target,
      makeVal(
        { kind: 'made', span: call.nameSpan, text, ...made, of, ...lengthBefore(target) },
        strip(target?.ty ?? UNKNOWN),
        frame.regions,
      ),
      call.span,
    );
  }
  const hasher = args[model.args.indexOf('cipher')];
  const fed = hasher && fedWith(frame, model, args, hasher);
  if (!fed) return result;
  fill(frame, hasher, fed, call.span);
  return model.returns?.of === model.args.indexOf('cipher') ? { ...fed, ty } : result;
}

function ingredientsOf(frame: Frame, model: FunctionModel, args: readonly Val[]): Ingredients {
  const roles = new Map<Role, Val>();
  model.args.forEach((role, i) => {
    const arg = args[i];
    if (role !== '_' && arg && !roles.has(role)) roles.set(role, byType(frame, arg) ?? arg);
  });
  return { action: model.action, roles };
}

/** The type of a key may tell how long it lives, whoever made it. */
function byType(frame: Frame, arg: Val): Val | undefined {
  const ty = strip(arg.ty);
  const model = frame.world.models.typeFor(ty);
  if (model?.is !== 'key' || !model.yields) return undefined;
  if (model.yields === 'outside' && coreOf(arg).kind !== 'param') return undefined;
  const src: Source = { kind: 'made', origin: model.yields, span: { start: 0, end: 0 }, text: `\`${showTy(ty)}\`` };
  return { ...arg, src };
}

/** A vector is as long after it is filled as it was before. */
function lengthBefore(target: Val | undefined): { readonly length?: number } {
  const core = target && coreOf(target);
  return (core?.kind === 'zeros' || core?.kind === 'made') && core.length !== undefined ? { length: core.length } : {};
}

/** A hasher remembers what it has been fed: its result is made of all of it. */
function fedWith(frame: Frame, model: FunctionModel, args: readonly Val[], hasher: Val): Val | undefined {
  const data = args[model.args.indexOf('data')];
  if (!data || (model.action !== 'hash' && model.action !== 'mac')) return undefined;
  const core = coreOf(hasher);
  const before = core.kind === 'object' ? core : undefined;
  const eaten = before?.roles.get('data');
  const roles = new Map(before?.roles);
  roles.set('data', eaten ? mixed([eaten, data], data, frame.regions) : data);
  const src: Source = {
    kind: 'object',
    action: model.action,
    span: hasher.at?.root.span ?? { start: 0, end: 0 },
    ...before,
    roles,
  };
  return makeVal(src, strip(hasher.ty), frame.regions);
}

/** `Mode::Encrypt` */
const directionAmong = (frame: Frame, args: readonly Val[]): CallEvent['direction'] =>
  args.map(({ alias }) => alias && frame.world.models.typeOf(alias)?.direction).find((one) => one !== undefined);

/** HMAC in any of its wrappers. */
const anyKey = (frame: Frame, ty: Ty, depth: number): boolean =>
  frame.world.models.typeFor(ty)?.anyKey === true ||
  (ty.kind === 'named' && depth > 0 && ty.args.some((arg) => anyKey(frame, arg, depth - 1)));

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
      of: ingredientsOf(frame, model, args),
    };
    return makeVal(src, ty, frame.regions);
  }
  if (of) {
    const from = call.argSpans[model.returns?.of ?? 0];
    const bare = strip(ty);
    const recoded = bare.kind === 'named' && bare.def.crate === 'std' ? { recoded: true as const } : {};
    return { ...of, ty, src: { kind: 'of', of, part: false, ...recoded, ...(from ? { from } : {}) } };
  }
  const { roles } = ingredientsOf(frame, model, args);
  if (roles.size === 0 && !model.algorithm && !model.byType && model.action !== 'hash')
    return makeVal({ kind: 'unknown' }, ty, frame.regions);
  const algorithm =
    model.algorithm ??
    namedByType(frame, call, ty) ??
    algorithmOfType(frame, strip(ty)) ??
    algorithmOf(frame, model, args);
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

function namedByType(frame: Frame, { model, given = [], item }: ModelledCall, ty: Ty): CallAlgorithm {
  if (!model.byType) return undefined;
  const on = item && 'on' in item ? [item.on] : [];
  return algorithmAmong(frame, [...given, ...on, strip(ty)]);
}

/** What a type stands for; a mode with the block cipher that it works with. */
function algorithmOfType(frame: Frame, ty: Ty): CallAlgorithm {
  const outer = frame.world.models.typeFor(ty);
  if (outer?.algorithm && outer.tagArgument !== undefined && ty.kind === 'named') {
    const tagLength = typeNumber(ty.args[outer.tagArgument] ?? UNKNOWN);
    return tagLength === undefined ? outer.algorithm : { ...outer.algorithm, tagLength };
  }
  if (!outer?.algorithm || ty.kind !== 'named' || (outer.is !== 'mode' && outer.is !== 'stream-cipher'))
    return outer?.algorithm;
  const inner = blockCipherIn(frame, ty.args);
  if (!inner) return outer.algorithm;
  const { name, weakness, instead } = inner;
  return {
    ...outer.algorithm,
    name: `${name}-${outer.algorithm.name}`,
    ...(weakness ? { weakness } : {}),
    ...(instead === undefined ? {} : { instead }),
  };
}

function blockCipherIn(frame: Frame, types: readonly Ty[]): CallAlgorithm {
  for (const ty of types) {
    if (ty.kind !== 'named') continue;
    const model = frame.world.models.typeFor(ty);
    const found = model?.is === 'block-cipher' ? model.algorithm : blockCipherIn(frame, ty.args);
    if (found) return found;
  }
  return undefined;
}

/** The algorithm that an argument names: `&AES_256_GCM`, or the object that carries it. */
function algorithmOf(frame: Frame, model: FunctionModel, args: readonly Val[]): CallAlgorithm {
  for (const [i, arg] of args.entries()) {
    // A generator has a name too, and stands before what names the algorithm.
    if (model.args[i] === 'rng') continue;
    const named = arg.alias && frame.world.models.typeOf(arg.alias)?.algorithm;
    if (named) return named;
    for (let val: Val | undefined = arg; val; ) {
      const src: Source = val.src;
      if (src.kind === 'object' && src.algorithm && !isMessage(src)) return src.algorithm;
      val = src.kind === 'of' ? src.of : undefined;
    }
  }
  return undefined;
}
/** What was sealed or opened is bytes: whoever encodes them runs no cipher. */
const isMessage = ({ roles }: Source & { kind: 'object' }): boolean =>
  roles.has('plaintext') || roles.has('ciphertext');

type CallAlgorithm = NonNullable<FunctionModel['algorithm']> | undefined;

/** The first of the types, or of those within them, that stands for an algorithm: `Sha256` of `Hmac<Sha256>`. */
function algorithmAmong(frame: Frame, types: readonly Ty[]): CallAlgorithm {
  for (const ty of types) {
    const inner = ty.kind === 'named' ? algorithmAmong(frame, ty.args) : undefined;
    const found = inner ?? frame.world.models.typeFor(ty)?.algorithm;
    if (found) return found;
  }
  return undefined;
}

/** The type that a signature returns, with its own generic parameters bound by the arguments where they tell. */
export function returned(frame: Frame, signature: Signature | undefined, args: readonly Val[], expected?: Ty): Ty {
  if (!signature) return expected ?? UNKNOWN;
  const names = new Set(signature.generics.filter((generic) => generic.kind === 'type').map((generic) => generic.name));
  const bound = new Map<string, Ty>();
  const offset = signature.self ? 1 : 0;
  signature.params.forEach((param, i) => {
    const arg = args[i + offset];
    if (arg && !isOpenNumber(arg)) unify(param.type, arg.ty, names, bound);
  });
  if (expected) unify(signature.returns, expected, names, bound);
  for (const name of names) if (!bound.has(name)) bound.set(name, UNKNOWN);
  return frame.world.api.project(substitute(signature.returns, bound));
}

/** `-1.5` is of whatever type its use wants. */
const isOpenNumber = (val: Val): boolean => val.ty.kind === 'primitive' && exactType(val) === undefined;

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
  } else if (pattern.kind === 'named' && ty.kind === 'named' && lastName(pattern.def.path) === lastName(ty.def.path)) {
    pattern.args.forEach((inner, i) => {
      unify(inner, ty.args[i] ?? UNKNOWN, names, bound);
    });
  }
}
