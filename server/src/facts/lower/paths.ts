// Paths used as values: variables, constants, unit structs, functions as values.
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Path } from '../../syntax/ast.js';
import { stdType } from '../types/std.js';
import { makeVal, type Val } from '../values/val.js';
import { associatedItem } from './associated.js';
import { typeOfPath, unknown } from './expressions.js';
import type { Frame } from './frame.js';
import { lookup } from './places.js';

export function pathValue(frame: Frame, path: Path, expected?: Ty): Val {
  const last = path.segments.at(-1)?.name;
  if (!last) return unknown(frame);
  const single = path.segments.length === 1 && !path.qself && !path.global;
  const local = single ? lookup(frame, last.text) : undefined;
  if (local) return { ...local.val, at: { root: local, fields: [], part: false } };
  if (single && last.text === 'None') return unknown(frame, expected ?? stdType('Option', [UNKNOWN]));

  frame.out.checked.paths += 1;
  const resolved = frame.scope.resolve(path, 'value');
  switch (resolved.kind) {
    case 'own': {
      const constant = frame.scope.constantOf(resolved);
      if (constant) {
        return makeVal(
          { kind: 'item', key: constant.key, name: constant.name, span: last.span },
          constant.ty,
          frame.regions,
        );
      }
      const shape = frame.scope.structOf(path);
      return unknown(frame, shape?.ty);
    }
    case 'api': {
      const item = resolved.items.find((one) => one.kind !== 'module' && one.kind !== 'macro');
      if (resolved.rest > 0) return associatedValue(frame, path);
      if (!item) return unknown(frame);
      if (item.kind === 'const' || item.kind === 'static') {
        return { ...makeVal({ kind: 'unknown' }, item.type ?? UNKNOWN, frame.regions), alias: item.def };
      }
      const ty = typeOfPath(frame, path);
      const model = frame.world.models.typeFor(ty);
      const origin = model?.yields;
      const made =
        origin && makeVal({ kind: 'made', origin, span: last.span, text: `\`${last.text}\`` }, ty, frame.regions);
      return { ...(made ?? unknown(frame, ty)), alias: item.def };
    }
    case 'std':
      return path.segments.length > 1 ? associatedValue(frame, path) : unknown(frame);
    default:
      return path.segments.length > 1 || path.qself ? associatedValue(frame, path) : unknown(frame);
  }
}

/** `Type::CONST`, or a method named without being called. */
function associatedValue(frame: Frame, path: Path): Val {
  const name = path.segments.at(-1)?.name;
  const owner = path.segments.slice(0, -1);
  if (name && owner.length > 0) {
    const ty = typeOfPath(frame, { ...path, segments: owner });
    const constant = frame.scope.ownConstant(ty, name.text);
    if (constant) {
      return makeVal(
        { kind: 'item', key: constant.key, name: constant.name, span: name.span },
        constant.ty,
        frame.regions,
      );
    }
  }
  const found = associatedItem(frame, path);
  if (found.kind === 'api' && (found.item.kind === 'const' || found.item.kind === 'variant')) {
    return {
      ...unknown(frame, found.item.type ?? (found.item.kind === 'variant' ? found.on : UNKNOWN)),
      alias: found.item.def,
    };
  }
  return unknown(frame);
}
