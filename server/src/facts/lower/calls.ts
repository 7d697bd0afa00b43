// Calls of paths: `f(x)`, `Type::new(x)`, `Some(x)`, `closure(x)`.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr, Path } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Resolved } from '../names/resolved.js';
import type { OwnFunction } from '../types/scope.js';
import { stdType } from '../types/std.js';
import { pathsOutside } from '../types/written.js';
import { coreOf, exactly, makeVal, type Val } from '../values/val.js';
import { evaluateArgs, fill, forget, keyBefore } from './args.js';
import { type Associated, associatedItem } from './associated.js';
import { noteBounded } from './comparisons.js';
import { evaluate, typeOfPath, unknown } from './expressions.js';
import { callByRow, callForeign, foreignRow } from './foreign.js';
import { type Frame, siteOf } from './frame.js';
import { guessed } from './guess.js';
import { noteOwned } from './literals.js';
import { lookup, variantOf } from './places.js';
import { fitToCall } from './proposals.js';
import { noteConvertible } from './reshaped.js';
import { apiResult, modelled } from './results.js';
import { noteError } from './shown.js';
import { stdCall } from './stdCalls.js';
import { noteXor } from './traits.js';
import { noteOutOfScope } from './traitUse.js';
import { noteDropped, telling, verdictOf } from './verdicts.js';
import { noteLasting, noteWritten } from './wipes.js';
import { noteArguments, noteConversion, takerOf } from './wrongArguments.js';

type CallExpr = Expr & { kind: 'call' };

export function call(frame: Frame, expr: CallExpr, expected?: Ty): Val {
  if (expr.callee.kind !== 'path') {
    const callee = evaluate(frame, expr.callee);
    return callUnknown(frame, expr, callee);
  }
  const { path } = expr.callee;
  const last = path.segments.at(-1)?.name;
  if (!last) return callUnknown(frame, expr);
  // `u8::try_from(n)?`
  if (last.text === 'try_from' && expr.args[0]) noteBounded(frame, expr.args[0]);
  const single = path.segments.length === 1 && !path.qself && !path.global;
  const local = single ? lookup(frame, last.text) : undefined;
  if (local) return callLocal(frame, expr, local.val);
  const within = single ? frame.scope.localFunction(last.text) : undefined;
  if (within) {
    readArguments(frame, path);
    return callOwn(frame, expr, within, last.span);
  }

  const resolved = frame.scope.resolve(path, 'value');
  if (resolved.kind !== 'api' || resolved.rest > 0) readArguments(frame, path);
  switch (resolved.kind) {
    case 'own': {
      const fn = frame.scope.functionOf(resolved);
      if (fn) return callOwn(frame, expr, fn, last.span);
      // What is left is a type alias: `type Encryptor = cbc::Encryptor<Aes256>`.
      return (
        construct(frame, expr, path) ??
        (single ? callUnknown(frame, expr) : associatedCall(frame, expr, path, expected))
      );
    }
    case 'api': {
      const item = resolved.items.find((one) => one.kind === 'fn' || one.kind === 'variant' || one.kind === 'struct');
      if (resolved.rest === 0 && item) {
        const given = path.segments.at(-1)?.args?.map((node) => frame.scope.type(node));
        const found = { item, crate: resolved.crate, candidates: [item], ...(given ? { given } : {}) };
        return callApi(frame, expr, found, last.span, expected);
      }
      return associatedCall(frame, expr, path, expected);
    }
    case 'std':
      return callStd(frame, expr, resolved.path, expected);
    case 'foreign':
      return callForeign(frame, expr, resolved.path, last.span, expected);
    default: {
      if (beginsWithType(frame, path)) return associatedCall(frame, expr, path, expected);
      const known = pathsOutside(resolved, path).find((one) => foreignRow(frame, one));
      if (known !== undefined) return callForeign(frame, expr, known.split('::'), last.span, expected);
      return (
        (single ? construct(frame, expr, path) : undefined) ?? callLost(frame, expr, { lost: lostCrateOf(resolved) })
      );
    }
  }
}

/** Types between the brackets of `parse::<Type>()` that nobody else reads. */
function readArguments(frame: Frame, { segments }: Path): void {
  for (const { args } of segments) for (const arg of args ?? []) frame.scope.type(arg);
}

/** `Self::new()`, `<C as KeyInit>::new()`, `C::new()` where `C` is a parameter. */
function beginsWithType(frame: Frame, path: Path): boolean {
  if (path.qself) return true;
  const head = path.segments.length > 1 ? path.segments[0]?.name.text : undefined;
  return head !== undefined && (head === 'Self' || frame.scope.isGeneric(head) || frame.scope.isLocalType(head));
}

function callUnknown(frame: Frame, expr: CallExpr, callee?: Val): Val {
  const args = evaluateArgs(frame, expr.args);
  forget(frame, args, expr.span);
  return callee?.src.kind === 'closure' ? callee.src.returns : unknown(frame);
}

/** The crate in which the path, or an import that it leans on, was looked for in vain. */
function lostCrateOf(resolved: Resolved): string | undefined {
  if (resolved.kind === 'missing') return resolved.place.split('::')[0];
  return resolved.kind === 'unknown' ? resolved.lost?.split('::')[0] : undefined;
}

function callLost(
  frame: Frame,
  expr: CallExpr,
  { lost, lacking }: { readonly lost?: string | undefined; readonly lacking?: Ty },
): Val {
  const name = expr.callee.kind === 'path' ? expr.callee.path.segments.at(-1)?.name : undefined;
  if (lost === undefined || !name) return callUnknown(frame, expr);
  const args = evaluateArgs(frame, expr.args);
  if (lacking) {
    fitToCall(frame, lacking, name, expr);
    noteConvertible(frame, lacking, name, expr.args, args);
  }
  forget(frame, args, expr.span);
  return guessed(frame, { lost, name, span: expr.span, exprs: expr.args, args });
}

/** A closure that a variable holds. The second call, or one in a loop, makes its body run again. */
function callLocal(frame: Frame, expr: CallExpr, callee: Val): Val {
  const args = evaluateArgs(frame, expr.args);
  forget(frame, args, expr.span);
  const core = coreOf(callee);
  if (core.kind !== 'closure') return unknown(frame);
  const region = frame.out.regions.get(core.region);
  if (region) {
    region.calls += 1;
    if (region.calls > 1 || frame.regions.length > callee.regions.length) region.once = false;
  }
  return { ...core.returns, id: {} };
}

/** `TestValue::Single(..)`: what it holds is there to be looked at. */
const OF_SAMPLES = /^(?:Test|Sample|Example|Fake|Mock|Dummy|Fixture)(?=[A-Z]|$)/;

/** `VaultError::BadKey(..)`: its text is shown to whoever runs into it. */
const OF_ERRORS = /(?:Error|Err|Failure)$/;

/** `Wrapper(x)`: a tuple struct or a variant of the user's own. */
function construct(frame: Frame, expr: CallExpr, path: Path): Val | undefined {
  const shape = frame.scope.structOf(path);
  if (!shape) return undefined;
  const types = expr.args.map((_, i) => shape.fields.get(String(i)));
  const outer = frame.naming;
  if (path.segments.some(({ name }) => OF_SAMPLES.test(name.text))) frame.naming = { position: 'sample' };
  const vals = evaluateArgs(frame, expr.args, { types, transparent: true });
  frame.naming = outer;
  if (path.segments.some(({ name }) => OF_ERRORS.test(name.text)))
    vals.forEach((val, i) => {
      noteError(frame, val, expr.args[i]?.span ?? expr.span);
    });
  vals.forEach((val, i) => {
    frame.out.writes.push({ field: `${shape.key}.${i}`, val, span: expr.args[i]?.span ?? expr.span, how: 'init' });
  });
  const fields = new Map(vals.map((val, i): [string, Val] => [String(i), val]));
  return exactly(makeVal({ kind: 'struct', fields, ...variantOf(shape) }, shape.ty, frame.regions));
}

/** The variable of the environment that a helper asks for says more than the helper's `default`. */
function variableBefore(args: readonly Expr[], i: number): string | undefined {
  const name = keyBefore(args, i);
  return name !== undefined && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) ? name : undefined;
}

export function callOwn(
  frame: Frame,
  expr: { readonly args: readonly Expr[]; readonly span: Span },
  fn: OwnFunction,
  nameSpan: Span,
  receiver?: { readonly val: Val; readonly span: Span },
): Val {
  const offset = receiver ? 1 : 0;
  const declared = fn.item.self ? [undefined, ...fn.item.params] : fn.item.params;
  const args = [
    ...(receiver ? [receiver.val] : []),
    ...evaluateArgs(frame, expr.args, {
      types: expr.args.map((_, i) => fn.params[i + offset]),
      names: expr.args.map((_, i) => {
        const pattern = declared[i + offset]?.pattern;
        return variableBefore(expr.args, i) ?? (pattern?.kind === 'bind' ? pattern.name.text : undefined);
      }),
    }),
  ];
  noteXor(frame, fn.item.name.text);
  const argSpans = [...(receiver ? [receiver.span] : []), ...expr.args.map((arg) => arg.span)];
  const verdict = verdictOf(frame, fn.returns, args);
  frame.out.ownCalls.push({
    fn: fn.key,
    name: fn.item.name.text,
    span: expr.span,
    args,
    argSpans,
    nameSpan,
    statement: frame.statement.span,
    ...(verdict ? { verdict } : {}),
    returns: fn.returns,
    site: siteOf(frame),
    regions: frame.regions,
  });
  args.forEach((arg, index) => {
    const mutable = fn.params[index]?.kind === 'ref' && (fn.params[index] as Ty & { kind: 'ref' }).mutable;
    if (mutable && arg.at) {
      fill(
        frame,
        arg,
        makeVal({ kind: 'call', fn: fn.key, args, span: nameSpan, fills: { index, old: arg } }, arg.ty, frame.regions),
        expr.span,
      );
    }
  });
  const given = makeVal({ kind: 'call', fn: fn.key, args, span: nameSpan }, fn.returns, frame.regions);
  const isPlain = !fn.item.isAsync && fn.item.generics.params.every(({ kind }) => kind === 'lifetime');
  return telling(isPlain ? exactly(given) : given, verdict);
}

function callApi(
  frame: Frame,
  expr: CallExpr,
  found: Omit<Parameters<typeof apiResult>[1], 'args' | 'argSpans' | 'span' | 'nameSpan'> &
    Pick<Associated & { kind: 'api' }, 'outOfScope' | 'candidates'>,
  nameSpan: Span,
  expected?: Ty,
): Val {
  const { signature } = found.item;
  const params = signature ? [...(signature.self ? [undefined] : []), ...signature.params] : [];
  const args = evaluateArgs(frame, expr.args, {
    types: params.map((param) => param?.type),
    names: params.map((param) => param?.name),
    transparent: expr.args.length === 1,
  });
  if (found.candidates && expr.callee.kind === 'path')
    noteArguments(frame, {
      items: found.candidates,
      name: nameSpan,
      taker: takerOf(expr.callee.path),
      isMethod: false,
      expr,
      vals: args,
    });
  // `Nonce(bytes)`: a tuple struct of the crate.
  const only = args.length === 1 && found.item.kind === 'struct' ? args[0] : undefined;
  if (only) return { ...only, ty: typeOfCallee(frame, expr), src: { kind: 'of', of: only, part: false } };
  if (found.outOfScope) noteOutOfScope(frame, found.outOfScope.asked, found.outOfScope.items, args);
  const result = apiResult(
    frame,
    { ...found, args, argSpans: expr.args.map((arg) => arg.span), span: expr.span, nameSpan },
    expected,
  );
  return found.outOfScope ? { ...result, unresolved: true } : result;
}

const typeOfCallee = (frame: Frame, { callee }: CallExpr): Ty =>
  callee.kind === 'path' ? typeOfPath(frame, callee.path) : UNKNOWN;

/** `Type::function(..)` on a type that is not a plain own item. */
function associatedCall(frame: Frame, expr: CallExpr, path: Path, expected?: Ty): Val {
  const found = associatedItem(frame, path);
  if (found.kind === 'own') return callOwn(frame, expr, found.fn, found.nameSpan);
  if (found.kind === 'api') {
    const owner = path.segments.slice(0, -1);
    const onSpan = { start: path.span.start, end: owner.at(-1)?.name.span.end ?? path.span.end };
    const given = path.segments.at(-1)?.args?.map((node) => frame.scope.type(node));
    return callApi(frame, expr, { ...found, onSpan, ...(given ? { given } : {}) }, found.nameSpan, expected);
  }
  if (found.kind === 'std') {
    const made = stdCall(frame, { fn: found.fn, args: expr.args, span: expr.span, nameSpan: found.nameSpan }, expected);
    if (expr.args[0]?.kind === 'literal' && found.fn.name === 'from') noteOwned(frame, expr);
    return made;
  }
  const only = expr.args.length === 1 ? expr.args[0] : undefined;
  if (only && found.kind === 'conversion') {
    const [val] = evaluateArgs(frame, [only], { transparent: true });
    if (val) noteConversion(frame, expr, path, found.ty, val);
    return val ? { ...val, ty: found.ty, src: { kind: 'of', of: val, part: false } } : unknown(frame, found.ty);
  }
  if (found.kind === 'conversion') return makeVal({ kind: 'zeros', span: expr.span }, found.ty, frame.regions);
  // What another version gave back may not have been of the type that this one has.
  if (found.kind === 'row') return { ...callByRow(frame, expr, found, expected), unresolved: true };
  return callLost(frame, expr, found);
}

function callStd(frame: Frame, expr: CallExpr, path: string, expected?: Ty): Val {
  const segments = path.split('::');
  const name = segments.at(-1) ?? '';
  const owner = segments.at(-2) ?? '';
  const only = expr.args[0];
  if (only && (name === 'Some' || name === 'Ok')) {
    const wrapper = name === 'Some' ? 'Option' : 'Result';
    const wanted = expected?.kind === 'named' ? expected.args[0] : undefined;
    const [val] = evaluateArgs(frame, [only], { types: [wanted], transparent: true });
    if (!val) return unknown(frame);
    return { ...val, ty: stdType(wrapper, name === 'Some' ? [val.ty] : [val.ty, UNKNOWN]) };
  }
  if (expr.callee.kind === 'path' && expr.callee.path.segments.length > 1) {
    const viaType = associatedItem(frame, expr.callee.path);
    if (viaType.kind !== 'unknown') return associatedCall(frame, expr, expr.callee.path, expected);
  }
  const row = frame.world.models.functionAt(path, expr.args.length);
  const fn = frame.world.std.function(owner, name);
  if (fn) return stdCall(frame, { fn, args: expr.args, span: expr.span, nameSpan: lastSpan(expr) }, expected);
  const args = evaluateArgs(frame, expr.args);
  noteLasting(frame, name);
  noteWritten(frame, expr, name, args);
  if (name === 'forget' && args[0]) frame.out.forgotten.push({ span: expr.span, val: args[0] });
  if (name === 'drop' && args[0]) noteDropped(args[0], expr.span);
  if (name === 'Err' && only && args[0]) noteError(frame, args[0], only.span);
  if (row) {
    return modelled(
      frame,
      { model: row, name, args, argSpans: expr.args.map((arg) => arg.span), span: expr.span, nameSpan: lastSpan(expr) },
      expected ?? UNKNOWN,
    );
  }
  forget(frame, args, expr.span);
  const result = unknown(frame, name === 'default' ? (expected ?? UNKNOWN) : UNKNOWN);
  return name === 'Err' ? { ...result, absent: true } : result;
}

const lastSpan = (expr: CallExpr): Span =>
  expr.callee.kind === 'path' ? (expr.callee.path.segments.at(-1)?.name.span ?? expr.callee.span) : expr.callee.span;
