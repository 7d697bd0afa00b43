// What a type lets its values hold, when it is asked whether they are secrets.
import { publicByName } from '../../knowledge/secretNames.js';
import { isByte } from '../../knowledge/stdNames.js';
import { lastName, type Ty } from '../../knowledge/ty.js';

/** Numbers and truth values are no secrets; one byte of a secret, a piece of it, is. */
export function holdsNoBytes(ty: Ty, isPiece: boolean): boolean {
  const bare = within(ty);
  if (bare.kind === 'primitive') return bare.name !== 'str' && bare.name !== 'char' && !(bare.name === 'u8' && isPiece);
  return bare.kind === 'named' && /^(?:Duration|Instant|SystemTime|Path|PathBuf)$/.test(lastName(bare.def.path));
}

/** Behind references and what std wraps around one value: `Option<bool>`. */
function within(ty: Ty): Ty {
  if (ty.kind === 'ref') return within(ty.to);
  const only = ty.kind === 'named' && ty.def.crate === 'std' ? ty.args[0] : undefined;
  return only && ty.kind === 'named' && AROUND_ONE.test(lastName(ty.def.path)) ? within(only) : ty;
}

const AROUND_ONE = /^(?:Option|Box|Rc|Arc|Cell|RefCell|Mutex|RwLock)$/;

/** `Vec<String>`: not bytes. */
export function holdsMany(ty: Ty): boolean {
  const list = ty.kind === 'ref' ? ty.to : ty;
  const isVec = list.kind === 'named' && lastName(list.def.path) === 'Vec';
  const of = list.kind === 'array' || list.kind === 'slice' ? list.of : isVec ? list.args[0] : undefined;
  return of !== undefined && of.kind !== 'primitive' && of.kind !== 'unknown';
}

/** Its name says that anybody may see it: `PublicKey`. */
export const isPublicType = (ty: Ty): boolean => {
  const bare = ty.kind === 'ref' ? ty.to : ty;
  return bare.kind === 'named' && publicByName(lastName(bare.def.path));
};

export function isText(ty: Ty): boolean {
  if (ty.kind === 'ref') return isText(ty.to);
  return ty.kind === 'primitive' ? ty.name === 'str' : ty.kind === 'named' && lastName(ty.def.path) === 'String';
}

export function isBytes(ty: Ty): boolean {
  if (ty.kind === 'ref') return isBytes(ty.to);
  if (ty.kind === 'array' || ty.kind === 'slice') return isByte(ty.of);
  if (ty.kind !== 'named') return false;
  return isByte(ty.args[0]);
}

const KEY_LENGTHS = new Set([16, 24, 32, 48, 64]);

/** `[u8; 32]` under the name `key` is no key of a map. */
export function isKeyLong(ty: Ty): boolean {
  if (ty.kind === 'ref') return isKeyLong(ty.to);
  if (ty.kind !== 'array') return false;
  return isByte(ty.of) && (ty.length === undefined || KEY_LENGTHS.has(ty.length));
}
