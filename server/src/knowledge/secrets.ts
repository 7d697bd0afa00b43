// What secrets look like in source: the names that people give them, the shapes that services give them, and what
// stands in their place in examples. Lists first; each says what it is for.
import { lettersOf, wordSet, wordsOf } from './nameWords.js';

/** Last words of a name that holds a secret: `db_password`, `clientSecret`. */
const SECRET_WORDS = wordSet(
  'password passwd passphrase pwd pass secret token apikey bearer pepper mnemonic credential credentials',
);

/** Words that make a key or code a secret one: `api_key`, `signing_key`; a bare `key` may be any key. */
const SECRET_KINDS_OF_KEY = wordSet(
  'api access account app auth client encryption license master private secret service signing storage webhook',
);

/** Words before `token` that make it a place in a list or a word of a text: `next_page_token`. */
const PLACES = wordSet(
  'sync page next prev previous pagination continuation continue resume batch gap cursor start end parser lexer eos bos pad unk sep mask special stop',
);

/** First words of names of what is looked up: the text is a label. */
const LABELS = wordSet(
  'attr attribute cookie header param query claim field column event kind label route scope topic tag type',
);

/** Words for what tests and examples use. */
const OF_TESTS = wordSet('test tests testing example sample dummy fake mock fixture placeholder');

/** Last words that say how the secret is held, not what it is: `password_str`, `token_value`. */
const FORMS = wordSet('str string bytes value text plain plaintext raw default literal');

/** Words that stand where a secret should: no secret is made of them alone. */
const PLACEHOLDER_WORDS = wordSet(
  'change changeme changeit me replace replaceme insert put enter your my our the a here this todo fixme xxx xxxx ' +
    'example sample dummy placeholder fake test testing mock none null nil unset undefined redacted removed hidden ' +
    'masked secret password passwd pass key api token value string foo bar baz default not set in production ' +
    'true false yes no on off enabled disabled required wrong invalid incorrect missing forgotten confirm new old current',
);

/** A word of these within it makes a text an example: AWS puts `EXAMPLE` into its own. */
const EXAMPLE_MARKS = [
  'example',
  'test-',
  'test_',
  'changeme',
  'change-me',
  'change_me',
  'placeholder',
  'your-',
  'your_',
  'xxxx',
  'redacted',
  // Published by the vendor: the key of the storage emulator.
  'eby8vdm02xnocqflquwjpllmetlcdxj1ouzft50usrz6ifsufq2uverc',
];

interface Shape {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Forms that only secrets have. */
const SHAPES: readonly Shape[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----[^-]*[A-Za-z0-9+/=\s]{32}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: 'a GitHub token', pattern: /\bgh[oprsu]_[A-Za-z0-9]{36,}\b|\bgithub_pat_[A-Za-z0-9_]{60,}\b/ },
  { what: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,}\b/ },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}\b/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}\b/ },
  { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'an API key', pattern: /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}/ },
  { what: 'a JSON Web Token', pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/ },
];

/** `scheme://user:password@host` */
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@[^\s@]/i;

/** `Server=db;Password=secret;` */
const SETTING_WITH_PASSWORD = /(?:^|[;\s])(?:password|pwd)\s*=\s*([^;\s]+)/i;

/** The value of an `Authorization` header. */
const AUTHORIZATION = /^(?:Bearer|Basic|Token)\s+([A-Za-z0-9+/=._~-]{8,})$/;

/** True for names that hold a secret, by their last word: `admin_password`, not `password_field`. */
export function namesSecret(name: string): boolean {
  // A path or a sentence is no name of a variable.
  if (/[/\s]/.test(name)) return false;
  const all = lettersOf(name);
  const end = all.findLastIndex((word) => !FORMS.has(word));
  const words = all.slice(0, end + 1);
  const last = words.at(-1) ?? '';
  if (words.some((word) => OF_TESTS.has(word)) || LABELS.has(words[0] ?? '')) return false;
  if (last === 'token' && words.some((word) => PLACES.has(word))) return false;
  if (last === 'key') return SECRET_KINDS_OF_KEY.has(words.at(-2) ?? '');
  return SECRET_WORDS.has(last);
}

/**
 * True for names of methods that set a secret: `with_password`, `client_secret`. Not `secret` or `token` alone: those
 * look one up as often.
 */
export function setsSecret(method: string): boolean {
  const words = lettersOf(method);
  const set = words[0] === 'with' || words[0] === 'set';
  const what = set ? words.slice(1) : words;
  if (!namesSecret(what.join('_')) || what.some((word) => LOOKING.has(word))) return false;
  return set || what.length > 1 || REMEMBERED.has(what[0] ?? '');
}

/** What the text is by its form alone: `a private key`; undefined when it has no such form. */
export function secretShape(text: string): string | undefined {
  const shape = SHAPES.find(({ pattern }) => pattern.test(text));
  if (shape) return isExample(text) ? undefined : shape.what;
  const inUrl = URL_WITH_PASSWORD.exec(text)?.[1] ?? SETTING_WITH_PASSWORD.exec(text)?.[1];
  if (inUrl !== undefined) return isPlaceholder(inUrl) ? undefined : 'a connection string with its password';
  const header = AUTHORIZATION.exec(text)?.[1];
  // `Token mismatch` is a message: what such a header carries has digits or is long.
  return header === undefined || isPlaceholder(header) || (!/\d/.test(header) && header.length < 20)
    ? undefined
    : 'an authorization header';
}

const isExample = (text: string): boolean => {
  const lower = text.toLowerCase();
  return EXAMPLE_MARKS.some((mark) => lower.includes(mark));
};

/** True for texts that hold a place for a secret, or name one, but are none. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  if (bare.length < 4 || isExample(bare)) return true;
  // `<token>`, `${TOKEN}`, `{token}`, `%s`, `****`, `DB_PASSWORD`
  if (/[<>{}]|^\$|%[sd]|^(.)\1+$/.test(bare)) return true;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(bare)) return true;
  return lettersOf(bare).length > 0 && !/\d/.test(bare) && lettersOf(bare).every((word) => PLACEHOLDER_WORDS.has(word));
}

/**
 * True when a text only says its own name: `CMD_REQUEST_SECRET: "request-secret"` is a command, not a secret. A single
 * word may be a careless password.
 */
export function namesItself(name: string, text: string): boolean {
  const words = lettersOf(text);
  const own = new Set(lettersOf(name));
  // A key is not made of words with spaces between them: such a text is the label of one.
  if (own.has('key') && /^[A-Za-z]+(?: [A-Za-z]+){2,}$/.test(text)) return true;
  // `token42` is the forty-second of its kind; a password may end like that.
  const [, bare = ''] = /^([a-z]+)[-_]?\d{1,3}$/i.exec(text) ?? [];
  if (own.has(bare.toLowerCase()) && !REMEMBERED.has(bare.toLowerCase())) return true;
  const parts = wordsOf(text);
  const named = new Set(wordsOf(name));
  return words.length > 1 && parts.every((part) => named.has(part));
}

/** Verbs of methods that ask about a secret: `check_password`, `find_api_key`. */
const LOOKING = wordSet(
  'get find check verify is has read load fetch lookup look peek parse validate hash compare matches resolve by for of remove delete change reset ask prompt',
);

/** Words for secrets that people choose or remember, which may have spaces in them. */
const REMEMBERED = wordSet('password passwd passphrase pwd pass mnemonic');

/** True when what bears the name may consist of several words: a pass phrase, but no token. */
export const mayHaveSpaces = (name: string): boolean => lettersOf(name).some((word) => REMEMBERED.has(word));

/** True for texts meant for people or for lookups, which sit next to secrets: prompts, paths, header names. */
export function isProse(text: string): boolean {
  // A password may end in `!`; a sentence has several words.
  if (/[\n\t]|:\s*$/.test(text) || (text.trim().includes(' ') && /[?!.]\s*$/.test(text))) return true;
  return /^(?:\.{0,2}\/|https?:\/\/[^@]*$|[a-z]+:\/\/[^@]*$|urn:)/.test(text);
}
