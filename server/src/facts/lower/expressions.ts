// Walks expressions in the order in which they run and says, for each, what type and what value it has.

import { primitive, refTo, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr, Path } from '../../syntax/ast.js';
import { variableName } from '../../syntax/onlyName.js';
import { stdType } from '../types/std.js';
import { coreOf, exactly, exactType, makeVal, retyped, type Source, type Val, withoutVerdict } from '../values/val.js';
import { list, repeated } from './arrays.js';
import { block, inBlock } from './blocks.js';
import { call } from './calls.js';
import { closure } from './closures.js';
import { decidesOn, noteCompared, noteMeasured } from './comparisons.js';
import { quietly } from './conditional.js';
import { choose } from './control.js';
import { crateField, field } from './fields.js';
import type { Frame } from './frame.js';
import { awaited } from './futures.js';
import { index } from './indexing.js';
import { literal } from './literals.js';
import { endlessLoop, forLoop, whileLoop } from './loops.js';
import { macro } from './macros.js';
import { derefOnce, methodCall } from './methods.js';
import { noteNamed } from './namedSecrets.js';
import { operandType, operatorType } from './operators.js';
import { pathValue } from './paths.js';
import { bind } from './patterns.js';
import { lookup, mixed, replaceAll, variantOf, write } from './places.js';
import { leavesAtOnce } from './standIn.js';
import { noteSwitch } from './switches.js';
import { noteUntryable } from './untried.js';
import {
  tried as handedOn,
  letVerdict,
  noteAfterMatch,
  noteConditional,
  noteDropped,
  noteMatch,
  noteReturned,
} from './verdicts.js';
import { noteZeroed } from './wipes.js';

export const unknown = (frame: Frame, ty: Ty = UNKNOWN): Val => makeVal({ kind: 'unknown' }, ty, frame.regions);

/** The value of an expression. `expected` is the type that its surroundings want, where they say. */
export function evaluate(frame: Frame, expr: Expr, expected?: Ty): Val {
  return expr.conditional
    ? quietly(frame, true, () => evaluatePlain(frame, expr, expected))
    : evaluatePlain(frame, expr, expected);
}

function evaluatePlain(frame: Frame, expr: Expr, expected?: Ty): Val {
  switch (expr.kind) {
    case 'literal':
      return literal(frame, expr, expected);
    case 'path':
      return pathValue(frame, expr.path, expected);
    case 'call':
      return leaving(frame, call(frame, expr, expected));
    case 'method':
      return leaving(frame, methodCall(frame, expr, expected));
    case 'macro':
      return macro(frame, expr, expected);
    case 'field':
      return field(frame, expr);
    case 'index':
      return index(frame, expr);
    case 'ref':
      return reference(frame, expr, expected);
    case 'unary':
      return unary(frame, expr, expected);
    case 'binary':
      return binary(frame, expr);
    case 'assign':
      return assignment(frame, expr);
    case 'array':
      return list(frame, expr.elements, expected);
    case 'repeat':
      return repeated(frame, expr, expected);
    case 'tuple':
      return tuple(frame, expr, expected);
    case 'struct':
      return structLiteral(frame, expr);
    case 'block':
      return block(frame, expr.block, expr.flavour === 'async' ? undefined : expected);
    case 'if':
      return conditional(frame, expr, expected);
    case 'let': {
      const value = evaluate(frame, expr.value);
      const verdict = letVerdict(expr.pattern, value);
      bind(frame, expr.pattern, withoutVerdict(value));
      return { ...unknown(frame, primitive('bool')), ...(verdict ? { verdict } : {}) };
    }
    case 'match':
      return match(frame, expr, expected);
    case 'loop':
      return endlessLoop(frame, expr, expected);
    case 'while':
      return whileLoop(frame, expr);
    case 'for':
      return forLoop(frame, expr);
    case 'closure':
      return closure(frame, expr);
    case 'return': {
      if (expr.value) {
        const returned = evaluate(frame, expr.value, frame.returnTy);
        noteReturned(frame, returned, expr.span);
        frame.out.returns.push(returned);
      }
      frame.diverged = 'left';
      return unknown(frame, { kind: 'never' });
    }
    case 'break':
      if (expr.value) evaluate(frame, expr.value);
      frame.diverged = 'left';
      return unknown(frame, { kind: 'never' });
    case 'continue':
      frame.diverged = 'continued';
      return unknown(frame, { kind: 'never' });
    case 'try': {
      const tried = evaluate(frame, expr.of, expected && stdType('Result', [expected, UNKNOWN]));
      noteUntryable(frame, expr, tried);
      const success = handedOn(tried, successOf(tried.ty), expr.span);
      return exactType(tried)?.kind === 'named' ? exactly(success) : success;
    }
    case 'await':
      return awaited(frame, evaluate(frame, expr.of, expected));
    case 'cast': {
      const cast = frame.scope.type(expr.to);
      return exactly(retyped(evaluate(frame, expr.of), cast));
    }
    case 'range': {
      const from = expr.from && evaluate(frame, expr.from);
      const to = expr.to && evaluate(frame, expr.to);
      const ty = stdType('Iter', [from?.ty ?? to?.ty ?? primitive('usize')]);
      if (!from) return unknown(frame, ty);
      const end = to && coreOf(to);
      const most = end?.kind === 'literal' && end.literal.kind === 'int' ? Number(end.literal.value) : undefined;
      const counted: Source = { kind: 'counted', from, span: expr.span, ...(most === undefined ? {} : { most }) };
      return makeVal(counted, ty, frame.regions);
    }
    default:
      return unknown(frame);
  }
}

/** What `?` and `unwrap` leave of a type. */
export function successOf(ty: Ty): Ty {
  const bare = ty.kind === 'ref' ? ty.to : ty;
  // A row tells what a function gives when it succeeds.
  if (bare.kind === 'named' && bare.def.crate.startsWith('?')) return bare;
  return bare.kind === 'named' && bare.def.crate === 'std' && /(?:^|::)(?:Option|Result)$/.test(bare.def.path)
    ? (bare.args[0] ?? UNKNOWN)
    : UNKNOWN;
}

function reference(frame: Frame, expr: Expr & { kind: 'ref' }, expected?: Ty): Val {
  const inner = evaluate(frame, expr.of, expected?.kind === 'ref' ? expected.to : undefined);
  const val = { ...inner, ty: refTo(inner.ty, expr.mutable) };
  return exactType(inner) ? exactly(val) : val;
}

function unary(frame: Frame, expr: Expr & { kind: 'unary' }, expected?: Ty): Val {
  const inner = evaluate(frame, expr.of, expr.op === '*' ? undefined : expected);
  if (expr.op === '*') {
    const val = { ...inner, ty: inner.ty.kind === 'ref' ? inner.ty.to : (derefOnce(frame, inner.ty) ?? UNKNOWN) };
    return exactType(inner)?.kind === 'ref' ? exactly(val) : val;
  }
  const verdict = expr.op === '!' && inner.verdict && { ...inner.verdict, yes: !inner.verdict.yes };
  const src: Source =
    expr.op === '!' ? { kind: 'mix', parts: [inner], op: '!' } : { kind: 'of', of: inner, part: false };
  return { ...inner, src, id: {}, ...(verdict ? { verdict } : {}) };
}

const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>=']);

function binary(frame: Frame, expr: Expr & { kind: 'binary' }): Val {
  const compares = COMPARISONS.has(expr.op);
  if (expr.op === '^') frame.out.traits.xors = true;
  if (compares) for (const side of [expr.left, expr.right]) noteMeasured(frame, side);
  const outer = frame.naming;
  if (compares) frame.naming = { ...nameOf(expr.right), position: 'comparison' };
  const left = evaluate(frame, expr.left);
  if (compares) frame.naming = { ...nameOf(expr.left), position: 'comparison' };
  const right =
    expr.op === '&&' || expr.op === '||'
      ? (choose(frame, [() => evaluate(frame, expr.right)], false) ?? unknown(frame))
      : evaluate(frame, expr.right, compares ? left.ty : operandType(left.ty));
  frame.naming = outer;
  if (expr.op === '==' || expr.op === '!=')
    noteCompared(
      frame,
      expr,
      { by: expr.op, asks: expr.op === '==' ? 'equal' : 'different' },
      { expr: expr.left, val: left },
      { expr: expr.right, val: right },
    );
  if (compares || expr.op === '&&' || expr.op === '||') return unknown(frame, primitive('bool'));
  const ty = operatorType(frame, expr.op, left.ty, right.ty);
  if (isNumber(left) && isNumber(right)) {
    return makeVal({ kind: 'mix', parts: [left, right], op: expr.op }, ty, frame.regions);
  }
  return narrowed(expr.op, right, mixed([left, right], retyped(left, ty), frame.regions));
}

/** What an operator leaves of a number. */
function narrowed(op: string, right: Val, val: Val): Val {
  if (val.src.kind !== 'mix') return val;
  if (op === '>>' || op === '/') return { ...val, src: { ...val.src, shifted: true } };
  const core = coreOf(right);
  const number = core.kind === 'literal' && core.literal.kind === 'int' ? Number(core.literal.value) : Number.NaN;
  const modulo =
    op === '%' ? number : op === '&' && Number.isSafeInteger(Math.log2(number + 1)) ? number + 1 : Number.NaN;
  return modulo > 0 ? { ...val, src: { ...val.src, modulo } } : val;
}

/** A number that is written down, here or in a constant. */
function isNumber(val: Val): boolean {
  const core = coreOf(val);
  if (core.kind === 'mix') return core.op !== undefined;
  return core.kind === 'item' || (core.kind === 'literal' && core.literal.kind === 'int');
}

/** The last name of a place expression, which is how people speak of it. */
export function nameOf(expr: Expr): { readonly name?: string; readonly nameSpan?: { start: number; end: number } } {
  switch (expr.kind) {
    case 'path': {
      const last = expr.path.segments.at(-1)?.name;
      return last ? { name: last.text, nameSpan: last.span } : {};
    }
    case 'field':
      return { name: expr.name.text, nameSpan: expr.name.span };
    case 'method':
      return expr.args.length === 0 ? nameOf(expr.receiver) : {};
    case 'ref':
    case 'unary':
    case 'try':
    case 'await':
      return nameOf(expr.of);
    default:
      return {};
  }
}

function assignment(frame: Frame, expr: Expr & { kind: 'assign' }): Val {
  if (expr.op === '^=') frame.out.traits.xors = true;
  const outer = frame.naming;
  if (expr.target.kind === 'underscore') {
    noteDropped(evaluate(frame, expr.value), expr.span);
    return unknown(frame, UNIT);
  }
  const target = evaluate(frame, expr.target);
  frame.naming = { ...nameOf(expr.target), position: expr.target.kind === 'field' ? 'field' : 'binding' };
  const value = evaluate(frame, expr.value, target.ty);
  frame.naming = outer;
  if (expr.op === '=') noteNamed(frame, nameOf(expr.target).name, expr.value.span, retyped(value, target.ty));
  if (expr.op === '=') noteZeroed(frame, expr.target, target, value, expr.span);
  if (expr.target.kind === 'field') {
    const { base, name } = expr.target;
    const root = variableName(base);
    const owner = root === undefined ? undefined : lookup(frame, root)?.val.ty;
    if (owner) noteSwitch(frame, owner, name, value, expr.value.span);
  }
  if (target.at) {
    const stored =
      expr.op === '='
        ? value
        : expr.op === '+=' || expr.op === '-='
          ? makeVal({ kind: 'counter', from: target, span: expr.span }, target.ty, frame.regions)
          : mixed([target, value], target, frame.regions);
    if (expr.op === '=' && expr.target.kind === 'unary') replaceAll(frame, target.at, stored, expr.span);
    write(frame, target.at, stored, expr.span);
  }
  return unknown(frame, UNIT);
}

/** What never returns ends the path: `process::exit(1)`, a function of the user's own that is `-> !`. */
function leaving(frame: Frame, val: Val): Val {
  if (val.ty.kind === 'never') frame.diverged = 'left';
  return val;
}

const DEEPEST_TUPLE = 6;

const tupleDepth = (ty: Ty): number =>
  ty.kind === 'ref' ? tupleDepth(ty.to) : ty.kind === 'tuple' ? 1 + Math.max(0, ...ty.of.map(tupleDepth)) : 0;

function tuple(frame: Frame, expr: Expr & { kind: 'tuple' }, expected?: Ty): Val {
  const vals = expr.elements.map((element, i) =>
    evaluate(frame, element, expected?.kind === 'tuple' ? expected.of[i] : undefined),
  );
  if (vals.length === 0) return unknown(frame, UNIT);
  const fields = new Map(vals.map((val, i): [string, Val] => [String(i), val]));
  // `let a = (a, a)` doubles the type each time: beyond some depth it is not followed.
  const ty: Ty = vals.some((val) => tupleDepth(val.ty) >= DEEPEST_TUPLE)
    ? UNKNOWN
    : { kind: 'tuple', of: vals.map((val) => val.ty) };
  return makeVal({ kind: 'struct', fields }, ty, frame.regions);
}

function structLiteral(frame: Frame, expr: Expr & { kind: 'struct' }): Val {
  const shape = frame.scope.structOf(expr.path);
  const ty = shape?.ty ?? typeOfPath(frame, expr.path);
  const outer = frame.naming;
  const fields = new Map<string, Val>();
  for (const { name, value } of expr.fields) {
    frame.naming = { name: name.text, nameSpan: name.span, position: 'field' };
    const val = evaluate(frame, value, shape ? shape.fields.get(name.text) : crateField(frame, ty, name));
    fields.set(name.text, val);
    noteNamed(frame, name.text, value.span, val);
    if (!shape) noteSwitch(frame, ty, name, val, value.span);
    if (shape) frame.out.writes.push({ field: `${shape.key}.${name.text}`, val, span: value.span, how: 'init' });
  }
  frame.naming = outer;
  const rest = expr.base && evaluate(frame, expr.base, ty);
  const variant = shape ? variantOf(shape) : {};
  return exactly(makeVal({ kind: 'struct', fields, ...(rest ? { rest } : {}), ...variant }, ty, frame.regions));
}

/** `owner`: the path is the beginning of another one. */
export function typeOfPath(frame: Frame, path: Path, owner?: 'owner'): Ty {
  return frame.scope.type({ kind: 'path', path, span: path.span }, owner);
}

function conditional(frame: Frame, expr: Expr & { kind: 'if' }, expected?: Ty): Val {
  return inBlock(frame, [], () => {
    if (leavesAtOnce(expr.then)) decidesOn(expr.condition);
    const condition = evaluate(frame, expr.condition);
    const { otherwise } = expr;
    const arms = [
      () => block(frame, expr.then, expected),
      ...(otherwise ? [() => evaluate(frame, otherwise, expected)] : []),
    ];
    const chosen = choose(frame, arms, otherwise !== undefined) ?? unknown(frame, expected);
    noteConditional(frame, expr, condition);
    return chosen;
  });
}

function match(frame: Frame, expr: Expr & { kind: 'match' }, expected?: Ty): Val {
  const tested = evaluate(frame, expr.on);
  noteMatch(frame, expr.arms, tested, expr.on.span);
  const on = withoutVerdict(tested);
  const arms = expr.arms.map(
    (arm) => () =>
      inBlock(frame, [], () =>
        quietly(frame, arm.conditional, () => {
          bind(frame, arm.pattern, on);
          if (arm.guard) evaluate(frame, arm.guard);
          return evaluate(frame, arm.body, expected);
        }),
      ),
  );
  const chosen = choose(frame, arms, true) ?? unknown(frame, expected);
  noteAfterMatch(frame, expr.arms, tested);
  return chosen;
}

/** The type without references around it. */
export function strip(ty: Ty): Ty {
  let bare = ty;
  while (bare.kind === 'ref') bare = bare.to;
  return bare;
}
