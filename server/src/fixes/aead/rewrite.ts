// Encryption that is written anew so that it authenticates: of one function, or of two that belong together.
import type { Beside, Facts, FixContext } from '../../facts/model.js';
import type { AnchoredEdit, Fix } from '../../findings/model.js';
import { addingCrate } from '../manifest/fixes.js';

export interface Rewrite {
  readonly does: 'encrypt' | 'decrypt' | 'both';
  /** `AES-256-GCM` */
  readonly to: string;
  /** What has to change along with it, each a clause: where the nonce is, then of which length the key has to be. */
  readonly notes: readonly string[];
  readonly edits: readonly AnchoredEdit[];
  /** Paths that have to be in scope. */
  readonly uses: readonly string[];
  /** The crate that it needs and the project lacks. */
  readonly addition?: { readonly package: string; readonly version: string };
  readonly fix: FixContext;
}

/**
 * The fix of one function, with its counterpart where the file has just one: `found` gives what could be written anew in
 * another item in the same way.
 */
export function rewritten(own: Rewrite, found: (facts: Facts) => readonly Rewrite[]): readonly Fix[] {
  const counterpart = leavesOthers(own, found) ? undefined : counterpartOf(own, found);
  const uses = [...new Set([...own.uses, ...(counterpart?.rewrite.uses ?? [])])];
  const imports = own.fix.bring(uses);
  if (!imports) return [];
  const does = counterpart ? 'both' : own.does;
  const other =
    does === 'both'
      ? []
      : [does === 'encrypt' ? 'whoever decrypts has to change too' : 'whoever encrypts has to change too'];
  const notes = [...own.notes, ...other, 'what is stored has to be sealed anew'];
  const fix: Fix = {
    title: `${DOES[does]} with ${own.to} (${notes.join(', ')})`,
    safety: 'review',
    edits: [...own.edits, ...(counterpart?.edits ?? []), ...imports],
  };
  return own.addition ? addingCrate(fix, own.fix, own.addition) : [fix];
}

const DOES = { encrypt: 'Encrypt', decrypt: 'Decrypt', both: 'Encrypt and decrypt' } as const;

/** A function of the file does the opposite in a way that cannot be written anew: which one belongs to it is open. */
function leavesOthers(own: Rewrite, found: (facts: Facts) => readonly Rewrite[]): boolean {
  const opposite = own.does === 'encrypt' ? 'decrypt' : 'encrypt';
  return own.fix.beside().some(({ facts }) => {
    const isBare = facts.bare.some(({ call }) => call.action === opposite || call.direction === opposite);
    return !facts.inTest && isBare && found(facts).length === 0;
  });
}

interface Counterpart {
  readonly rewrite: Rewrite;
  /** Each says which item it is of. */
  readonly edits: readonly AnchoredEdit[];
}

/** The only one of the module that does the opposite, where it has no second function like the one at hand either. */
function counterpartOf(own: Rewrite, found: (facts: Facts) => readonly Rewrite[]): Counterpart | undefined {
  if (own.does === 'both') return undefined;
  const others = own.fix
    .beside()
    .filter(({ facts }) => !facts.inTest)
    .flatMap((beside) => found(beside.facts).map((rewrite) => ({ beside, rewrite })))
    .filter(({ rewrite }) => rewrite.to === own.to && rewrite.notes[0] === own.notes[0] && sharesImports(own, rewrite));
  const [only, ...more] = others;
  // Two calls of one function may have it written anew in the same way.
  if (!only || more.some(({ rewrite }) => !isSame(rewrite, only.rewrite)) || only.rewrite.does === own.does)
    return undefined;
  return { rewrite: only.rewrite, edits: placed(only.rewrite, only.beside) };
}

const isSame = (a: Rewrite, b: Rewrite): boolean =>
  a.fix.item() === b.fix.item() && a.edits.every(({ newText }, i) => newText === b.edits[i]?.newText);

const placed = ({ edits }: Rewrite, { anchor }: Beside): readonly AnchoredEdit[] =>
  edits.map((edit) => ({ ...edit, item: edit.item ?? anchor }));

/** The two stand in one module, so that what one brings into scope the other sees. */
function sharesImports(own: Rewrite, other: Rewrite): boolean {
  const uses = [...own.uses, ...other.uses];
  const [here, there] = [own.fix.bring(uses), other.fix.bring(uses)];
  if (!here || !there || here.length !== there.length) return false;
  return here.every((edit, i) => edit.item === there[i]?.item && edit.newText === there[i]?.newText);
}
