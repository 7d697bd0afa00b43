// What of a value gets to be seen when it is formatted: its bytes, the fields of a derived `Debug`, or nothing.
import type { Api } from '../../knowledge/api.js';
import { lastName, type Ty } from '../../knowledge/ty.js';
import { isHidden } from '../model/hiddenField.js';
import type { Declaration, DeclaredField } from './declaration.js';
import type { ItemScope } from './scope.js';

export type Form = 'debug' | 'display';

/** Fields in which raw bytes or texts end up in the output, with the fields that lead there. */
export interface RevealedField {
  readonly field: DeclaredField;
  /** The type that it stands in. */
  readonly owner: Pick<Declaration, 'key' | 'name' | 'fields'>;
  /** It lies in one of many variants: what is shown is another one more often than not. */
  readonly oneOfMany?: true;
}

/** `perhaps`: its type is not known, and may be one that hides its content. */
export type Revealed = 'whole' | 'perhaps' | 'nothing' | readonly RevealedField[];

const DEEPEST = 4;

export function reveals(ty: Ty, form: Form, scope: ItemScope, api: Api, depth = 0): Revealed {
  const deeper = (inner: Ty): Revealed => reveals(inner, form, scope, api, depth + 1);
  switch (ty.kind) {
    case 'ref':
      return reveals(ty.to, form, scope, api, depth);
    case 'array':
    case 'slice':
      return deeper(ty.of);
    case 'tuple':
      return together(ty.of.map(deeper));
    case 'fn':
    case 'never':
    case 'pointer':
      return 'nothing';
    case 'named':
      break;
    case 'primitive':
      return 'whole';
    default:
      // A type that hides its content cannot be displayed.
      return form === 'debug' ? 'perhaps' : 'whole';
  }
  if (depth > DEEPEST) return 'nothing';
  if (ty.def.crate === 'std') return ofStd(ty, deeper);
  if (ty.def.crate === 'self') return form === 'debug' ? derived(ty, deeper, scope) : 'nothing';
  return holdsBytes(ty, api) ? 'whole' : 'nothing';
}

/** Types of std that show what they hold; what is not listed shows nothing of it. */
const SHOWING = new Set(
  'String Vec VecDeque Option Result Box Rc Arc Cow HashMap BTreeMap HashSet BTreeSet Iter str Ref RefMut MutexGuard RwLockReadGuard RwLockWriteGuard Mutex RwLock RefCell Cell OnceCell OnceLock'.split(
    ' ',
  ),
);

function ofStd(ty: Ty & { kind: 'named' }, deeper: (inner: Ty) => Revealed): Revealed {
  if (!SHOWING.has(lastName(ty.def.path))) return 'nothing';
  return ty.args.length === 0 ? 'whole' : together(ty.args.map(deeper));
}

/** What is shown of several: the whole value counts when nothing more exact is known. */
function together(all: readonly Revealed[]): Revealed {
  const fields = all.flatMap((one) => (typeof one === 'string' ? [] : one));
  if (fields.length > 0) return fields;
  return (['whole', 'perhaps'] as const).find((one) => all.includes(one)) ?? 'nothing';
}

function derived(ty: Ty, deeper: (inner: Ty) => Revealed, scope: ItemScope): Revealed {
  const declaration = scope.declarationOf(ty);
  if (!declaration?.derives.has('Debug') || declaration.implemented.has('Debug')) return 'nothing';
  if (declaration.attributes.some(isHidden)) return 'nothing';
  const isMany = variantsOf(declaration) >= MANY;
  const fields = declaration.fields.flatMap((field): readonly RevealedField[] => {
    if (field.attributes.some(isHidden)) return [];
    const inner = deeper(field.type);
    if (inner === 'nothing' || inner === 'perhaps') return [];
    const shown = inner === 'whole' ? [{ field, owner: declaration }] : inner;
    return isMany ? shown.map((one): RevealedField => ({ ...one, oneOfMany: true })) : shown;
  });
  return fields.length === 0 ? 'nothing' : fields;
}

const MANY = 5;

const variantsOf = ({ fields, unitVariants = [] }: Declaration): number =>
  new Set(fields.map(({ key }) => key.slice(0, key.lastIndexOf('.')))).size + unitVariants.length;

/** Arrays of crates and wrappers that give their content away: they dereference to bytes. */
function holdsBytes(ty: Ty, api: Api): boolean {
  let at: Ty | undefined = ty;
  for (let steps = 0; at?.kind === 'named' && at.def.crate.includes('@') && steps < 4; steps += 1)
    at = api.derefTarget(at);
  const bare = at?.kind === 'ref' ? at.to : at;
  if (!bare || bare === ty) return false;
  if (bare.kind === 'slice' || bare.kind === 'array') return true;
  return bare.kind === 'primitive'
    ? bare.name === 'str'
    : bare.kind === 'named' && /^(?:String|Vec)$/.test(bare.def.path.split('::').at(-1) ?? '');
}
