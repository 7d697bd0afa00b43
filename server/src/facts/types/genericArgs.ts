// Whether a type of a crate is given as many generic arguments as it takes.
import type { Api, ApiItem } from '../../knowledge/api.js';
import { type DefId, partsOf, type Ty } from '../../knowledge/ty.js';
import type { PathSegment } from '../../syntax/ast.js';
import type { LoweredWrongArguments } from '../lower/frame.js';
import type { Migration } from '../model.js';
import { migrationOf } from '../names/migration.js';
import { tableOf } from '../names/missing.js';

export function wrongGenerics(
  api: Api,
  { name, args, bindings }: PathSegment,
  { def, generics = [] }: ApiItem,
): LoweredWrongArguments | undefined {
  const last = args?.at(-1);
  // Lifetimes stand in no table, so that a list of them alone may be right.
  if (!args || !last || bindings || !api.isSettled(def.crate)) return undefined;
  const takes = generics.filter(({ kind }) => kind !== 'lifetime');
  // One of two parameters of one name is left out, by what the crate is built for.
  if (new Set(takes.map((one) => one.name)).size < takes.length) return undefined;
  const least = takes.filter((one) => one.default === undefined).length;
  if (args.length >= least && args.length <= takes.length) return undefined;
  return {
    kind: 'generics',
    span: name.span,
    taker: name.text,
    takes: [least, takes.length],
    given: args.length,
    list: { start: name.span.end, end: last.span.end },
    table: tableOf(api, def.crate),
  };
}

/**
 * `Key::from_slice(..)` of aes-gcm 0.10: what stands in the alias only as `<B as KeySizeUser>::KeySize` cannot be told by
 * the type that it makes.
 */
export function uninferredGenerics(
  api: Api,
  { name, args }: PathSegment,
  { def, kind, type, generics = [] }: ApiItem,
): LoweredWrongArguments | undefined {
  if (args || kind !== 'alias' || !type || !api.isSettled(def.crate)) return undefined;
  const [only, ...more] = generics.filter((one) => one.kind !== 'lifetime');
  if (!only || more.length > 0 || only.kind !== 'type' || only.default) return undefined;
  const traits = projecting(only.name, type);
  if (isBare(only.name, type) || traits.length === 0) return undefined;
  return {
    kind: 'generics',
    span: name.span,
    taker: name.text,
    takes: [1, 1],
    given: 0,
    list: { start: name.span.end, end: name.span.end },
    uninferred: traits,
    ...withMigration(api, def.crate),
    table: tableOf(api, def.crate),
  };
}

function withMigration(api: Api, crate: string): { readonly migration?: Migration } {
  const migration = migrationOf(api, crate);
  return migration ? { migration } : {};
}

/** Inference goes through everything but projections. */
const isBare = (name: string, ty: Ty): boolean =>
  (ty.kind === 'param' && ty.name === name) ||
  (ty.kind !== 'projection' && partsOf(ty).some((one) => isBare(name, one)));

/** The traits that it is projected through. */
const projecting = (name: string, ty: Ty): readonly DefId[] =>
  ty.kind === 'projection'
    ? isBare(name, ty.self)
      ? [ty.trait.def]
      : []
    : partsOf(ty).flatMap((one) => projecting(name, one));
