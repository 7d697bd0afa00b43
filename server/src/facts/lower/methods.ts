// Method calls: whose method it is, found through references, smart pointers and traits.
import type { AssocItem } from '../../knowledge/api.js';
import { setsSecret } from '../../knowledge/secrets.js';
import { refTo, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import { type Answer, isOfCrate } from '../census.js';
import { collected, filled } from '../types/collections.js';
import { stdType } from '../types/std.js';
import { inexact, makeVal, type Val, withoutVerdict } from '../values/val.js';
import { evaluateArgs, fill, forget, keyBefore, runClosure } from './args.js';
import { ofCrate, ofOtherVersions } from './associated.js';
import { callOwn } from './calls.js';
import { noteAsked, noteBounded } from './comparisons.js';
import { noteCuttingMethod } from './cuts.js';
import { evaluate, nameOf, strip, unknown } from './expressions.js';
import { foreignMethod, methodByRow } from './foreign.js';
import type { Frame } from './frame.js';
import { noteGate } from './gates.js';
import { guessed } from './guess.js';
import { noteOwned } from './literals.js';
import { elementOf, iterated } from './loops.js';
import { lostOn, mayBeOwn, noteMissing } from './missing.js';
import { POINTERS } from './places.js';
import { apiResult } from './results.js';
import { noteFormatted } from './shown.js';
import { stdCall } from './stdCalls.js';
import { noteUnmodelled } from './traits.js';
import { type Asked, candidatesOf, chainOf, meantBy, noteOutOfScope } from './traitUse.js';
import { afterMethod } from './verdicts.js';
import { noteFilled, noteLasting } from './wipes.js';
import { noteArguments, takerOn } from './wrongArguments.js';

/** Methods that say when a number is too large. */
const BOUNDING = /^(?:checked_|overflowing_|try_into$|is_power_of_two$|min$|clamp$|contains$|partial_cmp$|cmp$)/;

/** Methods that make a `String` of a literal. */
const OWNING = new Set(['to_string', 'to_owned', 'into']);

type MethodExpr = Expr & { kind: 'method' };

export function methodCall(frame: Frame, expr: MethodExpr, expected?: Ty): Val {
  noteAsked(expr);
  if (BOUNDING.test(expr.name.text)) noteBounded(frame, expr.receiver);
  const receiver = evaluateReceiver(frame, expr, expected);
  noteFilled(frame, expr, receiver);
  noteLasting(frame, expr.name.text);
  noteCuttingMethod(frame, expr, receiver);
  const result = afterMethod(frame, expr, receiver, callOn(frame, expr, withoutVerdict(receiver), expected));
  return receiver.unresolved ? { ...result, unresolved: true } : result;
}

function evaluateReceiver(frame: Frame, expr: MethodExpr, expected: Ty | undefined): Val {
  const wrapped = expected && (expr.name.text === 'unwrap' || expr.name.text === 'expect');
  return evaluate(
    frame,
    expr.receiver,
    wrapped ? stdType('Result', [expected, UNKNOWN]) : receiverWanted(expr, expected),
  );
}

function callOn(frame: Frame, expr: MethodExpr, receiver: Val, expected?: Ty): Val {
  if (expr.receiver.kind === 'literal' && expr.args.length === 0 && OWNING.has(expr.name.text)) noteOwned(frame, expr);
  const chain = derefChain(frame, receiver.ty);
  const tell = (answer: Answer): void => {
    if (chain.some(isOfCrate)) frame.world.census?.note('method', frame.unit, expr.name, answer);
  };
  // What std itself gives, after dereferencing too, comes before what a trait in reach may give to a type of std.
  const ofStd = chain.some((ty) => frame.world.std.find(ty, expr.name.text)?.takesSelf === true);
  for (const ty of chain) {
    if (ofStd && isOfStd(ty) && !hasOwn(frame, ty, expr.name.text)) continue;
    const result = methodOn(
      frame,
      expr,
      { ...receiver, ty: ty === receiver.ty ? ty : keepRef(receiver.ty, ty) },
      ty,
      expected,
    );
    if (result) {
      tell('found');
      return result;
    }
  }
  const any = frame.world.std.ofAny(expr.name.text);
  tell(any ? 'found' : 'unknown');
  if (any) {
    return stdCall(
      frame,
      { fn: any, receiver, on: expr, args: expr.args, span: expr.span, nameSpan: expr.name.span },
      made(frame, expr, receiver, expected),
    );
  }
  if (receiver.ty.kind === 'unknown') frame.world.census?.note('method', frame.unit, expr.name, 'untyped');
  return unknownMethod(frame, expr, receiver);
}

/** What `collect::<Vec<_>>()` and `parse::<Id>()` make, by the type between their brackets and the surroundings. */
function made(frame: Frame, expr: MethodExpr, receiver: Val, expected: Ty | undefined): Ty | undefined {
  const [node] = expr.typeArgs ?? [];
  const given = node && frame.scope.type(node);
  if (expr.name.text === 'parse') return given ? stdType('Result', [given, UNKNOWN]) : expected;
  if (expr.name.text !== 'collect') return expected;
  const wanted = given && expected ? filled(given, expected) : (given ?? expected);
  return wanted && collected(wanted, elementOf(frame, receiver).ty);
}

/** `"..".to_string()` and the like keep what their surroundings want. */
const receiverWanted = (expr: MethodExpr, expected: Ty | undefined): Ty | undefined =>
  expr.args.length === 0 && (expr.name.text === 'clone' || expr.name.text === 'to_owned') ? expected : undefined;

function keepRef(outer: Ty, inner: Ty): Ty {
  if (outer.kind !== 'ref') return inner;
  return outer.to === inner ? outer : refTo(inner, outer.mutable);
}

/** The user's impls or std's description give the type itself the method. */
const hasOwn = (frame: Frame, ty: Ty, name: string): boolean =>
  frame.world.std.find(ty, name)?.takesSelf === true || frame.scope.ownAssociated(ty, name)?.item.self !== undefined;

const isOfStd = (ty: Ty): boolean => ty.kind !== 'named' || ty.def.crate === 'std';

/** The type itself and what it dereferences to, as far as std's pointers and arrays go; a crate's own types end it. */
function derefChain(frame: Frame, ty: Ty): readonly Ty[] {
  const chain: Ty[] = [];
  let at: Ty | undefined = strip(ty);
  while (at && chain.length < 8) {
    chain.push(at);
    at = derefOnce(frame, at);
  }
  const item = chain.map((one) => iterated(frame, one)).find((one) => one !== undefined);
  return item ? [...chain, stdType('Iter', [item])] : chain;
}

export function derefOnce(frame: Frame, ty: Ty): Ty | undefined {
  if (ty.kind === 'array') return { kind: 'slice', of: ty.of };
  if (ty.kind !== 'named') return undefined;
  if (ty.def.crate === 'std') {
    const name = ty.def.path.split('::').at(-1) ?? '';
    if (POINTERS.has(name)) return ty.args[0] && strip(ty.args[0]);
    if (name === 'Vec') return { kind: 'slice', of: ty.args[0] ?? UNKNOWN };
    if (name === 'String') return { kind: 'primitive', name: 'str' };
    return undefined;
  }
  return ofCrate(ty) ? frame.world.api.derefTarget(ty) : undefined;
}

function methodOn(frame: Frame, expr: MethodExpr, receiver: Val, ty: Ty, expected?: Ty): Val | undefined {
  const { name } = expr;
  const own = frame.scope.ownAssociated(ty, name.text);
  if (own?.item.self) return callOwn(frame, expr, own, name.span, { val: receiver, span: expr.receiver.span });
  const std = frame.world.std.find(ty, name.text);
  if (std?.takesSelf)
    return stdCall(
      frame,
      { fn: std, receiver, on: expr, args: expr.args, span: expr.span, nameSpan: name.span },
      expected,
    );
  if (ty.kind === 'named' && ty.def.crate.startsWith('?'))
    return foreignMethod(frame, expr, receiver, ty, whatItSets(expr));
  if (ty.kind === 'unknown') return undefined;

  const implemented =
    ty.kind === 'impl' || ty.kind === 'dyn' ? frame.scope.implemented(ty.bounds, name.text) : undefined;
  if (implemented?.item.self)
    return inexact(callOwn(frame, expr, implemented, name.span, { val: receiver, span: expr.receiver.span }));

  const found = frame.world.api.method(ty, name.text);
  if (found.verdict === 'absent') {
    if (!mayBeOwn(frame, name.text, chainOf(frame, ty))) {
      if (isOfCrate(ty)) frame.world.census?.note('method', frame.unit, name, 'missing');
      if (!receiver.unresolved) noteMissing(frame, { ty, name, kind: 'method', call: expr });
      const row = ofOtherVersions(frame, ty, name.text);
      if (row) return { ...methodByRow(frame, expr, receiver, row), unresolved: true };
      return unknownMethod(frame, expr, { ...receiver, ...lostOn(ty) });
    }
    return undefined;
  }
  if (found.verdict !== 'found' || isRatherOfStd(frame, found.items, ty)) return undefined;
  const asked: Asked = { name, chain: chainOf(frame, ty), kind: 'method' };
  const meant = meantBy(frame, found.items, asked);
  const item = meant.kind === 'item' ? meant.item : meant.kind === 'out of scope' ? meant.items[0] : undefined;
  if (item) frame.scope.names(name.span, item);
  if (meant.kind === 'item' && !receiver.unresolved && !mayBeOwn(frame, name.text, asked.chain))
    noteGate(frame, found.items, name);
  const signature = item?.signature;
  if (!item || !signature) {
    if (meant.kind === 'out of scope') noteOutOfScope(frame, asked, meant.items, undefined, receiver);
    return undefined;
  }
  const args = [
    receiver,
    ...evaluateArgs(frame, expr.args, {
      types: signature.params.map((param) => param.type),
      names: signature.params.map((param) => param.name),
    }),
  ];
  const candidates = meant.kind === 'item' ? candidatesOf(frame, found.items, name.text) : undefined;
  if (candidates && !receiver.unresolved)
    noteArguments(frame, {
      items: candidates,
      name: name.span,
      taker: takerOn(frame, ty, item),
      isMethod: true,
      expr,
      vals: args.slice(1),
    });
  const outOfScope = meant.kind === 'out of scope';
  if (outOfScope) noteOutOfScope(frame, asked, meant.items, args.slice(1), receiver);
  const argSpans = [expr.receiver.span, ...expr.args.map((arg) => arg.span)];
  const typeName = nameOf(expr.receiver).name;
  const result = apiResult(
    frame,
    {
      item,
      args,
      argSpans,
      span: expr.span,
      nameSpan: name.span,
      onSpan: expr.receiver.span,
      ...(typeName === undefined ? {} : { typeName }),
    },
    expected,
  );
  return outOfScope ? { ...result, unresolved: true } : result;
}

/**
 * A trait of some crate may have the method, if the type has the trait; std's own `into` and `to_vec` are there for sure,
 * and what a type of std has by itself comes before what a trait gives it.
 */
function isRatherOfStd(frame: Frame, items: readonly AssocItem[], ty: Ty): boolean {
  const name = items[0]?.name ?? '';
  const { std, models } = frame.world;
  if (items.every(({ trait, on }) => trait && on && isOfStd(on) && std.find(on, name)?.takesSelf)) return true;
  if (items.some((item) => !item.uncertain || !item.trait || models.functionFor(item))) return false;
  return std.ofAny(name) !== undefined || derefChain(frame, ty).some((one) => std.find(one, name)?.takesSelf === true);
}

function unknownMethod(frame: Frame, expr: MethodExpr, receiver: Val): Val {
  noteUnmodelled(frame, expr.name.text);
  const last = expr.args.at(-1);
  const args = expr.args.map((arg, i) => {
    if (arg.kind === 'closure') return runClosure(frame, arg, [], REPEATING.has(expr.name.text) ? 'each' : 'once');
    return evaluateArgs(frame, [arg], { names: [whatItSets(expr) ?? keyBefore(expr.args, i)] })[0] ?? unknown(frame);
  });
  const shown = args.at(-1);
  if (last && shown && FORMATTING.has(expr.name.text)) noteFormatted(frame, expr.name.text, shown, last.span);
  forget(frame, args, expr.span);
  const { lost } = receiver;
  if (lost === undefined) {
    // It may take `&mut self`, so that nothing is known of the variable any more.
    if (receiver.at && mayMutate(receiver))
      fill(frame, receiver, makeVal({ kind: 'unknown' }, receiver.ty, frame.regions), expr.span);
    return unknown(frame);
  }
  return guessed(frame, {
    lost,
    name: expr.name,
    span: expr.span,
    receiver: { val: receiver, span: expr.receiver.span },
    exprs: expr.args,
    args,
  });
}

/** Methods of what `fmt` is given that show their last argument. */
const FORMATTING: ReadonlySet<string> = new Set(['field', 'entry', 'write_str', 'pad']);

/** What they are given runs for each element, whatever they are called on. */
const REPEATING: ReadonlySet<string> = new Set([
  'for_each',
  'try_for_each',
  'for_each_concurrent',
  'try_for_each_concurrent',
  'filter_map',
  'flat_map',
  'fold',
  'try_fold',
  'scan',
  'map_init',
  'map_with',
  'for_each_init',
  'for_each_with',
]);

/** What the only argument of a method is, where the method's name says that it sets a secret: `.with_password(..)`. */
function whatItSets({ name, args }: MethodExpr): string | undefined {
  return args.length === 1 && setsSecret(name.text) ? name.text : undefined;
}

/** Behind a shared reference nothing changes, but for what changes within; that is looked at as it was. */
function mayMutate(receiver: Val): boolean {
  const root = receiver.at?.root.val.ty;
  if (root?.kind === 'ref' && !root.mutable) return false;
  return receiver.ty.kind !== 'ref' || receiver.ty.mutable;
}
