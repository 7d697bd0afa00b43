// Paths used as values: variables, constants, unit structs, functions as values.
import type { ApiItem } from '../../knowledge/api.js';
import { type Ty, UNKNOWN } from '../../knowledge/ty.js';
import type { Path } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import { stdType } from '../types/std.js';
import { exactly, makeVal, type Source, type Val } from '../values/val.js';
import { associatedItem } from './associated.js';
import { typeOfPath, unknown } from './expressions.js';
import { isCamelCase } from './foreign.js';
import type { Frame } from './frame.js';
import { lookup } from './places.js';
import { noteOutOfScope } from './traitUse.js';
import { noteRead } from './verdicts.js';

export function pathValue(frame: Frame, path: Path, expected?: Ty): Val {
  const last = path.segments.at(-1)?.name;
  if (!last) return unknown(frame);
  const single = path.segments.length === 1 && !path.qself && !path.global;
  const local = single ? lookup(frame, last.text) : undefined;
  if (local) noteRead(frame, local, last.span);
  if (local) return { ...local.val, at: { root: local, fields: [], part: false } };
  if (single && last.text === 'None')
    return { ...unknown(frame, expected ?? stdType('Option', [UNKNOWN])), absent: true };

  const resolved = frame.scope.resolve(path, 'value');
  switch (resolved.kind) {
    case 'own': {
      const constant = frame.scope.constantOf(resolved);
      if (constant) {
        return exactly(
          makeVal(
            { kind: 'item', key: constant.key, name: constant.name, span: last.span },
            constant.ty,
            frame.regions,
          ),
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
        return crateConstant(frame, item, frame.world.api.publicPaths(item.def)[0], last.span);
      }
      const dangerous = item.kind === 'variant' && dangerousAmong(frame, pathsOfVariant(frame, item));
      if (dangerous) return crateConstant(frame, item, dangerous, last.span);
      const ty = typeOfPath(frame, path);
      const model = frame.world.models.typeFor(ty);
      const origin = model?.yields;
      const made =
        origin && makeVal({ kind: 'made', origin, span: last.span, text: `\`${last.text}\`` }, ty, frame.regions);
      return { ...(made ?? unknown(frame, ty)), alias: item.def };
    }
    case 'foreign': {
      const dangerous = dangerousAmong(frame, [resolved.path.join('::')]);
      if (dangerous !== undefined) {
        const src: Source = { kind: 'literal', literal: { kind: 'item', value: dangerous, span: last.span } };
        return makeVal(src, UNKNOWN, frame.regions);
      }
      if (resolved.path.length > 2 && isCamelCase(last.text)) frame.scope.usesAsType(resolved.path.slice(0, -1));
      return associatedValue(frame, path);
    }
    case 'std':
      return path.segments.length > 1 ? associatedValue(frame, path) : unknown(frame);
    default:
      return path.segments.length > 1 || path.qself ? associatedValue(frame, path) : unknown(frame);
  }
}

function pathsOfVariant(frame: Frame, { def, name }: ApiItem): readonly string[] {
  const owner = { crate: def.crate, path: def.path.slice(0, def.path.lastIndexOf('::')) };
  return frame.world.api.publicPaths(owner).map((path) => `${path}::${name}`);
}

const dangerousAmong = (frame: Frame, paths: readonly string[]): string | undefined =>
  paths.find((one) => frame.world.models.isDangerous(one));

/** `Type::CONST`, or a method named without being called. */
function associatedValue(frame: Frame, path: Path): Val {
  const name = path.segments.at(-1)?.name;
  const owner = path.segments.slice(0, -1);
  if (name && owner.length > 0) {
    const ty = typeOfPath(frame, { ...path, segments: owner }, 'owner');
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
  if (found.kind === 'api' && found.outOfScope)
    noteOutOfScope(frame, found.outOfScope.asked, found.outOfScope.items, undefined);
  if (name && found.kind === 'api' && found.item.kind === 'const') {
    const on = found.on.kind === 'named' ? frame.world.api.publicPaths(found.on.def)[0] : undefined;
    return crateConstant(frame, found.item, on && `${on}::${name.text}`, name.span);
  }
  if (found.kind === 'api' && found.item.kind === 'variant') {
    return { ...unknown(frame, found.item.type ?? found.on), alias: found.item.def };
  }
  return unknown(frame);
}

/** A constant of a crate: its value does not stand here, but it has a name that can be compared. */
function crateConstant(frame: Frame, item: ApiItem, path: string | undefined, span: Span): Val {
  const source: Source =
    path === undefined ? { kind: 'unknown' } : { kind: 'literal', literal: { kind: 'item', value: path, span } };
  return { ...exactly(makeVal(source, item.type ?? UNKNOWN, frame.regions)), alias: item.def };
}
