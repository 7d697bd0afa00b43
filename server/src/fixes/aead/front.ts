// Code that seals under a fresh nonce in front of the ciphertext, and that reads it there.
import type { Aead } from '../../facts/model.js';
import { lastName } from '../../knowledge/ty.js';
import { fill } from './failure.js';

export interface Code {
  readonly text: string;
  /** Paths that it needs in scope. */
  readonly uses: readonly string[];
}

const typeNameOf = ({ type }: Aead): string => lastName(type);

/** `let nonce = Aes256Gcm::generate_nonce(&mut OsRng);` */
export function freshNonce(aead: Aead, name: string): Code | undefined {
  const recipe = aead.recipe('nonce');
  // Which features a crate has that is yet to be listed, Cargo.toml will say.
  if (!recipe || (aead.addition && recipe.feature !== undefined)) return undefined;
  return { text: `let ${name} = ${fill(recipe.text, { type: typeNameOf(aead) })};`, uses: recipe.uses };
}

interface Sealing {
  /** Empty where the text goes behind an expression of it. */
  readonly cipher: string;
  /** Of the nonce. */
  readonly name: string;
  readonly data: string;
}

/** A `Result` of nonce and ciphertext. */
export function sealedBehind(aead: Aead, { cipher, name, data }: Sealing): Code | undefined {
  const recipe = aead.recipe('seal');
  if (!recipe) return undefined;
  const sealed = fill(recipe.text, { cipher, nonce: `&${name}`, plaintext: data });
  return { text: `${sealed}.map(|sealed| [${name}.as_slice(), &sealed].concat())`, uses: recipe.uses };
}

/** A `Result` of what the slice `sealed` holds behind its nonce. */
export function openedFromFront(aead: Aead, cipher: string): Code | undefined {
  const recipe = aead.recipe('open');
  if (!recipe) return undefined;
  const { nonceLength, type } = aead;
  const opened = fill(recipe.text, { cipher, nonce: 'nonce', ciphertext: 'body' });
  const lines = [
    'sealed',
    `    .get(..${nonceLength})`,
    `    .zip(sealed.get(${nonceLength}..))`,
    `    .ok_or(${type.split('::')[0]}::Error)`,
    `    .and_then(|(nonce, body)| ${opened})`,
  ];
  return { text: lines.join('\n'), uses: recipe.uses };
}
