// Macros of std and of logging crates, whose bodies are read as expressions.

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
const READING = new Set(
  'print println eprint eprintln write writeln format_args assert assert_eq assert_ne debug_assert debug_assert_eq debug_assert_ne matches panic unreachable todo unimplemented bail ensure anyhow trace debug info warn error log event span info_span debug_span trace_span warn_span error_span json'.split(
    ' ',
  ),
);

const LEAVES = new Set(['panic', 'unreachable', 'todo', 'unimplemented', 'bail']);

export function macro(frame: Frame, expr: Expr & { kind: 'macro' }, expected?: Ty): Val {
  const name = expr.path.segments.at(-1)?.name.text ?? '';
  frame.scope.namesMacro(expr.path);
  for (const capture of expr.captures) {
    const binding = lookup(frame, capture.name.text);
    if (binding) noteRead(frame, binding, capture.name.span);
  }
  if (expr.opaque) noteMayRead(frame);
  switch (name) {
    case 'vec': {
      const made =
        expr.repeat && expr.args[0] && expr.args[1]
          ? repeated(frame, { element: expr.args[0], length: expr.args[1], span: expr.span }, elementWanted(expected))
          : list(frame, expr.args, elementWanted(expected));
      const vec = retyped(made, stdType('Vec', [made.ty.kind === 'array' ? made.ty.of : UNKNOWN]));
      return exactType(made) ? exactly(vec) : vec;
    }
    case 'format': {
      const parts = formatted(frame, expr);
      return exactly(
        parts.length === 0
          ? unknown(frame, stdType('String'))
          : mixed(parts, makeVal({ kind: 'unknown' }, stdType('String'), []), frame.regions),
      );
    }
    case 'env':
    case 'option_env': {
      // The value is fixed when the program is built, but it does not stand in the source.
      const text: Ty = { kind: 'ref', mutable: false, to: primitive('str') };
      return makeVal(
        { kind: 'made', origin: 'outside', span: expr.span, text: `\`${name}!\`` },
        name === 'env' ? text : stdType('Option', [text]),
        frame.regions,
      );
    }
    case 'include_bytes':
    case 'include_str':
      // Its text is not at hand, so it is no literal.
      return makeVal(
        { kind: 'made', origin: 'constant', span: expr.span, text: `\`${name}!\`` },
        {
          kind: 'ref',
          mutable: false,
          to: name === 'include_str' ? primitive('str') : { kind: 'slice', of: primitive('u8') },
        },
        frame.regions,
      );
    case 'hex':
    case 'concat':
    case 'stringify': {
      const parts = evaluateArgs(frame, expr.args);
      const first = parts[0];
      if (!first) return unknown(frame);
      const whole = parts.length === 1 ? first : mixed(parts, first, frame.regions);
      const bytes = name === 'hex' ? fromHex(first) : undefined;
      if (bytes) return bytes;
      return name === 'hex' ? retyped(whole, { kind: 'array', of: primitive('u8') }) : whole;
    }
    case 'dbg': {
      const args = evaluateArgs(frame, expr.args);
      noteMacro(frame, expr, args);
      const [shown] = args;
      return shown ?? unknown(frame);
    }
    default: {
      const row = frame.world.models.macroCall(expr.path.segments.map((segment) => segment.name.text).join('::'));
      if (row) return callMacro(frame, expr, row);
      const cuts = frame.out.cuts.length;
      const args = READING.has(name) ? evaluateArgs(frame, expr.args) : argsOfMacro(frame, expr.args);
      // What is shown of a tag is not what is sent.
      if (READING.has(name)) frame.out.cuts.length = cuts;
      noteMacro(frame, expr, args);
      noteComparingMacro(frame, expr, args);
      // A macro of the user's own may assign to what it is given, whether or not it says `&mut`.
      if (!READING.has(name)) for (const arg of args) fill(frame, arg, unknown(frame, arg.ty), expr.span);
      if (!READING.has(name)) bindWithin(frame, expr.args);
      if (LEAVES.has(name)) frame.diverged = 'left';
      return unknown(frame, LEAVES.has(name) ? { kind: 'never' } : UNKNOWN);
    }
  }
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
function callMacro(frame: Frame, expr: Expr & { kind: 'macro' }, model: FunctionModel): Val {
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
function formatted(frame: Frame, expr: Expr & { kind: 'macro' }): readonly Val[] {
  const outer = frame.naming;
  const vals = evaluateArgs(frame, expr.args, { transparent: true });
  frame.naming = outer;
  const captured = expr.captures.flatMap((capture) => {
    const binding = lookup(frame, capture.name.text);
    return binding ? [binding.val] : [];
  });
  return [...vals, ...captured];
}
