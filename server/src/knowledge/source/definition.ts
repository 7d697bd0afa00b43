// Where an item of a crate is defined in the crate's source.
import type { ImplItem, Item } from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { CrateSource } from './crateSource.js';
import { type ModuleTree, readModules, type SourceModule } from './modules.js';

export interface Definition {
  readonly path: string;
  /** Of the name where there is one; from the start of the file. */
  readonly span: Span;
  /** Something around the item was found, and not the item: a macro may have made it. */
  readonly isAround: boolean;
}

/** `path` is that of the definition: `aead::Aead::encrypt`. Undefined when not even something around it is in sight. */
export function definitionOf(source: CrateSource, path: string): Definition | undefined {
  const tree = treeOf(source);
  const names = path === '' ? [] : path.split('::');
  for (let length = names.length; length > 0; length -= 1) {
    const found = find(tree, names.slice(0, length));
    if (found) return { ...found, isAround: length < names.length };
  }
  return { path: source.root, span: { start: 0, end: 0 }, isAround: names.length > 0 };
}

function treeOf(source: CrateSource): ModuleTree {
  const steps = readModules(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Place = Pick<Definition, 'path' | 'span'>;

function find(tree: ModuleTree, names: readonly string[]): Place | undefined {
  const name = names.at(-1) ?? '';
  return inModule(tree, names.slice(0, -1), name) ?? inType(tree, names.slice(0, -2), names.at(-2), name);
}

const moduleAt = (tree: ModuleTree, names: readonly string[]): readonly SourceModule[] =>
  tree.modules.filter(({ path }) => path === names.join('::'));

function inModule(tree: ModuleTree, around: readonly string[], name: string): Place | undefined {
  for (const module of moduleAt(tree, around)) {
    const declared = module.all.find((one) => one.name === name);
    if (!declared) continue;
    // A module is where its text is.
    const { body } = declared;
    if (body?.file !== undefined && body.file !== module.file) return { path: body.file, span: { start: 0, end: 0 } };
    return placeIn(module, declared.item);
  }
  return undefined;
}

/** Functions and constants of impls and traits, variants and fields. */
function inType(
  tree: ModuleTree,
  around: readonly string[],
  owner: string | undefined,
  name: string,
): Place | undefined {
  if (owner === undefined) return undefined;
  for (const module of moduleAt(tree, around)) {
    for (const { item } of module.all) {
      if (!('name' in item) || item.name.text !== owner) continue;
      const own = ownParts(item).find((one) => one.name.text === name);
      if (own) return placeIn(module, own);
    }
  }
  for (const module of tree.modules) {
    const impl = module.impls.find(({ item }) => isFor(item, owner) && memberNamed(item.items, name));
    const member = impl && memberNamed(impl.item.items, name);
    if (member) return placeIn(module, member);
  }
  return undefined;
}

type Named = { readonly name: { readonly text: string; readonly span: Span } };

function ownParts(item: Item): readonly Named[] {
  switch (item.kind) {
    case 'trait':
      return item.items.filter((one) => 'name' in one);
    case 'enum':
      return item.variants;
    case 'struct':
    case 'union':
      return item.fields;
    default:
      return [];
  }
}

const memberNamed = (items: readonly Item[], name: string): Item | undefined =>
  items.find((one) => 'name' in one && one.name.text === name);

const isFor = ({ self, trait }: ImplItem, owner: string): boolean =>
  !trait && self.kind === 'path' && self.path.segments.at(-1)?.name.text === owner;

function placeIn({ file }: SourceModule, item: Item | Named): Place | undefined {
  const span = 'name' in item ? item.name.span : item.span;
  return file === undefined ? undefined : { path: file, span };
}
