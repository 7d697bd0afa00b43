// Names that tell what a value is where nothing else does. They carry a finding only next to what the code does.
import { wordSet, wordsOf } from './nameWords.js';

/** Last words of what people choose and remember. */
const PASSWORDS = wordSet('password passwd passphrase passcode pwd pw pass pin passw passwort phrase');

/** Last words that say how it is held, not what it is: `password_bytes`. */
const FORMS = wordSet('str string bytes text raw utf8 trimmed input plain buf buffer line slice');

/** True for names of passwords by their last word: `user_password`, not `password_hash`. */
export function namesPassword(name: string): boolean {
  const all = wordsOf(name);
  const last = all.findLastIndex((word) => !FORMS.has(word));
  if (all[last] === 'phrase') return all[last - 1] === 'pass';
  return PASSWORDS.has(all[last] ?? '');
}

const ASKING = wordSet('read get ask prompt input enter request load fetch query');

/** True for functions that give a password, by their name: `read_password`, not `key_from_password`. */
export const givesPassword = (name: string): boolean => ASKING.has(wordsOf(name)[0] ?? '') && namesPassword(name);

const UNIQUE = wordSet(
  'random rand rng nonce iv seed entropy unique uuid counter count seq sequence salt ephemeral fresh tweak epoch',
);

/** True for names of what is chosen so that it does not come twice. */
export const namesUnique = (name: string): boolean => wordsOf(name).some((word) => UNIQUE.has(word));

const SHORT_LIVED = wordSet(
  'session ephemeral temp temporary data file content message msg chunk record stream payload traffic packet object ' +
    'one once onetime dek cek per fresh derived sub subkey transport handshake epoch tx rx',
);

/** True for names of keys that live as long as one message or one session does: `session_key`, `dek`. */
export const namesShortLived = (name: string): boolean => wordsOf(name).some((word) => SHORT_LIVED.has(word));

/** Words for the two ways of a conversation; what is only written and read again has one. */
const DIRECTIONS = wordSet(
  'send sent sender sending recv receive received receiver receiving tx rx outgoing incoming inbound outbound remote peer',
);

export const namesDirection = (name: string): boolean => wordsOf(name).some((word) => DIRECTIONS.has(word));

/** Words for constants that a protocol publishes and keys its MACs with. */
const OF_PROTOCOLS = wordSet(
  'initial chain chaining construction domain separator label context protocol personalization',
);

export const namesProtocolConstant = (name: string): boolean => wordsOf(name).some((word) => OF_PROTOCOLS.has(word));

/** True for names of the words that a wallet is recovered from: `mnemonic`, `seed_phrase`. */
export const namesRecoveryWords = (name: string): boolean =>
  /mnemonic|bip_?39|(?:seed|recovery|backup)_?(?:phrase|words)/i.test(name);
