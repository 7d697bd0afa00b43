// What the names around a call say of its purpose. Names are hints: they only raise or lower severity and confidence.
import { drawnSecret } from '../../knowledge/drawnNames.js';
import { joinedWords, wordSet, wordsOf } from '../../knowledge/nameWords.js';
import { UNKNOWN } from '../../knowledge/ty.js';
import { namesPassword } from '../../knowledge/valueNames.js';
import type { Action } from '../../knowledge/vocabulary.js';
import type { CallEvent, Lowered } from '../lower/frame.js';
import { mayBeSecret } from '../lower/namedSecrets.js';
import type { Purpose } from '../model.js';
import { coreOf, type Source, type Val } from '../values/val.js';

const SECURITY = wordSet(
  'password passwd passphrase pwd pin credential login auth authenticate token session secret signature sign mac hmac integrity verify tamper otp totp mfa csrf salt nonce iv invite invitation voucher recovery activation passcode',
);
/** A key is a secret unless something next to it says otherwise: `cache_key`. */
const KEY = 'key';
const NOT_SECURITY = wordSet(
  'cache etag checksum consistent dedup dedupe duplicate duplicates avatar bundle asset bucket shard partition fingerprint gravatar uuid git blob object websocket accept legacy bloom',
);

/** Words of a name that say what all of it is for: `session_cache_key`. */
const STORES = wordSet('cache etag dedup dedupe bucket shard partition bloom');

/** The key of a table is no secret: `hash_key`, `primary_key`. */
const OF_TABLES = /(?:^|_)(?:hash|map|row|sort|primary|lookup|object|index|group|routing|sharding)_?key/;

/** Protocols that fix the hash, whatever it is of: `hash_password_for_hibp`. */
const SETTLED = wordSet(
  'hibp pwned pwnedpasswords realm ntlm radius apop bittorrent torrent infohash websocket hashcash',
);

/** Protocols that fix the hash, by two words of one name: `content_md5`, `info_hash`. */
const SETTLED_PAIRS =
  /(?:^|_)(?:content_md5|info_hash|digest_auth|http_digest|mysql_native_password|(?:pg|postgres|postgresql)_md5|cram_md5)(?:_|$)/;

/** What RFC 6455 has a server append to the key of a WebSocket. */
const WEBSOCKET = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export function purposeOf(event: CallEvent, item: Lowered): Purpose {
  if (event.model.action === 'random') return isDrawnForSecret(event, item) ? 'security' : 'unknown';
  const names = [...namesOfItem(item), ...event.args.flatMap((arg) => namesIn(arg))];
  const words = new Set(names.flatMap(wordsOf));
  if ([...words].some((word) => SETTLED.has(word)) || names.some(isSettled)) return 'not-security';
  if (event.args.some((arg) => holdsText(arg, WEBSOCKET, item))) return 'not-security';
  // Pictures by address, and trees of Git.
  if (item.literals.some(({ text }) => /gravatar\.com|^(?:blob|tree|commit) |^100644 /.test(text)))
    return 'not-security';
  // What was signed or sealed long ago is looked at as it is.
  if (LOOKS_BACK.has(event.model.action) && words.has(LEGACY)) return 'not-security';
  const others = [...words].filter((word) => NOT_SECURITY.has(word));
  const other = others.length > 0;
  const telling = names.filter((name) => !wordsOf(name).some((word) => STORES.has(word)));
  const own = new Set(telling.flatMap(wordsOf));
  const isKey = telling.some((name) => wordsOf(name).includes(KEY) && !OF_TABLES.test(wordsOf(name).join('_')));
  const security = [...own].some((word) => SECURITY.has(word)) || (isKey && !other);
  const isPassword = event.model.action === 'hash' && names.some(namesPassword);
  // What is called legacy and makes new hashes of passwords is in use; what compares them looks at old ones.
  const isOld = others.every((word) => word === LEGACY) && !namesOfItem(item).flatMap(wordsOf).some(looksBack);
  const fed = fedTo(event, item).flatMap((data) => namesIn(data).flatMap(wordsOf));
  const told = security ? [...own, ...fed] : fed.some((word) => SETTLED.has(word)) ? [] : fed;
  if (isOld && told.some((word) => PASSWORDS.has(word))) return isPassword ? 'password' : 'security';
  if (security === other) return 'unknown';
  if (!security) return 'not-security';
  return isPassword ? 'password' : 'security';
}

/** What is fed to the hasher that the call makes. */
function fedTo({ model, args, result }: CallEvent, item: Lowered): readonly Val[] {
  if (model.action !== 'hash' || args.length > 0) return [];
  return item.calls.flatMap((other) => {
    const at = other.model.action === 'hash' ? other.model.args.indexOf('data') : -1;
    const hasher = at > 0 ? other.args[0] : undefined;
    const data = other.args[at];
    return hasher && data && spanOf(hasher) !== undefined && spanOf(hasher) === spanOf(result) ? [data] : [];
  });
}

/** Where a hasher was made, however much it has been fed since. */
function spanOf(val: Val): number | undefined {
  const core = coreOf(val);
  return core.kind === 'object' ? core.span.start : undefined;
}

const LEGACY = 'legacy';

const PASSWORDS = wordSet('password passwd passphrase passcode pwd pin');

/** Words for what is done with the hashes of former days. */
const OF_FORMER_DAYS = wordSet(
  'verify verifies check checks matches match compare migrate migration upgrade rehash import old is valid',
);

const looksBack = (word: string): boolean => OF_FORMER_DAYS.has(word);

const LOOKS_BACK: ReadonlySet<Action> = new Set<Action>(['verify', 'parse', 'decrypt']);

const isSettled = (name: string): boolean => SETTLED_PAIRS.test(joinedWords(name).toLowerCase());

/** A text is part of the value, as it stands or under the name of a constant. */
function holdsText(val: Val, text: string, item: Lowered, depth = 4): boolean {
  const core = coreOf(val);
  if (depth === 0) return false;
  if (core.kind === 'literal') return core.literal.value === text;
  if (core.kind === 'mix') return core.parts.some((part) => holdsText(part, text, item, depth - 1));
  return core.kind === 'item' && item.literals.some((literal) => literal.text === text);
}

/** What is drawn fills something, or stands in a function, that bears the name of a secret. */
function isDrawnForSecret({ model, args, result }: CallEvent, item: Lowered): boolean {
  const filled = model.fills && args[model.fills.arg];
  const target = filled?.at && (filled.at.fields.at(-1) ?? filled.at.root.name);
  if (filled && target !== undefined && mayBeSecret(drawnSecret(target), filled.ty)) return true;
  const isFraction = result.ty.kind === 'primitive' && /^(?:f\d+|bool)$/.test(result.ty.name);
  const given = item.result?.ty ?? UNKNOWN;
  const mayBe = (name: string): boolean =>
    mayBeSecret(drawnSecret(name), given) || (given.kind === 'unknown' && drawnSecret(name) !== undefined);
  // What is lent to the caller was there before.
  return !isFraction && given.kind !== 'ref' && ownNames(item).some(mayBe);
}

/** The item's own name, and that after its type's: `PasswordGenerator::next`, `Session::new_id`. */
export function ownNames(item: Lowered): readonly string[] {
  const [first, ...more] = namesOfItem(item);
  if (first === undefined) return [];
  const [method] = more;
  return method === undefined ? [first] : [method, `${first}_${method}`];
}

/** The item's own name and its type's. Not its module's: not all that stands in `session` is about sessions. */
function namesOfItem({ key = '' }: Lowered): readonly string[] {
  const [owner = '', name = ''] = ['', ...key.split('::')].slice(-2);
  return /^[A-Z]/.test(owner) ? [owner, name] : [name];
}

/** Sources looked at for one value: the names next to it count, not those of a long computation. */
const MOST_SOURCES = 64;

/** Names of the variables, fields and parameters that a value has gone through in the item. */
export function namesIn(val: Val, seen: Set<Source> = new Set()): readonly string[] {
  const names: string[] = [];
  let at: Val | undefined = val;
  for (let depth = 0; at && depth < 8 && !seen.has(at.src) && seen.size < MOST_SOURCES; depth += 1) {
    const { src }: Val = at;
    seen.add(src);
    if (src.kind === 'of') {
      const named = src.step && /`(.+)`/.exec(src.step.text)?.[1];
      if (named) names.push(named);
      at = src.of;
    } else if (src.kind === 'field') {
      names.push(src.name);
      at = src.base;
    } else {
      if (src.kind === 'param' || src.kind === 'item') names.push(src.name);
      if (src.kind === 'mix') names.push(...src.parts.slice(0, 4).flatMap((part) => namesIn(part, seen)));
      at = undefined;
    }
  }
  const core = coreOf(val);
  return core.kind === 'call' ? [...names, core.fn.split('::').at(-1) ?? ''] : names;
}
