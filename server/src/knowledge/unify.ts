// Fits types to the headers of impls.
import { type DefId, defKey, lastName, sameDef, type Ty, UNKNOWN } from './ty.js';

export type Truth = 'yes' | 'no' | 'unknown';
export type Bindings = Map<string, Ty>;

export function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

/** Fits a pattern with parameters to a type. What is unknown fits, but not surely. */
export function unify(pattern: Ty, ty: Ty, bound: Bindings): Truth {
  if (pattern.kind === 'param') {
    const before = bound.get(pattern.name);
    if (before) return sameTy(before, ty);
    bound.set(pattern.name, ty);
    return 'yes';
  }
  if (
    ty.kind === 'unknown' ||
    ty.kind === 'param' ||
    pattern.kind === 'unknown' ||
    ty.kind === 'projection' ||
    pattern.kind === 'projection'
  )
    return 'unknown';
  if (pattern.kind !== ty.kind) return 'no';
  switch (pattern.kind) {
    case 'named': {
      if (ty.kind !== 'named') return 'no';
      if (!sameNamed(pattern.def, ty.def)) return 'no';
      let truth: Truth = 'yes';
      pattern.args.forEach((arg, i) => {
        const given = ty.args[i];
        // What a bound or a `where` says of a generic argument, the impl's header does not.
        const open = given === undefined || (given.kind === 'impl' && arg.kind !== 'param');
        truth = both(truth, open ? 'unknown' : unify(arg, given, bound));
      });
      return truth;
    }
    case 'ref':
      return ty.kind === 'ref' && pattern.mutable === ty.mutable ? unify(pattern.to, ty.to, bound) : 'no';
    case 'slice':
      return ty.kind === 'slice' ? unify(pattern.of, ty.of, bound) : 'no';
    case 'array':
      if (ty.kind !== 'array') return 'no';
      if (pattern.length !== undefined && ty.length !== undefined && pattern.length !== ty.length) return 'no';
      return unify(pattern.of, ty.of, bound);
    case 'tuple': {
      if (ty.kind !== 'tuple' || ty.of.length !== pattern.of.length) return 'no';
      return pattern.of.reduce<Truth>((truth, one, i) => both(truth, unify(one, ty.of[i] ?? UNKNOWN, bound)), 'yes');
    }
    case 'primitive':
      return ty.kind === 'primitive' && ty.name === pattern.name ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

/** Aliases in an impl's header have been seen through by the compiler, but typenum's numbers come under two spellings. */
function sameNamed(a: DefId, b: DefId): boolean {
  return sameDef(a, b) || (a.crate === 'std' && b.crate === 'std' && lastName(a.path) === lastName(b.path));
}

function sameTy(a: Ty, b: Ty): Truth {
  return unify(a, b, new Map());
}

/** The type as text that is the same for equal types only. */
export function showKey(ty: Ty): string {
  switch (ty.kind) {
    case 'named':
      return `${defKey(ty.def)}<${ty.args.map(showKey).join(',')}>`;
    case 'ref':
      return `&${ty.mutable ? 'm' : ''}${showKey(ty.to)}`;
    case 'slice':
    case 'array':
      return `[${showKey(ty.of)};${ty.kind === 'array' ? ty.length : ''}]`;
    case 'tuple':
      return `(${ty.of.map(showKey).join(',')})`;
    case 'primitive':
    case 'param':
      return ty.name;
    case 'impl':
    case 'dyn':
      return `${ty.kind} ${ty.bounds.map((bound) => defKey(bound.def)).join('+')}`;
    case 'pointer':
      return `*${ty.mutable ? 'm' : ''}${showKey(ty.to)}`;
    case 'projection':
      return `<${showKey(ty.self)} as ${defKey(ty.trait.def)}<${ty.trait.args.map(showKey).join(',')}>>::${ty.name}`;
    case 'fn':
      return `fn(${ty.params.map(showKey).join(',')})->${showKey(ty.returns)}`;
    default:
      return ty.kind;
  }
}
