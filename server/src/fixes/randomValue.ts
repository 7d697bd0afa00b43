// Replaces a nonce or key that is written in the source by a random one.
import type { Argument, CryptoCall, FixContext, Step } from '../facts/model.js';
import type { AnchoredEdit, Fix } from '../findings/model.js';
import type { Ty } from '../knowledge/ty.js';
import type { Span } from '../text/span.js';
import { inPlaceOf } from './inPlace.js';
import { freeName } from './itemText.js';
import { bodyStatement, IN_FRONT, putInFront } from './nonceInFront.js';
import { offer, type Ready, ready } from './recipe.js';

type Makes = 'nonce' | 'key' | 'salt';

const TITLES: Readonly<Record<Makes, string>> = {
  nonce: 'Use a fresh random nonce (send it along with the ciphertext)',
  key: 'Generate a random key',
  salt: 'Use a fresh random salt (store it with the result)',
};

/**
 * The value is replaced where a variable is given it, so that all its uses follow; without a variable, where it is
 * used. Whoever decrypts has to be given the nonce, and whoever uses the key has to keep it: a person looks at it.
 */
export function randomInstead(call: CryptoCall, arg: Argument, makes: Makes): readonly Fix[] {
  const steps = arg.value.steps();
  const bound = steps.filter((step) => step.bound);
  const inline = steps.filter((step) => !step.bound).reverse();
  for (const step of [...bound, ...inline]) {
    const made = randomOf(step.type.kind === 'ref' ? step.type.to : step.type, call.fix, makes);
    if (!made) continue;
    const inFront = makes === 'nonce' ? withNonceInFront(call, step, made) : undefined;
    const kept = makes === 'salt' && !step.bound ? keptSalt(call, step, made) : undefined;
    const edits = inFront ?? kept ?? inPlaceOf(step, made.text, `${makes}_bytes`, call.fix);
    const title = inFront ? IN_FRONT : TITLES[makes];
    return offer({ title, safety: 'review', edits: [...edits, ...made.imports] }, made, call.fix);
  }
  return [];
}

/** A variable holds the salt, so that it can be stored: without it nothing is derived or checked again. */
function keptSalt({ fix, statement, via }: CryptoCall, step: Step, made: Ready): readonly AnchoredEdit[] | undefined {
  const isRef = step.type.kind === 'ref';
  const between = fix.text({ start: statement.start, end: step.span.start });
  const name = freeName(fix, 'salt');
  if (name === undefined || via.length > 0 || /\||=>|\{/.test(between)) return undefined;
  const indent = fix.indent(statement.start);
  const comment = '// To be kept with the result: nothing is derived or checked again without it.';
  return [
    {
      span: { start: statement.start, end: statement.start },
      newText: `${comment}\n${indent}let ${name} = ${made.text};\n${indent}`,
    },
    { span: step.span, newText: isRef ? `&${name}` : name },
  ];
}

/** A variable keeps the nonce until the ciphertext is returned behind it. */
function withNonceInFront(call: CryptoCall, step: Step, made: Ready): readonly AnchoredEdit[] | undefined {
  const { fix } = call;
  const start = bodyStatement(call, step.span);
  const isArray = (step.type.kind === 'ref' ? step.type.to : step.type).kind === 'array';
  if (start === undefined || (step.type.kind !== 'ref' && !isArray && !step.bound)) return undefined;
  const old = /let\s+(?:mut\s+)?(\w+)[^;=]*=\s*$/.exec(fix.text({ start, end: step.span.start }))?.[1];
  if (step.bound) {
    const front = old === undefined ? undefined : putInFront(call, `${old}.as_slice()`);
    return front && [...inPlaceOf(step, made.text, 'nonce_bytes', fix), ...front];
  }
  const name = freeName(fix, 'nonce');
  const front = name === undefined ? undefined : putInFront(call, `${name}.as_slice()`);
  if (name === undefined || !front) return undefined;
  const before = { start, end: start };
  const isRef = step.type.kind === 'ref';
  return joinedInsertions([
    { span: before, newText: `let ${name} = ${made.text};\n${fix.indent(start)}` },
    { span: step.span, newText: isRef ? `&${name}` : name },
    ...front,
  ]);
}

/** Insertions at one place become one, the earlier text first. */
export function joinedInsertions(edits: readonly AnchoredEdit[]): readonly AnchoredEdit[] {
  const merged: AnchoredEdit[] = [];
  for (const edit of edits) {
    const same = merged.findIndex(
      ({ span }) => isInsertion(span) && isInsertion(edit.span) && span.start === edit.span.start,
    );
    const other = merged[same];
    if (other) merged[same] = { ...other, newText: other.newText + edit.newText };
    else merged.push(edit);
  }
  return merged;
}

const isInsertion = ({ start, end }: Span): boolean => start === end;

/** Code for a random value of the type that an expression has. */
export function randomOf(type: Ty, context: FixContext, makes: Makes): Ready | undefined {
  if (type.kind === 'array' && type.length !== undefined) {
    const bytes = ready(context, 'bytes', { length: String(type.length) });
    // The cipher's own way is better than another crate in Cargo.toml.
    if (makes === 'salt' || (bytes && !bytes.addition)) return bytes;
    return arrayOf(type.length, ready(context, makes)) ?? bytes;
  }
  if (makes === 'salt') return type.kind === 'slice' ? ready(context, 'bytes', { length: '16' }) : undefined;
  const own = makes === 'nonce' ? context.insteadOf(type, makes) : undefined;
  const imports = own && context.bring(own.uses);
  if (own && imports) return { text: own.text, imports };
  return isArrayOfCrate(type) ? ready(context, makes) : undefined;
}

/** `GenericArray`, and types that a crate has for the purpose; not what wraps bytes to keep them secret. */
const isArrayOfCrate = (type: Ty): boolean =>
  type.kind === 'named' && /@/.test(type.def.crate) && /(?:^|:|[a-z])(?:Array|Key|Nonce)$/.test(type.def.path);

/** The arrays of crates turn into plain ones. */
const arrayOf = (length: number, made: Ready | undefined): Ready | undefined =>
  made && { ...made, text: `<[u8; ${length}]>::from(${made.text})` };
