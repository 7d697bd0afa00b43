// What code shows to people: values given to macros that print, log or panic, and texts that become errors.
import type { MacroModel } from '../../knowledge/roles.js';
import type { Attribute, Expr, FunctionItem } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Shown } from '../model/exposure.js';
import { type Form, reveals } from '../types/reveals.js';
import { isStd } from '../types/std.js';
import { coreOf, type Val } from '../values/val.js';
import { strip } from './expressions.js';
import { type Frame, type ShownEvent, siteOf } from './frame.js';
import { lookup } from './places.js';

type MacroExpr = Expr & { kind: 'macro' };

/** Notes what the macro shows, when it is known for showing things. `args` are the values of its arguments. */
export function noteMacro(frame: Frame, expr: MacroExpr, args: readonly Val[]): void {
  const model = macroModel(frame, expr);
  const sink = model?.into ? args[0] && writtenTo(frame, args[0]) : model?.shows;
  if (!model || !sink) return;
  const format = formatOf(expr, model);
  const forms = format === undefined ? [] : placeholders(format.value);
  let position = 0;
  expr.args.forEach((arg, i) => {
    const val = args[i];
    if (i < (model.after ?? 0) || arg === format?.expr || !val) return;
    const sigil = expr.sigils.get(arg);
    const inText = format !== undefined && arg.span.start > format.expr.span.start;
    const form = sigil ?? (inText ? (forms[position] ?? 'display') : DEBUGGED.has(model.path) ? 'debug' : 'display');
    if (inText) position += 1;
    note(frame, { sink, by: `${nameOf(expr)}!`, span: arg.span, val, form });
  });
  for (const capture of expr.captures) {
    const binding = lookup(frame, capture.name.text);
    if (!binding || !capture.form) continue;
    const val: Val = { ...binding.val, at: { root: binding, fields: [], part: false } };
    const { span } = capture.name;
    note(frame, { sink, by: `${nameOf(expr)}!`, span, val, form: capture.form });
  }
}

/** The terminal, or the formatter that a `fmt` is given. */
function writtenTo(frame: Frame, into: Val): Shown | undefined {
  if (isTerminal(into)) return 'print';
  const core = coreOf(into);
  return core.kind === 'param' && core.index === 1 ? frame.formats : undefined;
}

/** What is handed to the formatter of a `fmt` otherwise: `.field("key", &self.key)`. */
export function noteFormatted(frame: Frame, by: string, val: Val, span: Span): void {
  const { formats } = frame;
  if (formats)
    note(frame, { sink: formats, by, span, val, form: by === 'field' || by === 'entry' ? 'debug' : 'display' });
}

/** A text made at run time that becomes the content of an error. */
export function noteError(frame: Frame, val: Val, span: Span): void {
  if (val.src.kind === 'mix' && isStd(strip(val.ty), 'String'))
    note(frame, { sink: 'error', by: 'Err', span, val, form: 'display' });
}

/** `#[instrument]` logs every parameter that it is not told to skip. */
export function noteInstrumented(frame: Frame, fn: FunctionItem): void {
  const attr = fn.attributes.find((one) => frame.world.models.macroAt(one.path) && isInstrument(one));
  if (!attr || /\bskip_all\b/.test(attr.args)) return;
  const skipped = new Set(/\bskip\s*\(([^)]*)\)/.exec(attr.args)?.[1]?.match(/\w+/g));
  for (const { name, span, val } of frame.params) {
    if (name === 'self' || name === '_' || skipped.has(name)) continue;
    note(frame, { sink: 'log', by: '#[instrument]', span, val, form: 'debug' });
  }
}

const isInstrument = (attr: Attribute): boolean => /(?:^|::)instrument$/.test(attr.path);

function note(frame: Frame, event: Omit<ShownEvent, 'site' | 'reveals'> & { readonly form: Form }): void {
  const { form, ...rest } = event;
  const shown = reveals(event.val.ty, form, frame.scope, frame.world.api);
  if (shown !== 'nothing') frame.out.shown.push({ ...rest, reveals: shown, site: siteOf(frame) });
}

/** Macros that show their arguments without a format string as programmers read them. */
const DEBUGGED = new Set(['std::dbg']);

const nameOf = (expr: MacroExpr): string => expr.path.segments.at(-1)?.name.text ?? '';

function macroModel(frame: Frame, expr: MacroExpr): MacroModel | undefined {
  const names = expr.path.segments.map((segment) => segment.name.text);
  return frame.world.models.macroAt(names.length > 2 ? `${names[0]}::${names.at(-1)}` : names.join('::'));
}

const TERMINALS = ['Stdout', 'StdoutLock', 'Stderr', 'StderrLock'];

const isTerminal = (val: Val): boolean => {
  const ty = strip(val.ty);
  return TERMINALS.some((name) => isStd(ty, name));
};

function formatOf(expr: MacroExpr, model: MacroModel) {
  if (DEBUGGED.has(model.path)) return undefined;
  const found = expr.args.find(
    (arg, i) => i >= (model.after ?? 0) && arg.kind === 'literal' && arg.literal === 'string' && !expr.sigils.has(arg),
  );
  return found?.kind === 'literal' ? { expr: found, value: found.value } : undefined;
}

/** How the arguments of a format string are shown, by position. */
function placeholders(format: string): readonly Form[] {
  const forms: Form[] = [];
  let next = 0;
  for (const match of format.replaceAll('{{', '').matchAll(/\{\s*(\d*)([a-z_A-Z]\w*)?\s*(?::([^}]*))?\}/g)) {
    if (match[2] !== undefined) continue;
    const at = match[1] ? Number(match[1]) : next++;
    if (at < MOST_PLACEHOLDERS) forms[at] = match[3]?.includes('?') ? 'debug' : 'display';
  }
  return forms;
}

const MOST_PLACEHOLDERS = 64;
