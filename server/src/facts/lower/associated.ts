// `Type::name` and `<T as Trait>::name`: what the last segment of a path means on the type before it.
import type { ApiItem, AssocItem, CrateInfo } from '../../knowledge/api.js';
import type { FunctionModel } from '../../knowledge/roles.js';
import { sequenceForms, stdLacks } from '../../knowledge/stdNames.js';
import { type DefId, sameDef, showTy, type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Name, Path } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { answerOf, isOfCrate } from '../census.js';
import { uninferredGenerics } from '../types/genericArgs.js';
import type { OwnFunction } from '../types/scope.js';
import { type StdFunction, stdType } from '../types/std.js';
import { typeOfPath } from './expressions.js';
import type { Frame } from './frame.js';
import { noteGate } from './gates.js';
import { lostOn, mayBeOwn, noteMissing } from './missing.js';
import { type Asked, candidatesOf, type Meant, meantBy } from './traitUse.js';

export type Associated = { readonly nameSpan: Span } & (
  | { readonly kind: 'own'; readonly fn: OwnFunction }
  | {
      readonly kind: 'api';
      readonly item: ApiItem | AssocItem;
      readonly crate?: CrateInfo;
      readonly typeName: string;
      readonly on: Ty;
      /** All that the name may mean here; absent when that cannot be said. */
      readonly candidates?: readonly (ApiItem | AssocItem)[];
      /** To be told once the arguments are known: traits that are not in scope. */
      readonly outOfScope?: { readonly asked: Asked; readonly items: readonly AssocItem[] };
    }
  | { readonly kind: 'std'; readonly fn: StdFunction; readonly on: Ty }
  /** `T::from(x)`, `T::default()`: of a prelude trait, so that the type itself need not be known. */
  | { readonly kind: 'conversion'; readonly ty: Ty }
  /** The tables do not have it: a row tells what it is in other versions. */
  | { readonly kind: 'row'; readonly model: FunctionModel; readonly on: Ty }
  /** `lost`: the type of that crate has no such item. */
  /** `lacking`: the type that surely has nothing of that name. */
  | { readonly kind: 'unknown'; readonly lost?: string; readonly lacking?: Ty }
);

const CONVERSIONS = new Set(['from', 'try_from', 'from_str', 'from_iter', 'default']);
const FALLIBLE = new Set(['try_from', 'from_str']);

export function associatedItem(frame: Frame, path: Path): Associated {
  const last = path.segments.at(-1)?.name;
  const nameSpan = last?.span ?? path.span;
  if (!last || (path.segments.length < 2 && !path.qself)) return { kind: 'unknown', nameSpan };
  const owner = ownerPath(path);
  const named =
    path.qself && path.segments.length === 1 ? frame.scope.type(path.qself.type) : typeOfPath(frame, owner, 'owner');
  const ty = named.kind === 'unknown' ? ofTrait(frame, owner) : named;
  if (!path.qself) noteUninferred(frame, owner);
  const own = frame.scope.ownAssociated(ty, last.text);
  if (own) return { kind: 'own', fn: own, nameSpan };
  const std = frame.world.std.find(ty, last.text);
  if (std) return { kind: 'std', fn: std, on: ty, nameSpan };
  const conversion: Associated | undefined =
    CONVERSIONS.has(last.text) && ty.kind !== 'unknown'
      ? { kind: 'conversion', ty: FALLIBLE.has(last.text) ? stdType('Result', [ty, UNKNOWN]) : ty, nameSpan }
      : undefined;
  if (ty.kind === 'unknown') return conversion ?? { kind: 'unknown', nameSpan };
  const row = ofOtherVersions(frame, ty, last.text);

  const found = frame.world.api.associated(ty, last.text);
  if (isOfCrate(ty)) frame.world.census?.note('path', frame.unit, last, answerOf(found.verdict));
  if (found.verdict === 'found') {
    const trait = path.qself?.trait && traitAt(frame, path.qself.trait);
    const ofIt = found.items.find((one) => trait && one.trait && sameDef(one.trait, trait));
    const asked: Asked = { name: last, chain: [ty], kind: 'associated item' };
    const meant: Meant = ofIt ? { kind: 'item', item: ofIt } : meantBy(frame, found.items, asked);
    if (meant.kind === 'unknown') return conversion ?? { kind: 'unknown', nameSpan };
    const item = meant.kind === 'item' ? meant.item : meant.items[0];
    const outOfScope = meant.kind === 'out of scope' ? { asked, items: meant.items } : undefined;
    const typeName = owner.segments.at(-1)?.name.text ?? showTy(ty);
    if (item) frame.scope.names(nameSpan, item);
    if (meant.kind === 'item' && !mayBeOwn(frame, last.text, [ty])) noteGate(frame, found.items, last);
    const candidates = ofIt ? [ofIt] : outOfScope ? undefined : candidatesOf(frame, found.items, last.text);
    if (item && (frame.world.models.functionFor(item) || !conversion))
      return {
        kind: 'api',
        item,
        typeName,
        on: ty,
        nameSpan,
        ...(outOfScope ? { outOfScope } : {}),
        ...(candidates ? { candidates } : {}),
      };
    if (!item && !conversion) missingOnAlias(frame, owner, ty, last);
  } else if (found.verdict === 'unknown' && !conversion) {
    missingOnAlias(frame, owner, ty, last);
  } else if (found.verdict === 'absent' && (!conversion || last.text === 'default')) {
    if (!mayBeOwn(frame, last.text, [ty])) {
      noteMissing(frame, { ty, name: last, kind: 'associated item' });
      if (!conversion && !row) return { kind: 'unknown', nameSpan, lacking: ty, ...lostOn(ty) };
    }
  }
  if (row && found.verdict !== 'found') return { kind: 'row', model: row, on: ty, nameSpan };
  return conversion ?? { kind: 'unknown', nameSpan };
}

/** A crate's name for an array or the like has what std gives and no more: `SecretKey` of ed25519-dalek 2. */
function missingOnAlias(frame: Frame, owner: Path, ty: Ty, name: Name): void {
  if (!sequenceForms(ty) || !stdLacks(name.text) || owner.segments.length === 0) return;
  const resolved = frame.scope.resolve(owner, 'type');
  if (resolved.kind !== 'api' || resolved.rest > 0 || resolved.crate.from === 'any') return;
  const alias = resolved.items.find((item) => item.kind === 'alias');
  if (!alias || mayBeOwn(frame, name.text, [ty])) return;
  noteMissing(frame, { ty, name, kind: 'associated item', alias: { name: alias.name, crate: resolved.crate } });
}

/** Nothing can tell what the alias that stands before the last name is an alias for. */
function noteUninferred(frame: Frame, owner: Path): void {
  const segment = owner.segments.at(-1);
  if (!segment || segment.args || frame.inMacro || frame.scope.muted !== 'nothing') return;
  const resolved = frame.scope.resolve(owner, 'type');
  const alias = resolved.kind === 'api' && resolved.rest === 0 && resolved.items.find((one) => one.kind === 'alias');
  const wrong = alias ? uninferredGenerics(frame.world.api, segment, alias) : undefined;
  if (wrong && !frame.out.wrongArguments.some(({ span }) => span.start === wrong.span.start))
    frame.out.wrongArguments.push(wrong);
}

/** The tables may be asked about it: a type of a crate, or one known by its bounds. */
export const ofCrate = (ty: Ty): boolean =>
  (ty.kind === 'named' && ty.def.crate.includes('@')) || ty.kind === 'impl' || ty.kind === 'dyn';

/** `Mac::update(..)`: the trait itself stands where a type does. */
function ofTrait(frame: Frame, path: Path): Ty {
  const def = traitAt(frame, path);
  return def ? { kind: 'impl', bounds: [{ def, args: [] }] } : UNKNOWN;
}

function traitAt(frame: Frame, path: Path): DefId | undefined {
  if (path.segments.length === 0) return undefined;
  const resolved = frame.scope.resolve(path, 'type');
  if (resolved.kind !== 'api' || resolved.rest > 0) return undefined;
  return resolved.items.find((item) => item.kind === 'trait')?.def;
}

function ownerPath(path: Path): Path {
  const segments = path.segments.slice(0, -1);
  return { ...path, segments, span: { start: path.span.start, end: segments.at(-1)?.name.span.end ?? path.span.end } };
}

/** What a function of the type is known for that no table has. */
export function ofOtherVersions(frame: Frame, ty: Ty, name: string): FunctionModel | undefined {
  const type = ty.kind === 'named' ? frame.world.models.typeFor(ty) : undefined;
  return type && frame.world.models.functionOn(type.path, name);
}
