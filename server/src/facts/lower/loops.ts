// Loops, and what they go over.
import { refTo, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import type { Block, Expr } from '../../syntax/ast.js';
import { takesFromList } from '../../syntax/ends.js';
import { forEachExpr } from '../../syntax/walk.js';
import { isOfCrate } from '../census.js';
import { coreOf, makeVal, retyped, type Source, type Val } from '../values/val.js';
import { block, inBlock } from './blocks.js';
import { repeat } from './control.js';
import { evaluate, strip, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { bind } from './patterns.js';

export const endlessLoop = (frame: Frame, expr: Expr & { kind: 'loop' }, expected?: Ty): Val =>
  repeat(frame, 'loop', expr.span, (region) => {
    if (!countsToAnEnd(expr.body)) endless(frame, region);
    block(frame, expr.body);
    return unknown(frame, expected);
  });

/** `if sent == 100 { break; }`; of a length that was read, zero only says that nothing more comes. */
function countsToAnEnd(body: Block): boolean {
  let found = false;
  forEachExpr(body, (expr) => {
    if (LOOPS.has(expr.kind) || expr.kind === 'closure') return false;
    if (expr.kind !== 'if' || expr.condition.kind !== 'binary' || !/^(?:==|>=?)$/.test(expr.condition.op)) return true;
    const { right } = expr.condition;
    const isNumber = right.kind === 'literal' && right.literal === 'int' && Number(right.value) !== 0;
    const isConstant = right.kind === 'path' && /^[A-Z]/.test(right.path.segments.at(-1)?.name.text ?? '');
    if (isNumber || isConstant) found ||= leaves(expr.then);
    return true;
  });
  return found;
}

const LOOPS: ReadonlySet<Expr['kind']> = new Set<Expr['kind']>(['loop', 'while', 'for']);

function leaves(block: Block): boolean {
  let found = false;
  forEachExpr(block, (expr) => {
    found ||= expr.kind === 'break' || expr.kind === 'return';
    return !LOOPS.has(expr.kind) && expr.kind !== 'closure';
  });
  return found;
}

export const whileLoop = (frame: Frame, expr: Expr & { kind: 'while' }): Val =>
  repeat(frame, 'loop', expr.span, (region) =>
    inBlock(frame, [], () => {
      // `while offset < length` ends; `while let Some(message) = queue.recv()` may not.
      if (mayGoOn(expr.condition)) endless(frame, region);
      evaluate(frame, expr.condition);
      block(frame, expr.body);
      return unknown(frame, UNIT);
    }),
  );

/** Something outside ends it, or nothing: `while let Ok(m) = queue.recv()`, `while running.load(..)`, `while true`. */
function mayGoOn(condition: Expr): boolean {
  switch (condition.kind) {
    case 'let':
      return !takesFromList(condition.value);
    case 'literal':
      return condition.value === 'true';
    case 'unary':
      return condition.op === '!' && mayGoOn(condition.of);
    default:
      return condition.kind === 'method' && /^(?:load|is_cancelled|is_finished)$/.test(condition.name.text);
  }
}

function endless(frame: Frame, region: number): void {
  const entry = frame.out.regions.get(region);
  if (entry) entry.endless = true;
}

export function forLoop(frame: Frame, expr: Expr & { kind: 'for' }): Val {
  const over = evaluate(frame, expr.over);
  return repeat(frame, 'loop', expr.span, (region) =>
    inBlock(frame, [], () => {
      if (isServed(frame, expr.over, over)) endless(frame, region);
      bind(frame, expr.pattern, { ...elementOf(frame, over), id: {}, regions: frame.regions });
      block(frame, expr.body);
      return unknown(frame, UNIT);
    }),
  );
}

/** Connections and messages, which come for as long as anybody sends them: `listener.incoming()`, `queue.iter()`. */
function isServed(frame: Frame, expr: Expr, over: Val): boolean {
  if (isReceiver(over.ty)) return true;
  if (expr.kind !== 'method' || expr.args.length > 0) return false;
  if (expr.name.text === 'lines') return isStdin(expr.receiver);
  const isPlain = expr.receiver.kind === 'path' || expr.receiver.kind === 'field';
  return (
    expr.name.text === 'incoming' ||
    (isPlain && ITERATES.test(expr.name.text) && isReceiver(evaluate(frame, expr.receiver).ty))
  );
}

/** `std::io::stdin().lock()` */
function isStdin(expr: Expr): boolean {
  if (expr.kind === 'method') return isStdin(expr.receiver);
  return expr.kind === 'call' && expr.callee.kind === 'path' && expr.callee.path.segments.at(-1)?.name.text === 'stdin';
}

const ITERATES = /^(?:into_)?iter$/;

function isReceiver(ty: Ty): boolean {
  const bare = strip(ty);
  return bare.kind === 'named' && bare.def.crate === 'std' && /(?:^|::)Receiver$/.test(bare.def.path);
}

const ITERATOR = { def: { crate: 'std', path: 'iter::traits::iterator::Iterator' }, args: [] };

/** What an iterator of a crate's, or one that is known by its bounds alone, goes over. */
export function iterated(frame: Frame, ty: Ty): Ty | undefined {
  if (ty.kind === 'impl' || ty.kind === 'dyn')
    return ty.bounds.find(({ def, bindings }) => def.crate === 'std' && /Iterator$/.test(def.path) && bindings)
      ?.bindings?.Item;
  if (!isOfCrate(ty)) return undefined;
  const item = frame.world.api.project({ kind: 'projection', self: ty, trait: ITERATOR, name: 'Item' });
  if (item.kind !== 'unknown' && item.kind !== 'projection') return item;
  // What it goes over may be up to the surroundings: `rng.sample_iter(&Alphanumeric)`.
  const isOpen = ty.kind === 'named' && ty.args.some((arg) => arg.kind === 'unknown');
  return isOpen && frame.world.api.implements(ty, ITERATOR.def) === 'yes' ? UNKNOWN : undefined;
}

/** One of the things that an iteration gives. */
export function elementOf(frame: Frame, over: Val): Val {
  const bare = strip(over.ty);
  const element =
    bare.kind === 'array' || bare.kind === 'slice'
      ? bare.of
      : bare.kind === 'named' && bare.def.crate === 'std'
        ? ofCollection(bare)
        : (iterated(frame, bare) ?? UNKNOWN);
  const ty = over.ty.kind === 'ref' && bare.kind !== 'named' ? refTo(element, over.ty.mutable) : element;
  const core = coreOf(over);
  if (core.kind === 'counted') return countedElement(frame, core, ty);
  // What goes over two things at once is held as the pair of their elements.
  if (core.kind === 'struct' && ty.kind === 'tuple') return retyped({ ...over, regions: frame.regions }, ty);
  const at = over.at ? { at: { ...over.at, part: true } } : {};
  return { ...makeVal({ kind: 'of', of: over, part: true }, ty, frame.regions), ...at };
}

/** A map gives its keys with their values. */
function ofCollection({ def, args }: Ty & { kind: 'named' }): Ty {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  return /Map$/.test(def.path) ? { kind: 'tuple', of: [first, second] } : first;
}

/** Elements of the array that an iteration goes over, where its type says. */
function lengthOf(val: Val): number | undefined {
  let at = val;
  for (let steps = 0; steps < 8; steps += 1) {
    const bare = strip(at.ty);
    if (bare.kind === 'array') return bare.length;
    // A list that is written down is made of its elements.
    if (at.src.kind === 'mix') return at.src.parts.length;
    if (at.src.kind !== 'of') return undefined;
    at = at.src.of;
  }
  return undefined;
}

/** A number, or a number and what it counts. */
function countedElement(frame: Frame, counted: Source & { kind: 'counted' }, ty: Ty): Val {
  const { from, of, span } = counted;
  const most = of ? lengthOf(of) : counted.most;
  const number = makeVal(
    { kind: 'counter', from, span, most: most ?? Number.POSITIVE_INFINITY },
    of || ty.kind === 'unknown' ? from.ty : ty,
    frame.regions,
  );
  if (!of) return number;
  const fields = new Map([
    ['0', number],
    ['1', elementOf(frame, of)],
  ]);
  return makeVal({ kind: 'struct', fields }, ty, frame.regions);
}
