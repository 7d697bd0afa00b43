// Calls into crates, or versions of crates, that no table describes: only the rows that people wrote say anything.
import type { FunctionModel } from '../../knowledge/roles.js';
import { sameDef, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Action } from '../../knowledge/vocabulary.js';
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Val } from '../values/val.js';
import { evaluateArgs, forget, runClosure } from './args.js';
import { strip, typeOfPath, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { modelled } from './results.js';
import { noteUnmodelled } from './traits.js';

type CallExpr = Expr & { kind: 'call' };

/** The row of a function by its path, or by that of the type that it is called on. */
export function foreignRow(frame: Frame, path: string, given?: number): FunctionModel | undefined {
  const { models } = frame.world;
  const at = path.lastIndexOf('::');
  const owner = path.slice(0, Math.max(0, at));
  return models.functionAt(path, given) ?? models.functionOn(owner, path.slice(at + 2), given);
}

/** `crate::function(..)` or `crate::Type::function(..)`. */
export function callForeign(frame: Frame, expr: CallExpr, path: readonly string[], nameSpan: Span, expected?: Ty): Val {
  // A trait's function without arguments would not say of which type it is.
  if (path.length > 2 && (expr.args.length === 0 || isCamelCase(path.at(-1))))
    frame.scope.usesAsType(path.slice(0, -1));
  if (isCamelCase(path.at(-1))) frame.scope.usesAsType(path);
  const model = foreignRow(frame, path.join('::'), expr.args.length);
  if (model) return callByRow(frame, expr, { model, nameSpan, on: ownerOf(frame, expr, path) }, expected);
  const converted = path.at(-1) === 'from' ? convertedTo(frame, expr, ownerOf(frame, expr, path)) : undefined;
  if (converted) return converted;
  const closure = expr.args.find((arg) => arg.kind === 'closure');
  const args = closure ? expr.args.map((arg) => runClosure(frame, arg, [], 'once')) : evaluateArgs(frame, expr.args);
  noteUnmodelled(frame, path.join('_'));
  forget(frame, args, expr.span);
  return unknown(frame, namedByRow(frame, path) ?? expected ?? UNKNOWN);
}

/** `Validation::default()` of a type that a row speaks of: what is called so makes its own type. */
function namedByRow(frame: Frame, path: readonly string[]): Ty | undefined {
  const type = path.slice(0, -1).join('::');
  const makes = path.at(-1) === 'new' || path.at(-1) === 'default';
  return makes && frame.world.models.typeAt(type) ? foreignType(type) : undefined;
}

/** `Type::from(x)`, of a trait of the prelude, so that the type need not be known. */
function convertedTo(frame: Frame, expr: CallExpr, ty: Ty | undefined): Val | undefined {
  const [only] = expr.args;
  if (!ty || !only || expr.args.length > 1) return undefined;
  const [val] = evaluateArgs(frame, [only], { transparent: true });
  return val && { ...val, ty, src: { kind: 'of', of: val, part: false } };
}

export interface ByRow {
  readonly model: FunctionModel;
  readonly nameSpan: Span;
  /** The type that it is called on. */
  readonly on: Ty | undefined;
}

/** A call of which a row tells all that is known. */
export function callByRow(frame: Frame, expr: CallExpr, { model, nameSpan, on }: ByRow, expected?: Ty): Val {
  const args = evaluateArgs(frame, expr.args);
  const argSpans = expr.args.map((arg) => arg.span);
  const last = expr.callee.kind === 'path' ? expr.callee.path.segments.at(-1) : undefined;
  const name = last?.name.text ?? '';
  const given = last?.args?.map((node) => frame.scope.type(node)) ?? [];
  const made = withArguments(typeMade(model, on), expected);
  return modelled(
    frame,
    { model, name, args, argSpans, span: expr.span, nameSpan, given, ...(on ? { on: made ?? on } : {}) },
    made ?? expected ?? UNKNOWN,
  );
}

/** The surroundings may tell the arguments of a type that the call names without: `let c: Ctr128<Aes128> = Ctr128::new(..)`. */
function withArguments(made: Ty | undefined, expected: Ty | undefined): Ty | undefined {
  if (made?.kind !== 'named' || expected?.kind !== 'named' || made.args.length > 0) return made;
  return sameDef(made.def, expected.def) ? expected : made;
}

/** A method on a value of a crate without a table. */
export function foreignMethod(
  frame: Frame,
  expr: Expr & { kind: 'method' },
  receiver: Val,
  ty: Ty & { kind: 'named' },
  whatItSets: string | undefined,
): Val {
  const type = `${ty.def.crate.slice(1)}::${ty.def.path}`;
  const model = frame.world.models.functionOn(type, expr.name.text, 1 + expr.args.length);
  if (model) return methodByRow(frame, expr, receiver, model, whatItSets);
  evaluateArgs(frame, expr.args, { names: [whatItSets] });
  // The row of what made it does not tell whether it may fail.
  if (UNWRAPS.has(expr.name.text)) return receiver;
  noteUnmodelled(frame, expr.name.text);
  const isBuilder = frame.world.models.typeAt(type)?.is === 'builder';
  return unknown(frame, isBuilder ? ty : undefined);
}

const UNWRAPS = new Set(['unwrap', 'expect', 'unwrap_or_else', 'map_err', 'ok']);

export function methodByRow(
  frame: Frame,
  expr: Expr & { kind: 'method' },
  receiver: Val,
  model: FunctionModel,
  whatItSets?: string,
): Val {
  const args = [receiver, ...evaluateArgs(frame, expr.args, { names: [whatItSets] })];
  const argSpans = [expr.receiver.span, ...expr.args.map((arg) => arg.span)];
  return modelled(
    frame,
    {
      model,
      name: expr.name.text,
      args,
      argSpans,
      span: expr.span,
      nameSpan: expr.name.span,
      onSpan: expr.receiver.span,
    },
    typeMade(model, model.returns?.of === 0 ? strip(receiver.ty) : undefined) ?? UNKNOWN,
  );
}

/** With its generic arguments, as the code writes them. */
function ownerOf(frame: Frame, expr: CallExpr, path: readonly string[]): Ty | undefined {
  if (!isCamelCase(path.at(-2)) || expr.callee.kind !== 'path') return undefined;
  const { segments, span } = expr.callee.path;
  if (segments.length < 2) return undefined;
  const named = typeOfPath(frame, { ...expr.callee.path, segments: segments.slice(0, -1), span }, 'owner');
  return named.kind === 'unknown' ? foreignType(path.slice(0, -1).join('::')) : named;
}

const MAKES_ITS_TYPE: ReadonlySet<Action> = new Set<Action>(['make-cipher', 'make-key', 'make-rng']);

function typeMade({ returns, action, args }: FunctionModel, on: Ty | undefined): Ty | undefined {
  if (returns?.type !== undefined) return foreignType(returns.type);
  const isFeeding = returns?.of !== undefined && args[returns.of] === 'cipher';
  const isHasher = action === 'hash' && args.length === 0;
  return MAKES_ITS_TYPE.has(action) || isHasher || isFeeding ? on : undefined;
}

/** A variant or a type: `Strategy::PerIp`. */
export const isCamelCase = (name: string | undefined): boolean => name !== undefined && /^[A-Z]\w*[a-z]/.test(name);

/** A type of a crate without a table, known by its public path alone. */
export function foreignType(path: string): Ty {
  const [crate, ...rest] = path.split('::');
  return { kind: 'named', def: { crate: `?${crate}`, path: rest.join('::') }, args: [] };
}
