// Which names speak of something that nobody may guess, when it is drawn at random: `reset_token`, `otp`, `invite_code`.
// What is drawn for a game, a simulation or a trace has other names.
import { secretByName } from './secretNames.js';

/** `hint`: the name may also mean something harmless, as a parser's `token` or a map's `key`. */
export type DrawnSecret = 'sure' | 'hint';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that say what is done, or who does it. */
const DOING = set(
  'generate generates generated generating generator gen new make makes maker create creates creator random randomly rand issue ' +
    'issuer build builder get produce producer derive draw pick fresh init factory service provider fill secure insecure strong weak ' +
    'simple default the my a an with for as to string str text hex base64 base62 b64 bytes byte raw buf buffer value alphanumeric ascii u8 ' +
    'vec array numeric digit digits char chars internal inner do try next',
);

/** A name with one of these speaks of something else. */
const HARMLESS = set(
  'count counts len length size index idx sort primary foreign cache partition shard lookup trace span request correlation test tests ' +
    'mock fake dummy example sample bench demo name names type kind path file temp tmp order rank level weight color position hash public ' +
    'bucket sequence pad padding stop cancel cancellation lexer parser object row map tree node simulate simulation game dice jitter',
);

/** Last words that stand for a secret by themselves. */
const SECRETS = set(
  'password passwords passwd pwd passphrase passcode mnemonic secret secrets salt nonce iv otp totp hotp csrf xsrf credential credentials ' +
    'sid apikey pin voucher',
);

/** Last words that do so after one of the others. */
const QUALIFIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'code',
    set(
      'verification verify confirmation confirm reset recovery backup invite invitation activation access auth authorization login security ' +
        'mfa 2fa sms pairing otp pin redeem gift voucher coupon referral one time email',
    ),
  ],
  ['codes', set('recovery backup verification activation invite gift voucher coupon')],
  ['id', set('session sess')],
  ['link', set('magic reset invite activation')],
]);

const HINTS = set('token tokens key keys seed challenge cookie');

/** `generateApiKey` gives `api key`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !DOING.has(word) && !/^\d+$/.test(word));

export function drawnSecret(name: string): DrawnSecret | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  const before = words.at(-2) ?? '';
  if (last === undefined || words.some((word) => HARMLESS.has(word))) return undefined;
  if (SECRETS.has(last) || QUALIFIED.get(last)?.has(before)) return 'sure';
  if (!HINTS.has(last)) return undefined;
  const known = secretByName(words.join('_'));
  return known?.sure ? 'sure' : before === '' || known ? 'hint' : undefined;
}
