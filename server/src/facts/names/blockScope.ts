// What a block of code declares and imports, for the code within it.
import type { ImplItem, Item } from '../../syntax/ast.js';
import { type Import, importsOf } from './outline.js';

/** Items and imports of a block, innermost last. */
export interface BlockScope {
  readonly items: ReadonlyMap<string, Item>;
  readonly imports: readonly Import[];
  readonly impls: readonly ImplItem[];
}

/** Items and imports that a block brings into scope. */
export function blockScope(items: readonly Item[]): BlockScope {
  const named = new Map<string, Item>();
  const imports: Import[] = [];
  for (const item of items) {
    if (item.kind === 'use')
      imports.push(
        ...importsOf(
          item.tree,
          item.attributes.some(({ path }) => path === 'cfg'),
        ),
      );
    else if ('name' in item) named.set(item.name.text, item);
  }
  return { items: named, imports, impls: items.filter((item) => item.kind === 'impl') };
}
