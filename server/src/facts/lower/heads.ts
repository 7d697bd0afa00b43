// Reads the types and traits that an item's head names, so that those that do not exist are noted where they stand.
import type { FieldDef, Generics, Item, Path, TypeNode } from '../../syntax/ast.js';
import { isConditional } from '../../syntax/parser/attributes.js';
import type { ItemScope } from '../types/scope.js';

/** All but the body: fields, parameters, results, bounds, the trait and type of an impl. */
export function readHead(scope: ItemScope, item: Item): void {
  const type = (node: TypeNode | undefined): void => {
    if (node) scope.type(node);
  };
  const bound = (path: Path): void => {
    scope.resolve(path, 'type');
    for (const segment of path.segments) segment.args?.forEach(type);
  };
  const generics = ({ params, where }: Generics): void => {
    for (const param of params) param.bounds.forEach(bound);
    for (const one of where) {
      type(one.type);
      one.bounds.forEach(bound);
    }
  };
  const fields = (defs: readonly FieldDef[]): void => {
    const outer = scope.muted;
    for (const def of defs) {
      if (isConditional(def.attributes)) scope.muted = 'all';
      type(def.type);
      scope.muted = outer;
    }
  };
  switch (item.kind) {
    case 'fn':
      generics(item.generics);
      for (const param of item.params) type(param.type);
      type(item.returns);
      return;
    case 'struct':
    case 'union':
      generics(item.generics);
      fields(item.fields);
      return;
    case 'enum':
      generics(item.generics);
      for (const variant of item.variants) if (!variant.conditional) fields(variant.fields);
      return;
    case 'type':
      type(item.type);
      return;
    case 'trait':
      generics(item.generics);
      item.supertraits.forEach(bound);
      return;
    case 'impl':
      generics(item.generics);
      if (item.trait) bound(item.trait);
      type(item.self);
      return;
    default:
  }
}
