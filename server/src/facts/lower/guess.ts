// Calls of what a crate does not have: code models write them in programs that do not compile yet. What such a call is
// meant to do is read off its name and the names of its arguments, so that a nonce used twice is seen all the same.
import type { Role } from '../../knowledge/vocabulary.js';
import type { Expr } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Val } from '../values/val.js';
import { nameOf } from './expressions.js';
import type { Frame } from './frame.js';
import { modelled } from './results.js';

export interface LostCall {
  /** In paths: the crate among whose items the name was looked for in vain. */
  readonly lost: string;
  readonly name: { readonly text: string; readonly span: Span };
  readonly span: Span;
  /** What a method is called on. */
  readonly receiver?: { readonly val: Val; readonly span: Span };
  readonly exprs: readonly Expr[];
  readonly args: readonly Val[];
}

/** Notes the call, when names tell what one of its arguments is for. */
export function guessed(frame: Frame, call: LostCall): Val {
  const { lost, name, receiver } = call;
  const unknown: Val = { src: { kind: 'unknown' }, ty: { kind: 'unknown' }, id: {}, regions: frame.regions, lost };
  const action = frame.world.models.guess(lost, name.text);
  const roles = call.exprs.map(roleOf);
  if (action === undefined || roles.every((role) => role === '_')) return unknown;
  const model = {
    path: `${lost}::${name.text}`,
    action,
    args: [...(receiver ? ['cipher' as const] : []), ...roles],
    guessed: true,
  } as const;
  const result = modelled(
    frame,
    {
      model,
      name: name.text,
      args: [...(receiver ? [receiver.val] : []), ...call.args],
      argSpans: [...(receiver ? [receiver.span] : []), ...call.exprs.map((expr) => expr.span)],
      span: call.span,
      nameSpan: name.span,
      ...(receiver ? { onSpan: receiver.span } : {}),
    },
    unknown.ty,
  );
  return { ...result, lost };
}

/** A public key, the length or the name of a key are none. */
const NO_KEY = new Set('public pub pk verifying id len length size type name path file'.split(' '));

function roleOf(expr: Expr): Role | '_' {
  const words = (nameOf(expr).name ?? '').toLowerCase().split(/[_\d]+/);
  if (words.includes('nonce') || words.includes('iv')) return 'nonce';
  return words.includes('key') && !words.some((word) => NO_KEY.has(word)) ? 'key' : '_';
}
