// The type language shared by the API tables and the facts: enough of Rust's types to find methods and follow values.

/**
 * Where a named type is defined. `crate` is `aes-gcm@0.10.3` for a crate of the tables (package@version), `std` for
 * core, alloc and std, `self` for an item of the user's own crate. `path` is the definition path without the crate
 * (`AesGcm`, `less_safe_key::LessSafeKey`), joined by `::`; it need not be nameable by a user.
 */
export interface DefId {
  readonly crate: string;
  readonly path: string;
}

/** `LessSafeKey` of `less_safe_key::LessSafeKey`. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf(':') + 1);

export type Ty =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'named'; readonly def: DefId; readonly args: readonly Ty[] }
  /** A generic parameter of the item at hand, `Self` included. */
  | { readonly kind: 'param'; readonly name: string }
  | { readonly kind: 'ref'; readonly mutable: boolean; readonly to: Ty }
  | { readonly kind: 'pointer'; readonly mutable: boolean; readonly to: Ty }
  | { readonly kind: 'slice'; readonly of: Ty }
  /** `length` in elements; absent when not known. */
  | { readonly kind: 'array'; readonly of: Ty; readonly length?: number }
  | { readonly kind: 'tuple'; readonly of: readonly Ty[] }
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'impl' | 'dyn'; readonly bounds: readonly TraitRef[] }
  /** `<self as trait>::name`. */
  | { readonly kind: 'projection'; readonly self: Ty; readonly trait: TraitRef; readonly name: string }
  | { readonly kind: 'fn'; readonly params: readonly Ty[]; readonly returns: Ty }
  | { readonly kind: 'never' };

export interface TraitRef {
  readonly def: DefId;
  readonly args: readonly Ty[];
  /** `Iterator<Item = T>`. */
  readonly bindings?: Readonly<Record<string, Ty>>;
}

export const UNKNOWN: Ty = { kind: 'unknown' };
export const UNIT: Ty = { kind: 'tuple', of: [] };
export const NEVER: Ty = { kind: 'never' };
export const primitive = (name: string): Ty => ({ kind: 'primitive', name });
export const refTo = (to: Ty, mutable = false): Ty => ({ kind: 'ref', mutable, to });
export const sliceOf = (of: Ty): Ty => ({ kind: 'slice', of });
export const arrayOf = (of: Ty, length?: number): Ty =>
  length === undefined ? { kind: 'array', of } : { kind: 'array', of, length };
export const named = (crate: string, path: string, args: readonly Ty[] = []): Ty => ({
  kind: 'named',
  def: { crate, path },
  args,
});

export const sameDef = (a: DefId, b: DefId): boolean => a.crate === b.crate && a.path === b.path;
export const defKey = (def: DefId): string => `${def.crate}::${def.path}`;

/** Replaces generic parameters by their arguments. A type without any of them stays the same object. */
export function substitute(ty: Ty, by: ReadonlyMap<string, Ty>): Ty {
  if (by.size === 0) return ty;
  switch (ty.kind) {
    case 'param':
      return by.get(ty.name) ?? ty;
    case 'named': {
      const args = substituteAll(ty.args, by);
      return args === ty.args ? ty : { ...ty, args };
    }
    case 'ref':
    case 'pointer': {
      const to = substitute(ty.to, by);
      return to === ty.to ? ty : { ...ty, to };
    }
    case 'slice':
    case 'array': {
      const of = substitute(ty.of, by);
      return of === ty.of ? ty : { ...ty, of };
    }
    case 'tuple': {
      const of = substituteAll(ty.of, by);
      return of === ty.of ? ty : { ...ty, of };
    }
    case 'impl':
    case 'dyn':
      return { ...ty, bounds: ty.bounds.map((bound) => substituteTrait(bound, by)) };
    case 'projection':
      return { ...ty, self: substitute(ty.self, by), trait: substituteTrait(ty.trait, by) };
    case 'fn':
      return { ...ty, params: substituteAll(ty.params, by), returns: substitute(ty.returns, by) };
    default:
      return ty;
  }
}

const substituteAll = (types: readonly Ty[], by: ReadonlyMap<string, Ty>): readonly Ty[] =>
  mapTypes(types, (ty) => substitute(ty, by));

/** The same array when no type in it changes. */
export function mapTypes(types: readonly Ty[], change: (ty: Ty) => Ty): readonly Ty[] {
  let changed: Ty[] | undefined;
  for (let i = 0; i < types.length; i += 1) {
    const before = types[i];
    if (before === undefined) continue;
    const after = change(before);
    if (after === before) continue;
    changed ??= [...types];
    changed[i] = after;
  }
  return changed ?? types;
}

function substituteTrait(ref: TraitRef, by: ReadonlyMap<string, Ty>): TraitRef {
  const args = substituteAll(ref.args, by);
  if (!ref.bindings) return args === ref.args ? ref : { ...ref, args };
  const bindings = Object.fromEntries(Object.entries(ref.bindings).map(([name, ty]) => [name, substitute(ty, by)]));
  return { ...ref, args, bindings };
}

/** The types right below it. */
export function partsOf(ty: Ty): readonly Ty[] {
  switch (ty.kind) {
    case 'named':
      return ty.args;
    case 'tuple':
      return ty.of;
    case 'slice':
    case 'array':
      return [ty.of];
    case 'ref':
    case 'pointer':
      return [ty.to];
    default:
      return [];
  }
}

/** The number that a type of typenum stands for, which its own name spells in binary: `UInt<UInt<UTerm, B1>, B0>` is 2. */
export function typeNumber(ty: Ty): number | undefined {
  if (ty.kind !== 'named' || !ty.def.crate.startsWith('typenum@')) return undefined;
  const name = lastName(ty.def.path);
  if (name === 'UTerm') return 0;
  const [rest, bit] = ty.args;
  if (name !== 'UInt' || !rest || bit?.kind !== 'named') return undefined;
  const above = typeNumber(rest);
  return above === undefined ? undefined : above * 2 + (bit.def.path.endsWith('B1') ? 1 : 0);
}

/** The type as a Rust programmer would write it; definition paths are cut to their last name. */
export function showTy(ty: Ty): string {
  switch (ty.kind) {
    case 'unknown':
      return '_';
    case 'named': {
      const number = typeNumber(ty);
      if (number !== undefined) return `U${number}`;
      const name = ty.def.path.split('::').at(-1) ?? ty.def.path;
      return ty.args.length === 0 ? name : `${name}<${ty.args.map(showTy).join(', ')}>`;
    }
    case 'param':
      return ty.name;
    case 'ref':
      return `&${ty.mutable ? 'mut ' : ''}${showTy(ty.to)}`;
    case 'pointer':
      return `*${ty.mutable ? 'mut' : 'const'} ${showTy(ty.to)}`;
    case 'slice':
      return `[${showTy(ty.of)}]`;
    case 'array':
      return `[${showTy(ty.of)}; ${ty.length ?? '_'}]`;
    case 'tuple':
      return `(${ty.of.map(showTy).join(', ')}${ty.of.length === 1 ? ',' : ''})`;
    case 'primitive':
      return ty.name;
    case 'impl':
    case 'dyn':
      return `${ty.kind} ${ty.bounds.map((bound) => bound.def.path.split('::').at(-1)).join(' + ')}`;
    case 'projection':
      return `<${showTy(ty.self)} as ${ty.trait.def.path.split('::').at(-1)}>::${ty.name}`;
    case 'fn':
      return `fn(${ty.params.map(showTy).join(', ')}) -> ${showTy(ty.returns)}`;
    case 'never':
      return '!';
  }
}
