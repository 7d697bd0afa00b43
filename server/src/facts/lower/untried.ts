// `?` on what is neither a `Result` nor an `Option`: nothing else of a crate can have it, since its trait is not stable.
import type { Ty } from '../../knowledge/ty.js';
import type { Expr } from '../../syntax/ast.js';
import type { Reshaped } from '../model.js';
import { migrationOf } from '../names/migration.js';
import { tableOf } from '../names/missing.js';
import type { Val } from '../values/val.js';
import type { Frame } from './frame.js';

/** `SigningKey::from_bytes(bytes)?`, where a later version of the crate cannot fail any more. */
export function noteUntryable(frame: Frame, expr: Expr & { readonly kind: 'try' }, tried: Val): void {
  const { ty } = tried;
  if (tried.unresolved || frame.inMacro || !isWithout(frame, ty, 'branch')) return;
  const { api, models } = frame.world;
  const { crate } = ty.def;
  const call = { start: expr.span.end - 1, end: expr.span.end };
  const migration = migrationOf(api, crate);
  // What asks to be looked into, as `CtOption` does, is not to be taken as it is.
  const isPlain = isWithout(frame, ty, 'is_some') && isWithout(frame, ty, 'is_ok');
  const reshaped: Reshaped = { how: 'drop', name: '?', call, paths: [] };
  frame.out.missing.push({
    span: call,
    name: '?',
    kind: 'operator',
    within: models.typeFor(ty)?.path.split('::').at(-1) ?? ty.def.path.split('::').at(-1) ?? '',
    table: tableOf(api, crate),
    pinned: api.isPinned(ty.def),
    instead: [],
    ...(isPlain ? { reshaped, ...(migration ? { migration } : {}) } : {}),
  });
}

/** A type of a crate that surely has no method of the name. */
const isWithout = (frame: Frame, ty: Ty, name: string): ty is Ty & { readonly kind: 'named' } =>
  ty.kind === 'named' && ty.def.crate.includes('@') && frame.world.api.method(ty, name).verdict === 'absent';
