// Puts the nonce in front of the ciphertext where the function returns nothing else, so that whoever decrypts has it.

import type { CryptoCall } from '../facts/model.js';
import type { AnchoredEdit } from '../findings/model.js';
import type { Block, Expr, Statement } from '../syntax/ast.js';
import { variableName } from '../syntax/onlyName.js';
import { contains, type Span } from '../text/span.js';

export const IN_FRONT = 'Use a fresh random nonce, in front of the ciphertext (whoever decrypts has to read it there)';

/** `nonce`: an expression of its bytes. Undefined where the function does something else with the ciphertext. */
export function putInFront(call: CryptoCall, nonce: string): readonly AnchoredEdit[] | undefined {
  const item = call.fix.item();
  if (item?.kind !== 'fn' || call.via.length > 0 || call.action !== 'encrypt') return undefined;
  const returns = item.returns && call.fix.text(item.returns.span);
  if (returns === undefined || !/\bVec\s*<\s*u8\s*>/.test(returns) || !item.body?.tail) return undefined;
  const { inner, wrapped } = unwrapped(item.body.tail);
  const found = sealing(inner, call.span) ?? keptSealing(item.body, inner, call.span);
  if (!found) return undefined;
  // What the function returns as it is has its type.
  const isBytes = wrapped || found.opened || /^Vec\b/.test(returns);
  if (isBytes) return bytesBehind(nonce, inner.span);
  return found.direct ? resultBehind(nonce, inner.span) : undefined;
}

/** What stands in `Ok(..)` or `Some(..)`. */
export function unwrapped(tail: Expr): { readonly inner: Expr; readonly wrapped: boolean } {
  const callee = tail.kind === 'call' && tail.callee.kind === 'path' ? tail.callee.path.segments.at(-1)?.name.text : '';
  const only = tail.kind === 'call' && tail.args.length === 1 ? tail.args[0] : undefined;
  return only && (callee === 'Ok' || callee === 'Some')
    ? { inner: only, wrapped: true }
    : { inner: tail, wrapped: false };
}

interface Sealing {
  /** `?` or `unwrap` has taken the ciphertext out of its `Result`. */
  readonly opened: boolean;
  /** The expression is the call itself with what follows it. */
  readonly direct: boolean;
}

const KEEPS = new Set(['map_err', 'ok', 'ok_or', 'ok_or_else', 'context', 'with_context']);
const OPENS = new Set(['unwrap', 'expect']);

/** The expression is the call, with no more after it than what deals with its failure. */
function sealing(expr: Expr, call: Span): Sealing | undefined {
  let opened = false;
  for (let at = expr; ; ) {
    if (at.span.start === call.start && at.span.end === call.end) return { opened, direct: true };
    if (at.kind === 'try') {
      opened = true;
      at = at.of;
    } else if (at.kind === 'method' && (KEEPS.has(at.name.text) || OPENS.has(at.name.text))) {
      opened ||= OPENS.has(at.name.text);
      at = at.receiver;
    } else return undefined;
  }
}

/** A variable that holds the ciphertext and is given back as it is. */
function keptSealing({ statements }: Block, tail: Expr, call: Span): Sealing | undefined {
  const name = variableName(tail);
  const kept = statements.find(
    (statement): statement is Statement & { kind: 'let' } =>
      statement.kind === 'let' && statement.pattern.kind === 'bind' && statement.pattern.name.text === name,
  );
  if (name === undefined || !kept?.value || (kept.pattern.kind === 'bind' && kept.pattern.mutable)) return undefined;
  const found = sealing(kept.value, call);
  return found && { ...found, direct: false };
}

/** The bytes behind those of the nonce. */
export const bytesBehind = (nonce: string, sealed: Span): readonly AnchoredEdit[] =>
  around(sealed, `[${nonce}, &`, '].concat()');

/** The same of bytes that a `Result` or `Option` holds. */
export const resultBehind = (nonce: string, sealed: Span): readonly AnchoredEdit[] =>
  around(sealed, '', `.map(|sealed| [${nonce}, &sealed].concat())`);

export const around = ({ start, end }: Span, before: string, after: string): readonly AnchoredEdit[] => [
  ...(before === '' ? [] : [{ span: { start, end: start }, newText: before }]),
  { span: { start: end, end }, newText: after },
];

/** The statement of the function's own body that a place lies in: a variable made before it is seen at the body's end. */
export function bodyStatement(call: CryptoCall, at: Span): number | undefined {
  const item = call.fix.item();
  if (item?.kind !== 'fn' || !item.body) return undefined;
  const { statements, tail } = item.body;
  const places = [...statements.map(({ span }) => span), ...(tail ? [tail.span] : [])];
  return places.find((span) => contains(span, at))?.start;
}
