// Whether a value of one type can be given where another is wanted. Only what the compiler surely refuses is told;
// what is not known, and what a coercion may bridge, passes.
import type { Solver } from './solve.js';
import { defOfRef, type Node, nodeAt, traitIn, typeIn } from './tables.js';
import { type DefId, lastName, type TraitRef, type Ty } from './ty.js';
import { unify } from './unify.js';
import { splitCrate } from './versions.js';

export interface Fits {
  /** True when a value of type `given` is surely refused where `wanted` is declared. */
  refuses(given: Ty, wanted: Ty): boolean;
  /** True when the type surely does not implement the trait. */
  lacks(ty: Ty, trait: TraitRef): boolean;
  /** True when an impl of `From` surely makes `ty` of what is given. */
  isMadeFrom(ty: Ty, given: Ty): boolean;
}

export function createFits(solver: Solver): Fits {
  function refuses(given: Ty, wanted: Ty): boolean {
    if (!isKnown(given)) return false;
    if (wanted.kind !== 'ref') return isKnown(wanted) && differ(given, wanted);
    if (given.kind !== 'ref') return true;
    if (wanted.mutable && !given.mutable) return true;
    return derefs(given.to)?.every((to) => differ(to, wanted.to)) === true;
  }

  /** The type and all that a reference to it is turned into; undefined when that cannot be said. */
  function derefs(ty: Ty): readonly Ty[] | undefined {
    const chain: Ty[] = [];
    for (let at: Ty = ty; chain.length < 8; ) {
      if (!isKnown(at)) return undefined;
      chain.push(at);
      const next = derefOnce(at);
      if (next === 'unknown') return undefined;
      if (!next) return chain;
      at = next;
    }
    return undefined;
  }

  function derefOnce(ty: Ty): Ty | 'unknown' | undefined {
    if (ty.kind === 'ref') return ty.to;
    if (ty.kind === 'array') return { kind: 'slice', of: ty.of };
    if (ty.kind !== 'named') return undefined;
    if (ty.def.crate !== 'std') {
      if (ty.def.crate === 'self') return 'unknown';
      return solver.derefTarget(ty) ?? (solver.implements(ty, DEREF) === 'no' ? undefined : 'unknown');
    }
    const name = lastName(ty.def.path);
    if (name === 'String') return { kind: 'primitive', name: 'str' };
    if (name === 'Vec') return ty.args[0] ? { kind: 'slice', of: ty.args[0] } : 'unknown';
    return POINTERS.has(name) ? (ty.args[0] ?? 'unknown') : undefined;
  }

  /** What it is made of is told by its head. */
  function isKnown(ty: Ty): boolean {
    switch (ty.kind) {
      case 'primitive':
      case 'array':
      case 'slice':
      case 'tuple':
        return true;
      case 'ref':
        return isKnown(ty.to);
      case 'named':
        if (ty.def.crate === 'std') return isKnownOfStd(lastName(ty.def.path));
        return ty.def.crate === 'self' || solver.item(ty.def, TYPES) !== undefined;
      default:
        return false;
    }
  }

  function differ(a: Ty, b: Ty): boolean {
    if (!isKnown(a) || !isKnown(b)) return false;
    if (a.kind !== b.kind) return true;
    if (a.kind === 'named' && b.kind === 'named') return !mayBeOne(a, b);
    if (a.kind === 'primitive' && b.kind === 'primitive') return a.name !== b.name;
    if (a.kind === 'ref' && b.kind === 'ref') return differ(a.to, b.to);
    if (a.kind === 'slice' && b.kind === 'slice') return differ(a.of, b.of);
    if (a.kind === 'array' && b.kind === 'array') return lengthsDiffer(a.length, b.length) || differ(a.of, b.of);
    if (a.kind === 'tuple' && b.kind === 'tuple') return a.of.length !== b.of.length;
    return false;
  }

  function lacks(ty: Ty, trait: TraitRef): boolean {
    if (trait.def.crate === 'std') {
      const [into] = trait.args;
      return trait.def.path.endsWith('::Into') && (isPlain(ty) || areOfOne(ty, into)) && !mayTurnInto(ty, into);
    }
    if (!isPlain(ty)) return false;
    const node = solver.item(trait.def, TRAIT);
    if (!node || isUnsure(node) || isFromSource(node) || (node.item.g?.p.length ?? 0) > 0) return false;
    return (node.item.i ?? []).every((ref) => {
      const impl = nodeAt(node.in, ref);
      return impl !== undefined && headOf(impl, ty) === 'no';
    });
  }

  /** Of one crate, which alone can say how the one turns into the other. */
  function areOfOne(ty: Ty, into: Ty | undefined): boolean {
    const to = into && solver.expand(into);
    const from = ty.kind === 'ref' ? ty.to : ty;
    return (
      to?.kind === 'named' && from.kind === 'named' && from.def.crate === to.def.crate && from.def.crate.includes('@')
    );
  }

  /** Of a crate's type: an impl of `From` stands with it, and one of `Into` would have to. */
  function mayTurnInto(ty: Ty, wanted: Ty | undefined): boolean {
    const into = wanted && solver.expand(wanted);
    const node = into?.kind === 'named' ? solver.item(into.def, TYPES) : undefined;
    if (!into || !node || isUnsure(node) || isFromSource(node) || !differ(ty, into) || isAliased(node)) return true;
    return (node.item.i ?? []).some((ref) => {
      const impl = nodeAt(node.in, ref);
      const of = impl?.item.t;
      if (!impl || !of) return false;
      const def = defOfRef(impl.in, of[0]);
      if (def.crate !== 'std') return false;
      if (def.path.endsWith('::From')) {
        const from = traitIn(impl.in, of).args[0];
        return from === undefined || unify(from, ty, new Map()) !== 'no';
      }
      return def.path.endsWith('::Into');
    });
  }

  function isMadeFrom(ty: Ty, given: Ty): boolean {
    const node = ty.kind === 'named' ? solver.item(ty.def, TYPES) : undefined;
    return (node?.item.i ?? []).some((ref) => {
      const impl = node && nodeAt(node.in, ref);
      const of = impl?.item.t;
      if (!impl || !of || !isFrom(defOfRef(impl.in, of[0]))) return false;
      // What lets the type in lets the impl in.
      if (impl.item.c !== undefined && impl.item.c !== node?.item.c) return false;
      const [from] = traitIn(impl.in, of).args;
      return from !== undefined && from.kind !== 'param' && unify(from, given, new Map()) === 'yes';
    });
  }

  /** Whether the impl's header speaks of the type. */
  function headOf(impl: Node, ty: Ty): 'no' | 'maybe' {
    if (impl.item.for === undefined || impl.item.neg) return 'no';
    const target = typeIn(impl.in, impl.item.for);
    return unify(solver.expand(target), ty, new Map()) === 'no' ? 'no' : 'maybe';
  }

  return { refuses, lacks, isMadeFrom };
}

/** Nobody but the crate of a trait, or of the type that is wanted, can say anything of these. */
function isPlain(ty: Ty): boolean {
  switch (ty.kind) {
    case 'primitive':
      return true;
    case 'ref':
      return isPlain(ty.to);
    case 'slice':
    case 'array':
      return isPlain(ty.of);
    case 'named':
      return ty.def.crate === 'std' && (lastName(ty.def.path) === 'String' || (isVec(ty) && ty.args.every(isPlain)));
    default:
      return false;
  }
}

const isVec = (ty: Ty & { kind: 'named' }): boolean => lastName(ty.def.path) === 'Vec' && ty.args.length > 0;

const isUnsure = (node: Node): boolean => node.in.entry.unsure === true || node.item.priv === 1;

/** `type Kek128 = Kek<Aes128>`: the compiler's description of the crate leaves impls of such a form out. */
function isAliased({ in: { table }, ref, item }: Node): boolean {
  if ((item.g?.p.length ?? 0) === 0) return false;
  return table.items.some(({ k, ty }) => k === 'alias' && Array.isArray(ty) && ty[0] === 'n' && ty[1] === ref);
}

/** Macros of the crate may write impls that nobody but the compiler sees. */
const isFromSource = (node: Node): boolean => node.in.folder !== undefined;

/** Types of one name in two versions of a package may be meant for each other by a version that is not at hand. */
function mayBeOne(a: Ty & { kind: 'named' }, b: Ty & { kind: 'named' }): boolean {
  const [nameOfA, nameOfB] = [lastName(a.def.path), lastName(b.def.path)];
  if (NON_ZERO.test(nameOfA) && NON_ZERO.test(nameOfB)) return true;
  if (nameOfA !== nameOfB) return false;
  const crateOf = (crate: string): string => (crate.includes('@') ? splitCrate(crate)[0] : crate);
  return crateOf(a.def.crate) === crateOf(b.def.crate);
}

const isFrom = (def: DefId): boolean => def.crate === 'std' && def.path.endsWith('::From');

const lengthsDiffer = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && a >= 0 && b >= 0 && a !== b;

const DEREF: DefId = { crate: 'std', path: 'ops::deref::Deref' };
const TYPES = new Set(['struct', 'enum', 'union']);
const TRAIT = new Set(['trait']);
const POINTERS = new Set(['Box', 'Rc', 'Arc', 'Cow']);
/** Types of std that no alias shares its name with. */
const STD_TYPES = new Set([
  'String',
  'Vec',
  'Option',
  'Box',
  'Rc',
  'Arc',
  'HashMap',
  'BTreeMap',
  'PathBuf',
  'Duration',
]);

/** `NonZero<u32>` and its alias `NonZeroU32`. */
const NON_ZERO = /^NonZero(?:[IU](?:\d+|size))?$/;

const isKnownOfStd = (name: string): boolean => STD_TYPES.has(name) || NON_ZERO.test(name);
