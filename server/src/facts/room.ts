// What is the same for all items of an outline: names, declared types, generic parameters, traits in reach.
import type { Ty } from '../knowledge/ty.js';
import type { Item } from '../syntax/ast.js';
import type { Knowledge } from './fileFacts.js';
import type { ModuleTree } from './names/moduleTree.js';
import { createNames, type Names } from './names/names.js';
import type { Entry, Import, Module, Outline } from './names/outline.js';
import type { Resolved } from './names/resolved.js';
import { createTraitScopes, type TraitScopes } from './names/traits.js';
import { createDeclared, type Declared, type Generic } from './types/declared.js';
import { genericTypes, readType, type TypeContext } from './types/written.js';

/** What is the same for all items of a file; of the crate it shares all but the outline. */
export interface Room {
  readonly outline: Outline;
  readonly names: Names;
  readonly declared: Declared;
  genericsOf(entry: Pick<Entry, 'item' | 'impl' | 'module'>): Generic;
  readonly traits: TraitScopes;
  readonly contextAt: TypeContext['at'];
  readonly isModelled: TypeContext['isModelled'];
}

/** Gives the room of each file of the tree, as long as no declaration in it changes. */
export function openRooms(tree: ModuleTree, { api, models, std }: Knowledge): (outline: Outline) => Room {
  const names = keepTargets(createNames(tree, api, std.sameAs));
  const generics = new Map<Item, Generic>();
  const isModelled = (path: string): boolean => models.typeAt(path) !== undefined;
  const contextAt = (module: Module, params: Generic, selfType?: Ty): TypeContext => ({
    api,
    resolve: (path, namespace) =>
      names.resolve(
        path.segments.map((segment) => segment.name.text),
        namespace,
        module,
        [],
        path.global,
      ),
    generics: params,
    selfType,
    isModelled,
    at: contextAt,
  });
  const genericsOf: Room['genericsOf'] = (entry) => {
    const known = generics.get(entry.item);
    if (known) return known;
    const outer = entry.impl?.header.generics;
    const inner = 'generics' in entry.item ? entry.item.generics : undefined;
    const params = [...(outer?.params ?? []), ...(inner?.params ?? [])];
    const where = [...(outer?.where ?? []), ...(inner?.where ?? [])];
    const made = params.length === 0 ? NO_GENERICS : genericTypes(params, where, contextAt(entry.module, NO_GENERICS));
    generics.set(entry.item, made);
    return made;
  };
  const declared: Declared = createDeclared(
    tree,
    (node, module, params, selfType) => readType(node, contextAt(module, params, selfType)),
    genericsOf,
  );
  const traits = createTraitScopes(names, api, tree);
  return (outline) => ({ outline, names, declared, genericsOf, traits, contextAt, isModelled });
}

const NO_GENERICS: Generic = new Map();

/** What an import leads to is asked by its own item and for every item of the module. */
function keepTargets(names: Names): Names {
  const targets = new WeakMap<Import, Resolved>();
  return {
    ...names,
    target(one, at) {
      const known = targets.get(one) ?? names.target(one, at);
      targets.set(one, known);
      return known;
    },
  };
}
