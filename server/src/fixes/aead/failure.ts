// What stands behind the call of an AEAD: it fails where the cipher before it could not, or with another error.
import type { FixContext } from '../../facts/model.js';
import type { AnchoredEdit } from '../../findings/model.js';
import type { Expr } from '../../syntax/ast.js';
import { type Tree, takenOut } from '../tree.js';
import { isTolerant } from './cipher.js';

interface Place {
  readonly tree: Tree;
  readonly fix: FixContext;
}

interface Call {
  readonly expr: Expr;
  readonly does: 'encrypt' | 'decrypt';
  /** What stands there now gives a `Result`. */
  readonly fails: boolean;
}

/** What has to change behind the call so that its failure is dealt with; undefined when it cannot be. */
export function dealtWith({ expr, does, fails }: Call, { tree, fix }: Place): readonly AnchoredEdit[] | undefined {
  const handOn = fix.handOn(does === 'encrypt' ? 'encryption' : 'decryption');
  const { end } = expr.span;
  if (!fails) {
    // A message of so many gigabytes is in no memory.
    const newText = handOn ?? (does === 'encrypt' ? '.expect("the message is not too long")' : undefined);
    return newText === undefined ? undefined : [{ span: { start: end, end }, newText }];
  }
  const taken = takenOut(tree, expr);
  const parent = tree.get(expr)?.parent;
  if (!isTolerant(tree, expr, taken)) {
    // `.map_err(Error::Unpad)?`: what takes that error alone gives way as a whole.
    if (parent?.kind !== 'method' || handOn === undefined) return undefined;
    const rest = { start: end, end: taken.span.end };
    const isReturned = tree.get(parent)?.parent?.kind === 'try' && tree.get(parent)?.parent === taken;
    if (isReturned) return [{ span: rest, newText: handOn }];
    const place = tree.get(taken);
    // At the end of the function, where the closure makes just the error that the function returns.
    const isEnd =
      parent === taken && place && !place.parent && !place.bound && /^\.map_err\(\|\w+\| \w+::/.test(handOn);
    return isEnd ? [{ span: rest, newText: handOn.slice(0, -1) }] : undefined;
  }
  if (parent?.kind === 'try') {
    const question = { start: end, end: parent.span.end };
    return handOn === undefined ? undefined : handOn === '?' ? [] : [{ span: question, newText: handOn }];
  }
  // Without `?` the error itself goes on, to where its type is known.
  return taken === expr ? undefined : [];
}

export const fill = (text: string, filling: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => filling[name] ?? place);

/** Insertions at the end of a replaced span become a part of it. */
export function joined(edits: readonly AnchoredEdit[]): readonly AnchoredEdit[] {
  const out: AnchoredEdit[] = [];
  for (const edit of edits) {
    const before = out.findIndex(({ span }) => span.end === edit.span.start && edit.span.start === edit.span.end);
    const one = out[before];
    if (one) out[before] = { ...one, newText: one.newText + edit.newText };
    else out.push(edit);
  }
  return out;
}
