// Which trait a call means: of those that have the name only what is in scope counts. Notes the uses of which none is.
import type { AssocItem } from '../../knowledge/api.js';
import { ofStdLacks, sequenceForms } from '../../knowledge/stdNames.js';
import { defKey, lastName, sameDef, showTy, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import { showKey } from '../../knowledge/unify.js';
import type { Name } from '../../syntax/ast.js';
import type { UnimportedTrait } from '../model.js';
import { migrationOf } from '../names/migration.js';
import { tableOf } from '../names/missing.js';
import type { Val } from '../values/val.js';
import { ofCrate } from './associated.js';
import { strip } from './expressions.js';
import type { Frame } from './frame.js';
import { doubtsHere, noteMissing } from './missing.js';
import { pathsTo } from './traitPaths.js';

export interface Asked {
  readonly name: Name;
  /** The type that was asked, and what it dereferences to where a method is looked for. */
  readonly chain: readonly Ty[];
  readonly kind: 'method' | 'associated item';
}

export type Meant =
  | { readonly kind: 'item'; readonly item: AssocItem }
  /** Nothing that traits in scope give; what others would give stands for what may have been meant. */
  | { readonly kind: 'out of scope'; readonly items: readonly AssocItem[] }
  /** Something of the user's own, or of a crate that nothing is known of, may be meant. */
  | { readonly kind: 'unknown' };

export function meantBy(frame: Frame, items: readonly AssocItem[], asked: Asked): Meant {
  const [first] = items;
  if (!first) return { kind: 'unknown' };
  const inherent = items.filter((item) => !item.trait || item.bound);
  const mine = inherent.find(sure) ?? inherent[0];
  if (mine) return { kind: 'item', item: mine.uncertain ? withDoubt(mine, inherent, any) : mine };
  const scope = frame.scope.traits();
  const inScope = (item: AssocItem): boolean => item.trait !== undefined && scope.has(item.trait);
  const name = asked.name.text;
  const own = frame.scope.ownTraitHas(name);
  // Two that are in scope would be ambiguous: one that the type surely has is meant.
  const known = items.find((item) => inScope(item) && !item.uncertain) ?? items.find((item) => inScope(item) && !own);
  if (known) return { kind: 'item', item: known.uncertain ? withDoubt(known, items, sure) : known };
  if (own) return { kind: 'unknown' };
  // Bounds that are in sight give nothing of that name, and no trait that is in scope does.
  if (first.on.kind === 'impl' || first.on.kind === 'dyn')
    return scope.mayBring(name, 'std') ? { kind: 'unknown' } : { kind: 'out of scope', items: [] };
  const std = asked.chain.some((ty) => !isOfCrate(ty)) ? 'std' : undefined;
  if (scope.mayBring(name, std) || !asked.chain.every((ty) => isOfCrate(ty) || sequenceForms(ty)))
    return { kind: 'item', item: withDoubt(first, items, any) };

  const offers = asked.chain.map((ty) => frame.world.api.offers(ty, name));
  const all = offers.flatMap((one) => one.items);
  const other = all.find(inScope);
  if (other) return { kind: 'item', item: other };
  const certain = offers.every((one) => one.complete && !one.foreign.some((trait) => scope.has(trait)));
  const usable = all.filter((item) => asked.kind !== 'method' || !item.signature || item.signature.self);
  return certain ? { kind: 'out of scope', items: usable } : { kind: 'item', item: withDoubt(first, items, any) };
}

/** One that surely has the name though it is not in scope: the one that is in scope may not have it. */
const sure = (item: AssocItem): boolean => !item.uncertain;
const any = (): boolean => true;

/** One of several may be meant: the result is what they agree on. */
function withDoubt(item: AssocItem, items: readonly AssocItem[], counts: (one: AssocItem) => boolean): AssocItem {
  const { signature } = item;
  if (!signature) return item;
  const returns = showKey(signature.returns);
  const agree = items.every((one) => !counts(one) || (one.signature && showKey(one.signature.returns) === returns));
  return agree ? item : { ...item, signature: { ...signature, returns: UNKNOWN } };
}

/** All that a name on a type may mean; undefined when something else may give the type that name. */
export function candidatesOf(
  frame: Frame,
  items: readonly AssocItem[],
  name: string,
): readonly AssocItem[] | undefined {
  // What std gives to a type is not known in full.
  if (!items.every(({ on, name: own }) => isOfCrate(on) || isOfCratesTraits(on) || ofStdLacks(on, own)))
    return undefined;
  const scope = frame.scope.traits();
  const usable = items.filter(({ trait, bound }) => trait === undefined || bound || scope.has(trait));
  if (usable.length === 0) return undefined;
  if (usable.some(({ trait, uncertain }) => trait === undefined && !uncertain)) return usable;
  return frame.scope.ownTraitHas(name) || scope.mayBring(name) || scope.doubts.size > 0 ? undefined : usable;
}

const isOfCratesTraits = (ty: Ty): boolean =>
  (ty.kind === 'impl' || ty.kind === 'dyn') && ty.bounds.every(({ def }) => def.crate.includes('@'));

const isOfCrate = (ty: Ty): ty is Ty & { kind: 'named' } => ty.kind === 'named' && ty.def.crate.includes('@');

/** The type and what it dereferences to. */
export function chainOf(frame: Frame, ty: Ty): readonly Ty[] {
  const chain: Ty[] = [];
  for (let at: Ty | undefined = strip(ty); at && chain.length < 6; ) {
    chain.push(at);
    const target: Ty | undefined = isOfCrate(at) ? frame.world.api.derefTarget(at) : undefined;
    at = target && strip(target);
  }
  return chain;
}

/** The trait has to be imported, unless what it has could not be called in this way. */
export function noteOutOfScope(
  frame: Frame,
  { name, chain, kind }: Asked,
  items: readonly AssocItem[],
  args: readonly Val[] | undefined,
  followsFrom?: Val,
): void {
  const [ty] = chain;
  if (!ty) return;
  const fitting = likeliest(items.filter((item) => args === undefined || mayTake(item, args, kind)));
  const traits = new Map(fitting.flatMap((item) => (item.trait ? [[defKey(item.trait), item.trait] as const] : [])));
  if (traits.size === 0) {
    if (!followsFrom?.unresolved && ofCrate(ty)) noteMissing(frame, { ty, name, kind });
    return;
  }
  const broken = frame.scope.traits().broken;
  const crate = frame.world.models.typeFor(ty)?.path.split('::')[0];
  const found = nearest(
    [...traits.values()].map((def) => {
      // An import does not help where the call gives more or less than the trait's function takes.
      const helps = fitting.some(
        (one) => one.trait && sameDef(one.trait, def) && (!args || isCounted(one, args, kind)),
      );
      return { name: lastName(def.path), paths: helps ? pathsTo(frame, def, crate) : [] };
    }),
  );
  if (followsFrom?.unresolved && found.some((one) => isTold(frame, one.name))) return;
  // The import that leads to nothing may have been meant for the trait; it is told where it stands.
  const isMeant = (path: string): boolean => broken.has(path.slice(0, Math.max(0, path.lastIndexOf('::'))));
  if (found.some((one) => broken.has(one.name) || one.paths.some(isMeant))) return;
  const unless = doubtsHere(frame);
  const home = [...traits.values()][0]?.crate ?? '';
  const migration = home.includes('@') ? migrationOf(frame.world.api, home) : undefined;
  frame.out.unimported.push({
    ...(unless ? { unless } : {}),
    ...(migration ? { migration } : {}),
    span: name.span,
    name: name.text,
    on: frame.world.models.typeFor(ty)?.path.split('::').at(-1) ?? showTy(ty),
    traits: found,
    table: tableOf(frame.world.api, isOfCrate(ty) ? ty.def.crate : home),
  });
}

const isTold = (frame: Frame, trait: string): boolean =>
  frame.out.unimported.some((one) => one.traits.some(({ name }) => name === trait));

/** Those that surely hold, and of them those that the compiler would try first, were all in scope. */
function likeliest(all: readonly AssocItem[]): readonly AssocItem[] {
  // Who has `AeadInPlace` has its twin `AeadMutInPlace` by it.
  const isTwin = (one: AssocItem, other: AssocItem): boolean =>
    one.signature?.self === 'mut' && other.signature?.self === 'ref' && one.trait?.crate === other.trait?.crate;
  const items = all.filter((one) => !all.some((other) => isTwin(one, other)));
  const rank = ({ uncertain, signature }: AssocItem): number =>
    Number(uncertain) * 2 + Number(signature?.self === 'mut');
  const best = Math.min(...items.map(rank));
  return items.filter((item) => rank(item) === best);
}

/** False when it takes a function where the code gives it data. */
function mayTake({ signature }: AssocItem, args: readonly Val[], kind: Asked['kind']): boolean {
  if (!signature) return true;
  const given = kind === 'associated item' && signature.self ? args.slice(1) : args;
  const functions = new Set(
    signature.generics.filter(({ bounds }) => bounds.some(({ def }) => CALLABLE.test(def.path))).map((one) => one.name),
  );
  return signature.params.every(({ type }, i) => {
    const arg = given[i];
    return !(type.kind === 'param' && functions.has(type.name) && arg && isData(strip(arg.ty)));
  });
}

const isCounted = ({ signature }: AssocItem, args: readonly Val[], kind: Asked['kind']): boolean =>
  signature === undefined ||
  signature.params.length + Number(kind === 'associated item' && signature.self !== undefined) === args.length;

const CALLABLE = /(?:^|::)Fn(?:Mut|Once)?$/;

/** Nothing that could be called. */
const isData = (ty: Ty): boolean =>
  ty.kind === 'primitive' || ty.kind === 'array' || ty.kind === 'slice' || isOfCrate(ty);

type Found = UnimportedTrait['traits'][number];

/** What a crate puts into its front room is what its users are to import. */
function nearest(found: readonly Found[]): readonly Found[] {
  const depth = ({ paths }: Found): number => paths[0]?.split('::').length ?? 99;
  const least = Math.min(...found.map(depth));
  return found.filter((one) => depth(one) === least);
}
