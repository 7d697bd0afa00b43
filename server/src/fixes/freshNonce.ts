// A nonce made right before the call, for a call that runs again with the one it has.
import type { Argument, CryptoCall, Step } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Ty } from '../knowledge/ty.js';
import type { Block, Expr } from '../syntax/ast.js';
import { variableName } from '../syntax/onlyName.js';
import { contains, type Span } from '../text/span.js';
import { freeName } from './itemText.js';
import { bytesBehind, IN_FRONT, resultBehind } from './nonceInFront.js';
import { withoutOldVariable } from './oldVariable.js';
import { joinedInsertions, randomOf } from './randomValue.js';
import { offer, type Ready } from './recipe.js';
import { isBlock, partsOf, type Run, runAround } from './runs.js';
import { exprAt, type Tree, takenOut, treeOf, usesOf } from './tree.js';

const BESIDE = 'Make a fresh random nonce for each message (send it along with the ciphertext)';

/** `other`: where the same nonce was used before, in the same item. */
export function freshNonce(call: CryptoCall, nonce: Argument, other?: Span): readonly Fix[] {
  const place = placeOf(call, nonce, other);
  // Where nothing ends the messages, short random nonces would come again in time.
  if (!place || (place.run.isEndless && call.algorithm?.nonceLength !== LONG)) return [];
  return ofVariable(place) ?? beforeCall(place);
}

const LONG = 24;

export function placeOf(call: CryptoCall, nonce: Argument, other?: Span): Place | undefined {
  const item = call.fix.item();
  if (item?.kind !== 'fn' || !item.body) return undefined;
  const tree = treeOf(item.body);
  const expr = exprAt(tree, call.span);
  const run = runAround(item.body, call.span);
  return expr && run && { call, nonce, tree, run, expr, other };
}

export interface Place {
  readonly call: CryptoCall;
  readonly nonce: Argument;
  readonly tree: Tree;
  readonly run: Run;
  readonly expr: Expr;
  readonly other: Span | undefined;
}

/** A variable of the run holds the nonce: it gets a new one in place of the old. */
function ofVariable(place: Place): readonly Fix[] | undefined {
  const { call, tree, run, nonce, other } = place;
  if (other) return undefined;
  for (const { bound, span, type } of nonce.value.steps().toReversed()) {
    const expr = bound && contains(run.body.span, span) ? exprAt(tree, span) : undefined;
    const { bound: statement } = (expr && tree.get(expr)) ?? {};
    const name = statement?.pattern.kind === 'bind' ? statement.pattern.name.text : undefined;
    const uses = name === undefined ? undefined : usesOf(tree, name);
    const made = uses && madeAs(type, call);
    if (!uses || !made) continue;
    const isSent = uses.some((use) => contains(run.body.span, use.span) && !contains(call.span, use.span));
    const front = isSent || !isSlice(strip(type), call) ? undefined : inFront(place, `${name}.as_slice()`);
    const value = { span, newText: type.kind === 'ref' ? `&${made.text}` : made.text };
    return finished(place, made, front !== undefined, [value, ...(front ?? [])]);
  }
  return undefined;
}

function beforeCall(place: Place): readonly Fix[] {
  const { call, run } = place;
  const replaced = replacedBy(place);
  const naming = replaced && namingOf(place, replaced);
  const at = naming && startOf(place, naming);
  if (!replaced || !naming || at === undefined) return [];
  const front = naming.isSent || !replaced.isSlice ? undefined : inFront(place, `${naming.name}.as_slice()`);
  const made = `let ${naming.name} = ${naming.value};`;
  const [first, last] = isBlock(run.body)
    ? [{ span: { start: at, end: at }, newText: made + gapAt(call, at) }]
    : bracesAround(run.body, made);
  const edits = [...(first ? [first] : []), ...naming.edits, ...(front ?? []), ...(last ? [last] : [])];
  return finished(place, replaced.made, front !== undefined, edits);
}

function finished(
  { call, nonce }: Place,
  made: Ready,
  isInFront: boolean,
  edits: readonly AnchoredEdit[],
): readonly Fix[] {
  const old = withoutOldVariable(call.fix, nonce).filter(
    ({ span }) => !edits.some((edit) => contains(span, edit.span)),
  );
  const fix: Fix = {
    title: isInFront ? IN_FRONT : BESIDE,
    safety: 'review',
    edits: joinedInsertions([...old, ...edits, ...made.imports]),
  };
  return offer(fix, made, call.fix);
}

/** An expression that gives way to the fresh nonce, and how its type is made. */
interface Replaced {
  readonly span: Span;
  readonly made: Ready;
  readonly isRef: boolean;
  /** Its bytes are got by `as_slice`. */
  readonly isSlice: boolean;
}

/** The form of the nonce that the run uses besides, or else the outermost whose type can be made. */
function replacedBy(place: Place): Replaced | undefined {
  const { call, nonce, tree, run } = place;
  const steps = nonce.value.steps().filter(({ bound, span }) => !bound && contains(run.body.span, span));
  const found = steps.toReversed().flatMap((step): readonly Replaced[] => {
    const { span, type } = withinSome(tree, step);
    const made = madeAs(type, call);
    return made ? [{ span, made, isRef: type.kind === 'ref', isSlice: isSlice(strip(type), call) }] : [];
  });
  return found.find((one) => namingOf(place, one)?.isSent) ?? found[0];
}

const isSlice = (type: Ty, { fix }: CryptoCall): boolean =>
  type.kind !== 'named' || fix.insteadOf(type, 'nonce') === undefined;

export function madeAs(type: Ty, call: CryptoCall): Ready | undefined {
  const bare = strip(type);
  return bytesOf(bare, call, type.kind === 'ref') ?? randomOf(bare, call.fix, 'nonce');
}

export const strip = (type: Ty): Ty => (type.kind === 'ref' ? strip(type.to) : type);

/** `Some(&iv)` holds what counts. */
function withinSome(tree: Tree, { span, type }: Step): Pick<Step, 'span' | 'type'> {
  const expr = exprAt(tree, span);
  const only = expr?.kind === 'call' && expr.args.length === 1 ? expr.args[0] : undefined;
  const isSome = expr?.kind === 'call' && variableName(expr.callee) === 'Some';
  const inner = type.kind === 'named' && /(?:^|::)Option$/.test(type.def.path) ? type.args[0] : undefined;
  return only && isSome && inner ? { span: only.span, type: inner } : { span, type };
}

/** Of slices, vectors and arrays whose length is not known the algorithm tells the length. */
function bytesOf(type: Ty, call: CryptoCall, isRef: boolean): Ready | undefined {
  const isVector = type.kind === 'named' && /(?:^|::)Vec$/.test(type.def.path);
  const length = call.algorithm?.nonceLength;
  const isOpen = type.kind === 'slice' || isVector || (type.kind === 'array' && type.length === undefined);
  if (!isOpen || length === undefined) return undefined;
  const made = randomOf({ kind: 'array', of: { kind: 'primitive', name: 'u8' }, length }, call.fix, 'nonce');
  return made && isVector && !isRef ? { ...made, text: `${made.text}.to_vec()` } : made;
}

interface Naming {
  readonly name: string;
  readonly value: string;
  /** Where the old variable is read in the run. */
  readonly uses: readonly Expr[];
  /** What else the run does with the nonce takes it along. */
  readonly isSent: boolean;
  readonly edits: readonly AnchoredEdit[];
}

/** The variable that the call names gets a new value where nothing else needs the old one; else there is a new variable. */
function namingOf(place: Place, { span, made, isRef }: Replaced): Naming | undefined {
  const { call, tree, run, other } = place;
  const text = call.fix.text(span);
  const [, borrowed = '', old] = /^(&?)\s*([a-z_]\w*)$/.exec(text) ?? [];
  const isVariable = old !== undefined && old !== 'self';
  const all = isVariable ? usesOf(tree, old) : undefined;
  const from = old !== undefined && isDeclaredIn(place, old) ? call.span.end : run.body.span.start;
  const uses = all?.filter(
    (use) => use.span.start >= from && contains(run.body.span, use.span) && !contains(span, use.span),
  );
  const isFree = other === undefined || !contains(run.body.span, other) || isLast(place, other, uses ?? []);
  if (old !== undefined && uses && isFree) {
    const around = other ? [] : uses;
    const value = isRef && borrowed === '' ? `&${made.text}` : made.text;
    return { name: old, value, uses: around, isSent: around.length > 0, edits: [] };
  }
  if (isVariable && all === undefined && other === undefined) return undefined;
  const name = freeName(call.fix, 'nonce');
  if (name === undefined) return undefined;
  const edits = [{ span, newText: isRef ? `&${name}` : name }];
  return { name, value: made.text, uses: [], isSent: false, edits };
}

/** What comes before the call then only makes the old value. */
const isDeclaredIn = ({ tree, run }: Place, name: string): boolean =>
  [...tree.values()].some(
    ({ bound }) =>
      bound?.pattern.kind === 'bind' && bound.pattern.name.text === name && contains(run.body.span, bound.span),
  );

/** Nobody asks for the nonce after the call, and the other use is over when its statement begins. */
const isLast = ({ call, run }: Place, other: Span, uses: readonly Expr[]): boolean =>
  uses.every(({ span }) => span.start < call.span.start) && other.end <= (statementAt(run, call.span) ?? 0);

const statementAt = ({ body }: Run, { start }: Span): number | undefined =>
  isBlock(body) ? partsOf(body).find(({ span }) => contains(span, { start, end: start }))?.span.start : undefined;

/** The statement of the run that comes first among those that need the nonce. */
function startOf({ call, run }: Place, { uses }: Naming): number | undefined {
  if (!isBlock(run.body)) return run.body.span.start;
  const start = Math.min(call.span.start, ...uses.map(({ span }) => span.start));
  return statementAt(run, { start, end: start });
}

/** A line break where the statement begins its line. */
export function gapAt({ fix }: CryptoCall, at: number): string {
  const indent = fix.indent(at);
  const before = fix.text({ start: Math.max(0, at - indent.length - 1), end: at });
  return before === `\n${indent}` ? `\n${indent}` : ' ';
}

const bracesAround = ({ span: { start, end } }: Expr | Block, statement: string): readonly AnchoredEdit[] => [
  { span: { start, end: start }, newText: `{ ${statement} ` },
  { span: { start: end, end }, newText: ' }' },
];

/** The ciphertext keeps its type and begins with the nonce. */
function inFront({ call, tree, expr }: Place, nonce: string): readonly AnchoredEdit[] | undefined {
  if (call.givesBytes === undefined) return undefined;
  const awaited = tree.get(expr)?.parent;
  const taken = takenOut(tree, awaited?.kind === 'await' ? awaited : expr);
  const isBytes = call.givesBytes === 'plain' || isTakenOut(tree, expr, taken);
  return isBytes ? bytesBehind(nonce, taken.span) : resultBehind(nonce, taken.span);
}

/** On the way there is a `?`, `unwrap` or `expect`. */
function isTakenOut(tree: Tree, from: Expr, to: Expr): boolean {
  for (let at: Expr | undefined = from; at && at !== to; ) {
    at = tree.get(at)?.parent;
    if (at?.kind === 'try' || (at?.kind === 'method' && /^(?:unwrap|expect)$/.test(at.name.text))) return true;
  }
  return false;
}
