// Macros of std and of logging crates, whose bodies are read as expressions.

import { wordSet } from '../../knowledge/nameWords.js';
import type { FunctionModel } from '../../knowledge/roles.js';
import { arrayOf, primitive, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { onlyName } from '../../syntax/onlyName.js';
import { stdType } from '../types/std.js';
import { coreOf, exactly, exactType, makeVal, retyped, type Val } from '../values/val.js';
import { evaluateArgs, fill } from './args.js';
import { list, repeated } from './arrays.js';
import { noteComparingMacro } from './comparisons.js';
import { unknown } from './expressions.js';
import { foreignType } from './foreign.js';
import type { Frame } from './frame.js';
import { declare, lookup, mixed } from './places.js';
import { modelled } from './results.js';
import { noteMacro } from './shown.js';
import { noteRead } from './verdicts.js';

/** Macros of std and of logging crates that only look at what they are given. */
const READING = wordSet(
  'print println eprint eprintln write writeln format_args assert assert_eq assert_ne debug_assert debug_assert_eq debug_assert_ne matches panic unreachable todo unimplemented bail ensure anyhow trace debug info warn error log event span info_span debug_span trace_span warn_span error_span json',
);

const LEAVES = new Set(['panic', 'unreachable', 'todo', 'unimplemented', 'bail']);

type MacroExpr = Expr & { kind: 'macro' };

export function macro(frame: Frame, expr: MacroExpr, expected?: Ty): Val {
  const name = expr.path.segments.at(-1)?.name.text ?? '';
  frame.scope.namesMacro(expr.path);
  for (const capture of expr.captures) {
    const binding = lookup(frame, capture.name.text);
    if (binding) noteRead(frame, binding, capture.name.span);
  }
  if (expr.opaque) noteMayRead(frame);
  switch (name) {
    case 'vec':
      return vecOf(frame, expr, expected);
    case 'format':
      return formattedText(frame, expr);
    case 'env':
    case 'option_env':
      return ofBuild(frame, expr, name);
    case 'include_bytes':
    case 'include_str':
      return included(frame, expr, name);
    case 'hex':
      return bytesOfHex(frame, expr);
    case 'concat':
    case 'stringify':
      return joinedText(frame, expr) ?? unknown(frame);
    case 'dbg': {
      const args = evaluateArgs(frame, expr.args);
      noteMacro(frame, expr, args);
      return args[0] ?? unknown(frame);
    }
    default: {
      const row = frame.world.models.macroCall(expr.path.segments.map((segment) => segment.name.text).join('::'));
      return row ? callMacro(frame, expr, row) : READING.has(name) ? reading(frame, expr, name) : ofUser(frame, expr);
    }
  }
}

function vecOf(frame: Frame, { args, repeat, span }: MacroExpr, expected: Ty | undefined): Val {
  const [element, length] = args;
  const wanted = elementWanted(expected);
  const made =
    repeat && element && length ? repeated(frame, { element, length, span }, wanted) : list(frame, args, wanted);
  const vec = retyped(made, stdType('Vec', [made.ty.kind === 'array' ? made.ty.of : UNKNOWN]));
  return exactType(made) ? exactly(vec) : vec;
}

function formattedText(frame: Frame, expr: MacroExpr): Val {
  const parts = formatted(frame, expr);
  const text = stdType('String');
  return exactly(
    parts.length === 0 ? unknown(frame, text) : mixed(parts, makeVal({ kind: 'unknown' }, text, []), frame.regions),
  );
}

/** The value is fixed when the program is built, but it does not stand in the source. */
function ofBuild(frame: Frame, { span }: MacroExpr, name: 'env' | 'option_env'): Val {
  const text: Ty = { kind: 'ref', mutable: false, to: primitive('str') };
  const ty = name === 'env' ? text : stdType('Option', [text]);
  return makeVal({ kind: 'made', origin: 'outside', span, text: `\`${name}!\`` }, ty, frame.regions);
}

/** Its text is not at hand, so it is no literal. */
function included(frame: Frame, { span }: MacroExpr, name: 'include_bytes' | 'include_str'): Val {
  const to: Ty = name === 'include_str' ? primitive('str') : { kind: 'slice', of: primitive('u8') };
  const src = { kind: 'made', origin: 'constant', span, text: `\`${name}!\`` } as const;
  return makeVal(src, { kind: 'ref', mutable: false, to }, frame.regions);
}

function bytesOfHex(frame: Frame, expr: MacroExpr): Val {
  const text = joinedText(frame, expr);
  if (!text) return unknown(frame);
  return fromHex(text) ?? retyped(text, { kind: 'array', of: primitive('u8') });
}

function joinedText(frame: Frame, { args }: MacroExpr): Val | undefined {
  const parts = evaluateArgs(frame, args);
  const [first] = parts;
  return first && parts.length > 1 ? mixed(parts, first, frame.regions) : first;
}

/** What only looks at what it is given. */
function reading(frame: Frame, expr: MacroExpr, name: string): Val {
  const cuts = frame.out.cuts.length;
  const args = evaluateArgs(frame, expr.args);
  // What is shown of a tag is not what is sent.
  frame.out.cuts.length = cuts;
  noteMacro(frame, expr, args);
  noteComparingMacro(frame, expr, args);
  if (!LEAVES.has(name)) return unknown(frame, UNKNOWN);
  frame.diverged = 'left';
  return unknown(frame, { kind: 'never' });
}

/** It may assign to what it is given, whether or not it says `&mut`. */
function ofUser(frame: Frame, expr: MacroExpr): Val {
  const args = argsOfMacro(frame, expr.args);
  noteMacro(frame, expr, args);
  noteComparingMacro(frame, expr, args);
  for (const arg of args) fill(frame, arg, unknown(frame, arg.ty), expr.span);
  bindWithin(frame, expr.args);
  return unknown(frame, UNKNOWN);
}

/** `assert_let!(Event::Sealed(item) = event)` declares `item`. */
function bindWithin(frame: Frame, args: readonly Expr[]): void {
  for (const arg of args) {
    if (arg.kind !== 'assign' || arg.op !== '=' || arg.target.kind !== 'call') continue;
    for (const part of arg.target.args) {
      const name = part.kind === 'path' ? onlyName(part.path) : undefined;
      if (name) declare(frame, name.text, name.span, unknown(frame));
    }
  }
}

/** `new_magic_crypt!(key, 256)`: a call by another name. */
function callMacro(frame: Frame, expr: MacroExpr, model: FunctionModel): Val {
  const args = evaluateArgs(frame, expr.args);
  const argSpans = expr.args.map((arg) => arg.span);
  const { name } = expr.path.segments.at(-1) ?? { name: { text: '', span: expr.span } };
  const ty = model.returns?.type === undefined ? UNKNOWN : foreignType(model.returns.type);
  return modelled(frame, { model, name: name.text, args, argSpans, span: expr.span, nameSpan: name.span }, ty);
}

/** What does not read as expressions may speak of any variable: `json!({ "valid": valid })`. */
function noteMayRead(frame: Frame): void {
  for (const block of frame.blocks) for (const { val } of block.values()) if (val.verdict) val.verdict.of.read = true;
}

/** What a macro that is not known makes of its arguments may be something else than they say. */
function argsOfMacro(frame: Frame, args: readonly Expr[]): readonly Val[] {
  const { inMacro, scope } = frame;
  const { muted } = scope;
  frame.inMacro = true;
  if (muted === 'nothing') scope.muted = 'crates';
  const vals = evaluateArgs(frame, args);
  frame.inMacro = inMacro;
  scope.muted = muted;
  return vals;
}

/** The bytes that `hex!("..")` stands for. */
function fromHex(val: Val): Val | undefined {
  const core = coreOf(val);
  if (core.kind !== 'literal' || core.literal.kind !== 'text') return undefined;
  const digits = core.literal.value.replace(/\s+/g, '');
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return undefined;
  const value = digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  const literal = { ...core.literal, kind: 'bytes' as const, value };
  return { ...val, ty: arrayOf(primitive('u8'), value.length), src: { kind: 'literal', literal } };
}

function elementWanted(expected: Ty | undefined): Ty | undefined {
  if (expected?.kind !== 'named') return undefined;
  const of = expected.args[0];
  return of && { kind: 'slice', of };
}

/** What goes into a formatted string: its arguments and the variables named within it. */
function formatted(frame: Frame, expr: MacroExpr): readonly Val[] {
  const outer = frame.naming;
  const vals = evaluateArgs(frame, expr.args, { transparent: true });
  frame.naming = outer;
  const captured = expr.captures.flatMap((capture) => {
    const binding = lookup(frame, capture.name.text);
    return binding ? [binding.val] : [];
  });
  return [...vals, ...captured];
}
