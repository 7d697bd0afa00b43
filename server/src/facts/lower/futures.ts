// What `.await` leaves. A call of an `async fn` has the type that is written behind its arrow, as tables and the user's
// own functions give it, so that a type stays as it is unless it is a future itself.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import { isOfCrate } from '../census.js';
import { retyped, type Val } from '../values/val.js';
import type { Frame } from './frame.js';

const FUTURE = { crate: 'std', path: 'future::future::Future' };
const INTO_FUTURE = { crate: 'std', path: 'future::into_future::IntoFuture' };

export function awaited(frame: Frame, val: Val): Val {
  const output = outputOf(frame, val.ty);
  return output === val.ty ? val : retyped(val, output);
}

function outputOf({ world: { api } }: Frame, ty: Ty): Ty {
  if (ty.kind === 'impl' || ty.kind === 'dyn') {
    const future = ty.bounds.find(({ def }) => def.crate === 'std' && /(?:^|::)Future$/.test(def.path));
    return future ? (future.bindings?.Output ?? UNKNOWN) : ty;
  }
  if (!isOfCrate(ty)) return ty;
  if (api.implements(ty, FUTURE) === 'no') return api.implements(ty, INTO_FUTURE) === 'no' ? ty : UNKNOWN;
  const output = api.project({ kind: 'projection', self: ty, trait: { def: FUTURE, args: [] }, name: 'Output' });
  return output.kind === 'projection' ? UNKNOWN : output;
}
