// What an expression gives in place of a result that failed.

import type { Block, Expr } from '../../syntax/ast.js';
import { variableName } from '../../syntax/onlyName.js';
import type { StandIn } from '../model/outcome.js';

/** `leaves`: nothing follows it; `nothing`: it gives no value; `done`: it says that all went well. */
export type Given = StandIn | 'leaves' | 'nothing' | 'done';

const LEAVING_MACROS = new Set(['panic', 'unreachable', 'todo', 'unimplemented', 'bail']);
const LEAVING_CALLS = new Set(['exit', 'abort', 'panic_any', 'resume_unwind']);
const EMPTY_MAKERS = new Set(['new', 'with_capacity', 'default']);
const EMPTY_TYPES = new Set(['Vec', 'String', 'Default', 'Bytes', 'BytesMut', 'VecDeque', 'Zeroizing']);
const FORMS = new Set(
  'to_string to_owned to_vec into clone as_bytes as_ref as_slice into_owned into_bytes into_string'.split(' '),
);
/** `String::from_utf8_lossy(body)` is what came in, in another form. */
const CONVERSIONS = new Set(['from', 'from_utf8_lossy', 'copy_from_slice']);

/** `inputs`: the names of what came in. */
export function standIn(expr: Expr, inputs: ReadonlySet<string>): Given {
  const inner = (of: Expr): Given => standIn(of, inputs);
  switch (expr.kind) {
    case 'block':
      return ofBlock(expr.block, inputs);
    case 'return':
      return expr.value ? inner(expr.value) : 'leaves';
    case 'break':
    case 'continue':
      return 'leaves';
    case 'try':
      return 'other';
    case 'tuple':
      return expr.elements.length === 0 ? 'nothing' : 'other';
    case 'ref':
      return inner(expr.of);
    case 'literal':
      if (expr.literal === 'bool') return expr.value === 'true' ? 'acceptance' : 'refusal';
      return (expr.literal === 'string' || expr.literal === 'byteString') && expr.value === '' ? 'empty' : 'other';
    case 'array':
      return expr.elements.length === 0 ? 'empty' : 'other';
    case 'macro': {
      const name = expr.path.segments.at(-1)?.name.text ?? '';
      if (LEAVING_MACROS.has(name)) return 'leaves';
      return name === 'vec' && (expr.args.length === 0 || expr.repeat) ? 'empty' : 'other';
    }
    case 'path':
      if (expr.path.segments.at(-1)?.name.text === 'None') return 'refusal';
      return isInput(expr, inputs) ? 'input' : 'other';
    case 'field':
    case 'index':
      return isInput(expr, inputs) ? 'input' : 'other';
    case 'call':
      return ofCall(expr, inputs);
    case 'method': {
      if (expr.args.length > 0 || !FORMS.has(expr.name.text)) return 'other';
      return inner(expr.receiver);
    }
    default:
      return 'other';
  }
}

function ofCall(expr: Expr & { kind: 'call' }, inputs: ReadonlySet<string>): Given {
  const names = expr.callee.kind === 'path' ? expr.callee.path.segments.map((segment) => segment.name.text) : [];
  const last = names.at(-1) ?? '';
  const only = expr.args.length === 1 ? expr.args[0] : undefined;
  if (last === 'Err') return 'refusal';
  if (LEAVING_CALLS.has(last)) return 'leaves';
  if (EMPTY_MAKERS.has(last) && EMPTY_TYPES.has(names.at(-2) ?? '')) return only && last === 'new' ? 'other' : 'empty';
  if (!only) return 'other';
  const given = standIn(only, inputs);
  // An answer that is sent for a failure is an `Ok` too: only what says nothing but yes is an acceptance.
  if (last === 'Ok' || last === 'Some') return given === 'nothing' ? 'done' : given;
  return names.length > 1 && CONVERSIONS.has(last) ? given : 'other';
}

export function ofBlock(block: Block, inputs: ReadonlySet<string>): Given {
  if (block.tail) return standIn(block.tail, inputs);
  const last = block.statements.at(-1);
  if (last?.kind !== 'expr') return 'nothing';
  const { expr } = last;
  if (expr.kind === 'return' || expr.kind === 'break' || expr.kind === 'continue') return standIn(expr, inputs);
  return expr.kind === 'macro' || expr.kind === 'call' ? leaving(standIn(expr, inputs)) : 'nothing';
}

const leaving = (given: Given): Given => (given === 'leaves' ? given : 'nothing');

function isInput(expr: Expr, inputs: ReadonlySet<string>): boolean {
  let at = expr;
  while (at.kind === 'field' || at.kind === 'index') at = at.base;
  return inputs.has(variableName(at) ?? '');
}

/** A branch that only tells: it logs or prints, and the code after it goes on. */
export const onlyTells = (branch: Block | Expr): boolean =>
  exprsOf(branch)?.every((expr) => expr.kind === 'macro' && !LEAVING_MACROS.has(nameOfMacro(expr))) ?? false;

/** Nothing, or entries of a log, which no person waits for. */
export const onlyLogs = (branch: Block | Expr): boolean =>
  exprsOf(branch)?.every((expr) => expr.kind === 'macro' && LOGGING_MACROS.has(nameOfMacro(expr))) ?? false;

const LOGGING_MACROS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'log', 'event']);

const nameOfMacro = (expr: Expr & { kind: 'macro' }): string => expr.path.segments.at(-1)?.name.text ?? '';

/** All that a branch does, unless it declares something. */
function exprsOf(branch: Block | Expr): readonly Expr[] | undefined {
  if (!('statements' in branch)) {
    if (branch.kind === 'block') return exprsOf(branch.block);
    return branch.kind === 'tuple' && branch.elements.length === 0 ? [] : [branch];
  }
  const exprs = branch.statements.flatMap((one) => (one.kind === 'expr' ? [one.expr] : []));
  if (exprs.length < branch.statements.length) return undefined;
  return branch.tail ? [...exprs, branch.tail] : exprs;
}

/** The function gives what the block ends with. */
export function endsInReturn({ statements, tail }: Block): boolean {
  const last = statements.at(-1);
  return (tail ?? (last?.kind === 'expr' ? last.expr : undefined))?.kind === 'return';
}

/** A block that does nothing but to leave the loop or the function. */
export function leavesAtOnce({ statements, tail }: Block): boolean {
  const [first, ...more] = statements;
  const only = tail ?? (first?.kind === 'expr' ? first.expr : undefined);
  const isAlone = tail ? statements.length === 0 : more.length === 0;
  return isAlone && (only?.kind === 'return' || only?.kind === 'break');
}
