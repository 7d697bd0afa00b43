// How a function makes the cipher that it works with, and how it would make an AEAD in its place.
import type { Aead, CryptoCall } from '../../facts/model.js';
import type { AnchoredEdit } from '../../findings/model.js';
import type { Role } from '../../knowledge/vocabulary.js';
import type { Expr } from '../../syntax/ast.js';
import { variableName } from '../../syntax/onlyName.js';
import { isSameSpan, type Span } from '../../text/span.js';
import { type Let, type Tree, takenOut, usesOf } from '../tree.js';
import { hasFixedNonce } from './fixedNonce.js';

export interface Making {
  readonly call: CryptoCall;
  readonly expr: Expr & { readonly kind: 'call' };
  /** With what takes the cipher out of its `Result`. */
  readonly made: Expr;
  readonly key: Expr;
  readonly iv?: Expr;
  /** The variable that holds it, with its first use. */
  readonly kept?: { readonly by: Let; readonly use: Expr };
}

/** `Encryptor::new(key, iv)`, in a variable that is used once or right where it is used. */
export function makingOf(
  call: CryptoCall,
  expr: Expr | undefined,
  tree: Tree,
  uses: 'one use' | 'any use' = 'one use',
): Making | undefined {
  if (expr?.kind !== 'call' || expr.callee.kind !== 'path' || expr.callee.path.qself || expr.argsBroken)
    return undefined;
  const [key, iv, ...more] = expr.args;
  const isFor = (arg: Expr, role: Role): boolean =>
    call.args.some((one) => one.role === role && isSameSpan(one.span, arg.span));
  if (!key || more.length > 0 || !isFor(key, 'key') || (iv && !isFor(iv, 'nonce'))) return undefined;
  const made = takenOut(tree, expr);
  if (made !== expr && !isTolerant(tree, expr, made)) return undefined;
  const making = { call, expr, made, key, ...(iv ? { iv } : {}) };
  const by = tree.get(made)?.bound;
  if (!by) return making;
  if (by.type || by.pattern.kind !== 'bind' || by.pattern.byRef) return undefined;
  const [use, ...others] = usesOf(tree, by.pattern.name.text) ?? [];
  if (!use) return undefined;
  // A nonce from outside of a loop would be that of all its rounds.
  const isInStep = tree.get(use)?.loop === tree.get(made)?.loop && others.length === 0;
  return isInStep || uses === 'any use' ? { ...making, kept: { by, use } } : undefined;
}

/** What deals with the failure takes any error: `|_|`, or one that only shows it. */
export function isTolerant(tree: Tree, from: Expr, to: Expr): boolean {
  for (let at: Expr | undefined = from; at && at !== to; at = tree.get(at)?.parent) {
    const parent = tree.get(at)?.parent;
    if (
      parent?.kind === 'method' &&
      parent.name.text === 'map_err' &&
      !parent.args.every((arg) => showsOnly(arg, tree))
    )
      return false;
  }
  return true;
}

function showsOnly(closure: Expr, tree: Tree): boolean {
  if (closure.kind !== 'closure') return false;
  const [param] = closure.params;
  if (!param || param.type) return false;
  if (param.pattern.kind === 'wild') return true;
  if (param.pattern.kind !== 'bind') return false;
  const { name } = param.pattern;
  return [...tree].every(([expr, { parent }]) => {
    const isIt =
      variableName(expr) === name.text && closure.span.start < expr.span.start && expr.span.end <= closure.span.end;
    return !isIt || parent?.kind === 'macro' || (parent?.kind === 'method' && parent.name.text === 'to_string');
  });
}

/** How long the keys of the AEAD have to be, and whether those of the cipher are so. */
export interface Keys {
  readonly bits: number;
  readonly same: boolean;
}

/** A key of another length may only come as a slice whose length is not settled. */
export function keysOf({ call }: Making): Keys | undefined {
  const bits = /(?:^|\D)(128|192|256)(?:\D|$)/.exec(call.algorithm?.name ?? '')?.[1];
  if (bits !== undefined && /AES/.test(call.algorithm?.name ?? ''))
    return bits === '192' ? undefined : { bits: Number(bits), same: true };
  if (/ChaCha20|Salsa20/.test(call.algorithm?.name ?? '')) return { bits: 256, same: true };
  const length = call.args.find(({ role }) => role === 'key')?.value.length;
  const isOpen = call.mayFail === true && (length === undefined || length === 32);
  return isOpen && call.algorithm?.weakness ? { bits: 256, same: false } : undefined;
}

/** The text that makes the AEAD. */
export function newMaking({ call, expr, made, key }: Making, aead: Aead): string {
  const name = aead.type.split('::').at(-1);
  const how = call.mayFail ? 'new_from_slice' : 'new';
  const text = (span: Span): string => call.fix.text(span);
  return `${name}::${how}(${text(key.span)})${text({ start: expr.span.end, end: made.span.end })}`;
}

/** The edits that make it where the cipher was made; it need not be mutable. */
export function madeInstead(making: Making, aead: Aead): readonly AnchoredEdit[] {
  const edits: AnchoredEdit[] = [{ span: making.made.span, newText: newMaking(making, aead) }];
  const pattern = making.kept?.by.pattern;
  if (pattern?.kind === 'bind' && pattern.mutable)
    edits.push({ span: { start: pattern.span.start, end: pattern.name.span.start }, newText: '' });
  return edits;
}

/**
 * The bytes of the nonce as a slice: the first ones of the IV that there is. Undefined for an IV that is made in a way that
 * may leave them the same.
 */
export function nonceOf({ call, iv }: Making, { nonceLength }: Aead): string | undefined {
  const value = call.args.find(({ role }) => role === 'nonce')?.value;
  const base = iv && bytesOf(iv);
  if (!value || !base || (value.length !== undefined && value.length < nonceLength)) return undefined;
  if (call.algorithm?.weakness || hasFixedNonce(call)) return undefined;
  const isNew = value.origin === 'random' || value.origin === 'parameter' || value.origin === 'outside';
  if (!isNew && call.direction !== 'decrypt') return undefined;
  return `&${call.fix.text(base)}[..${nonceLength}]`;
}

/** What can be indexed, without what makes an array of a crate of it. */
function bytesOf(expr: Expr): Span | undefined {
  switch (expr.kind) {
    case 'path':
    case 'field':
    case 'index':
      return expr.span;
    case 'ref':
      return bytesOf(expr.of);
    case 'method':
      return expr.args.length === 0 && (expr.name.text === 'into' || expr.name.text === 'as_slice')
        ? bytesOf(expr.receiver)
        : undefined;
    case 'call': {
      const [arg, ...more] = expr.args;
      const name = expr.callee.kind === 'path' ? expr.callee.path.segments.at(-1)?.name.text : undefined;
      return arg && more.length === 0 && name === 'from_slice' ? bytesOf(arg) : undefined;
    }
    default:
      return undefined;
  }
}

/** An expression of a slice, for a parameter that takes nothing that only turns into one. */
export function asSlice(expr: Expr, call: CryptoCall): string | undefined {
  const { fix } = call;
  const written = fix.text(expr.span);
  if (expr.kind === 'method') return /^as_(?:bytes|slice)$/.test(expr.name.text) ? written : undefined;
  if (expr.kind === 'literal') return `&${written}[..]`;
  if (expr.kind === 'path' && isSliceParameter(written, call)) return written;
  if (expr.kind === 'path' || expr.kind === 'field') return `&${written}[..]`;
  if (expr.kind !== 'ref') return undefined;
  if (expr.of.kind === 'index') return expr.of.index.kind === 'range' ? written : undefined;
  if (expr.of.kind === 'path' || expr.of.kind === 'field') return `&${fix.text(expr.of.span)}[..]`;
  return undefined;
}

function isSliceParameter(name: string, { fix }: CryptoCall): boolean {
  const item = fix.item();
  if (item?.kind !== 'fn') return false;
  const param = item.params.find(({ pattern }) => pattern.kind === 'bind' && pattern.name.text === name);
  return param?.type.kind === 'ref' && param.type.to.kind === 'slice';
}
