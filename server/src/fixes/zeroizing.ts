// Keeps the bytes of a variable in a wrapper that wipes them when it goes.
import type { Remnant } from '../facts/model.js';
import type { Fix } from '../findings/model.js';
import type { Expr } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { wholeText } from './itemText.js';
import { offer, ready } from './recipe.js';
import { onlyUsesOf, type Tree, treeOfItem } from './tree.js';

/** `let mut key = Zeroizing::new([0u8; 32]);`, with `*key` where the bytes themselves are asked for. */
export function keptInWrapper({ name, span, fix }: Remnant): readonly Fix[] {
  const tree = treeOfItem(fix.item());
  const value = initialiser(tree, span);
  const made = value && ready(fix, 'wiped', { value: fix.text(value.span) });
  const uses = made && name !== undefined ? onlyUsesOf(tree, name, wholeText(fix), value.span.end) : undefined;
  const edits = uses?.map((use) => {
    const newText = reaching(tree, use, fix.text(use.span), isArray(value));
    return newText === undefined ? undefined : { span: use.span, newText };
  });
  if (!made || !edits?.every((edit) => edit !== undefined)) return [];
  const changed = edits.filter((edit) => edit.newText !== name);
  return offer(
    {
      title: 'Keep it in `Zeroizing`',
      safety: 'review',
      edits: [{ span: value.span, newText: made.text }, ...changed, ...made.imports],
    },
    made,
    fix,
  );
}

/** What the variable is made with; a type that is written out would have to change too. */
function initialiser(tree: Tree, name: Span): Expr | undefined {
  const declared = [...tree.values()].find(
    ({ bound }) => bound?.pattern.kind === 'bind' && bound.pattern.name.span.start === name.start,
  )?.bound;
  return declared?.type || declared?.otherwise ? undefined : declared?.value;
}

const isArray = (value: Expr | undefined): boolean => value?.kind === 'array' || value?.kind === 'repeat';

/**
 * How code gets at the bytes in the wrapper: `&mut key` lends the wrapper, which is no slice, and `key.into()` is asked of
 * it; other methods and indices reach through. Undefined where the variable is handed over or given another value.
 */
function reaching(tree: Tree, use: Expr, name: string, isCopied: boolean): string | undefined {
  const around = tree.get(use)?.parent;
  const inside = `*${name}`;
  switch (around?.kind) {
    case 'method':
      if (around.receiver === use && around.name.text !== 'into') return name;
      if (!isCopied) return undefined;
      return around.receiver === use ? `(${inside})` : inside;
    case 'index':
    case 'field':
      return around.base === use ? name : inside;
    case 'ref':
      return inside;
    case 'assign':
      return isCopied && around.target !== use ? inside : undefined;
    case 'struct':
      return isCopied && !around.fields.some(({ shorthand, value }) => shorthand && value === use) ? inside : undefined;
    default:
      return isCopied ? inside : undefined;
  }
}
