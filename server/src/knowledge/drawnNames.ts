// Which names speak of something that nobody may guess, when it is drawn at random: `reset_token`, `otp`, `invite_code`.
// What is drawn for a game, a simulation or a trace has other names.
import { byName, wordSet, wordsOf } from './nameWords.js';
import { secretByName } from './secretNames.js';

/** `hint`: the name may also mean something harmless, as a parser's `token` or a map's `key`. */
export type DrawnSecret = 'sure' | 'hint';

/** Words that say what is done, or who does it. */
const DOING = wordSet(
  'generate generates generated generating generator gen new make makes maker create creates creator random randomly rand issue ' +
    'issuer build builder get produce producer derive draw pick fresh init factory service provider fill secure insecure strong weak ' +
    'simple default the my a an with for as to string str text hex base64 base62 b64 bytes byte raw buf buffer value alphanumeric ascii u8 ' +
    'vec array numeric digit digits char chars internal inner do try next',
);

/** A name with one of these speaks of something else. */
const HARMLESS = wordSet(
  'count counts len length size index idx sort primary foreign cache partition shard lookup trace span request correlation test tests ' +
    'mock fake dummy example sample bench demo name names type kind path file temp tmp order rank level weight color position hash public ' +
    'bucket sequence pad padding stop cancel cancellation lexer parser object row map tree node simulate simulation game dice jitter',
);

/** Last words that stand for a secret by themselves. */
const SECRETS = wordSet(
  'password passwords passwd pwd passphrase passcode mnemonic secret secrets salt nonce iv otp totp hotp csrf xsrf credential credentials ' +
    'sid apikey pin voucher',
);

/** Last words that do so after one of the others. */
const QUALIFIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'code',
    wordSet(
      'verification verify confirmation confirm reset recovery backup invite invitation activation access auth authorization login security ' +
        'mfa 2fa sms pairing otp pin redeem gift voucher coupon referral one time email',
    ),
  ],
  ['codes', wordSet('recovery backup verification activation invite gift voucher coupon')],
  ['id', wordSet('session sess')],
  ['link', wordSet('magic reset invite activation')],
]);

const HINTS = wordSet('token tokens key keys seed challenge cookie');

/** `generateApiKey` gives `api key`. */
const tellingWords = (name: string): readonly string[] =>
  wordsOf(name).filter((word) => !DOING.has(word) && !/^\d+$/.test(word));

export const drawnSecret = byName(judge);

function judge(name: string): DrawnSecret | undefined {
  const words = tellingWords(name);
  const last = words.at(-1);
  const before = words.at(-2) ?? '';
  if (last === undefined || words.some((word) => HARMLESS.has(word))) return undefined;
  if (SECRETS.has(last) || QUALIFIED.get(last)?.has(before)) return 'sure';
  if (!HINTS.has(last)) return undefined;
  const known = secretByName(words.join('_'));
  return known?.sure ? 'sure' : before === '' || known ? 'hint' : undefined;
}
