// Calls that seal or open a message at once, given the algorithm: `encrypt(Cipher::aes_256_cbc(), key, Some(iv), data)`.
import type { Argument, CryptoCall, Facts } from '../../facts/model.js';
import type { AnchoredEdit } from '../../findings/model.js';
import type { Recipe } from '../../knowledge/roles.js';
import { contains, isSameSpan } from '../../text/span.js';
import { hasWord } from '../itemText.js';
import { handOnInstead } from '../propagation.js';
import { inTheSameWords } from '../soundChoice.js';
import { hasFixedNonce, ignoring } from './fixedNonce.js';
import type { Rewrite } from './rewrite.js';

/** The same with a mode that authenticates, given the same nonce or, where that is constant, one of its own. */
export function modeInstead(call: CryptoCall, { calls, outcomes }: Facts): Rewrite | undefined {
  const { fix, args } = call;
  const [algorithm, nonce] = ['algorithm', 'nonce'].map((role) => args.find((arg) => arg.role === role));
  const mode = algorithm && authenticatedMode(algorithm, calls);
  if (!mode || !nonce || call.via.length > 0) return undefined;
  const isFixed = hasFixedNonce(call);
  const short = shortened(fix.text(nonce.span));
  if (short === undefined && !isFixed) return undefined;
  const edit = isFixed
    ? atOnce(call, 'instead-fresh', { algorithm: mode.text })
    : atOnce(call, 'instead', { algorithm: mode.text, ...(short === undefined ? {} : { nonce: short }) });
  if (!edit) return undefined;
  return {
    does: call.action === 'decrypt' ? 'decrypt' : 'encrypt',
    to: mode.name,
    notes: [isFixed ? 'a fresh nonce goes in front' : "the IV's first 12 bytes become the nonce"],
    edits: [edit, ...handedOn(call, outcomes), ...(isFixed ? ignoring(nonce.span, fix) : [])],
    uses: [],
    fix,
  };
}

/** The failure goes to the caller where the code stopped the program, as far as the function can say that it failed. */
export function handedOn({ span }: CryptoCall, outcomes: Facts['outcomes']): readonly AnchoredEdit[] {
  return outcomes.flatMap((outcome) => {
    const [use, ...more] = isSameSpan(outcome.span, span) ? outcome.uses : [];
    const [fix] = use?.how === 'unwrapped' && more.length === 0 ? handOnInstead(outcome, use) : [];
    return fix?.edits ?? [];
  });
}

/** What the crate's recipe makes of the call, with what is given in place of its arguments. */
export function atOnce(
  call: CryptoCall,
  makes: Recipe['makes'] & ('instead' | 'instead-fresh'),
  changed: Readonly<Record<string, string>>,
): AnchoredEdit | undefined {
  const { span } = call;
  const text = textAtOnce(call, call.path, makes, changed);
  if (text === undefined) return undefined;
  const inner = isAllOfBody(call) ? text.replace(/^\{\n {4}|\n\}$/g, '').replaceAll('\n    ', '\n') : text;
  return { span, newText: inner.replaceAll('\n', `\n${call.fix.indent(span.start)}`) };
}

/** What the recipe for a function makes of the arguments of a call. */
export function textAtOnce(
  { fix, args }: CryptoCall,
  path: string,
  makes: Recipe['makes'] & ('instead' | 'instead-fresh'),
  changed: Readonly<Record<string, string>>,
): string | undefined {
  const recipe = fix.insteadOf(path, makes);
  if (!recipe || !fix.bring(recipe.uses)) return undefined;
  const written = new Map([
    ...args.map((arg): [string, string] => [arg.role, fix.text(arg.span)]),
    ...Object.entries(changed),
  ]);
  const places = [...recipe.text.matchAll(/\{(\w+)\}/g)].map(([, role = '']) => role);
  if (places.some((role) => !written.has(role)) || hides(recipe.text, written)) return undefined;
  return recipe.text.replace(/\{(\w+)\}/g, (place, role: string) => written.get(role) ?? place);
}

/** A variable of the recipe has the name of one that an argument speaks of. */
function hides(recipe: string, written: ReadonlyMap<string, string>): boolean {
  const names = [...recipe.matchAll(/\blet (?:mut )?\(?(\w+)(?:, (\w+))?/g)].flatMap(([, ...found]) => found);
  return [...written].some(([role, text]) => {
    // The ciphertext is read before there is any.
    const isRead = role !== 'ciphertext' && recipe.includes(`{${role}}`);
    return isRead && names.some((name) => name !== undefined && hasWord(text, name));
  });
}

/** The function gives it back at the end: no block needs to keep its variables apart. */
function isAllOfBody({ fix, span }: CryptoCall): boolean {
  const item = fix.item();
  const tail = item?.kind === 'fn' ? item.body?.tail : undefined;
  return tail?.span.start === span.start && tail.span.end === span.end;
}

export interface Mode {
  readonly text: string;
  /** `AES-256-GCM` */
  readonly name: string;
}

/** The same cipher in a mode that authenticates, where a call in the function names it. */
export function authenticatedMode({ value }: Argument, calls: readonly CryptoCall[]): Mode | undefined {
  const steps = value.steps();
  const naming = calls.find(
    ({ span, via, args }) => via.length === 0 && args.length === 0 && steps.some((step) => contains(step.span, span)),
  );
  const recipe = naming?.fix.insteadOf(naming.path, 'aead');
  if (!naming?.onSpan || !recipe) return undefined;
  const written = naming.fix.text({ start: naming.onSpan.start, end: naming.nameSpan.end });
  const bits = /128|192|256/.exec(recipe.text)?.[0];
  const isSameType = recipe.for.replace(/\w+$/, '') === recipe.text.replace(/\w+$/, '');
  return {
    text: `${isSameType ? inTheSameWords(written, recipe.text) : recipe.text}()`,
    name: bits === undefined ? 'ChaCha20-Poly1305' : `AES-${bits}-GCM`,
  };
}

/** The first 96 bits of an IV of 128. */
export function shortened(written: string): string | undefined {
  const inner = /^Some\(\s*&?\s*([\w.:]+(?:\([\w.]*\))?(?:\[[\w.\s]*\])?)\s*\)$/.exec(written)?.[1];
  return inner && `Some(&${inner}[..12])`;
}
