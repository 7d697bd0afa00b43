// Definitions looked up in the tables: items by path, aliases, what parameters stand for.
import { genericsIn, type Node, nodeAt, type Tables, typeIn } from '../tables.js';
import { type DefId, partsOf, substitute, type Ty, UNKNOWN } from '../ty.js';
import type { Bindings } from '../unify.js';

export type NamedTy = Ty & { readonly kind: 'named' };

export interface Definitions {
  /** The item of this path; of the kinds that are wanted, when several share the path. */
  item(def: DefId, kinds?: ReadonlySet<string>): Node | undefined;
  aliasAt(def: DefId): Node | undefined;
  /** What an alias stands for, over up to twelve of them, and parameters that were left out by their defaults. */
  withoutAlias(ty: Ty): Ty;
  /** There is nothing to project in it, now or ever. */
  isPlain(ty: Ty): boolean;
}

/** The kinds of items that are types of their own. */
export const TYPES: ReadonlySet<string> = new Set(['struct', 'enum', 'union']);
export const TRAIT: ReadonlySet<string> = new Set(['trait']);
const ALIAS: ReadonlySet<string> = new Set(['alias']);
const MOST_ALIASES = 12;

export const withArgs = (ty: NamedTy, args: readonly Ty[]): NamedTy => (args === ty.args ? ty : { ...ty, args });

export function createDefinitions(tables: Tables): Definitions {
  function item(def: DefId, kinds?: ReadonlySet<string>): Node | undefined {
    const loaded = tables.load(def.crate);
    const refs = loaded?.byPath.get(def.path);
    const ref = refs?.find((one) => kinds === undefined || kinds.has(loaded?.table.items[one]?.k ?? ''));
    return loaded && ref !== undefined ? nodeAt(loaded, ref) : undefined;
  }

  const aliases = new WeakMap<DefId, { readonly alias: Node | undefined }>();
  function aliasAt(def: DefId): Node | undefined {
    const known = aliases.get(def);
    if (known) return known.alias;
    const alias = item(def, ALIAS);
    aliases.set(def, { alias });
    return alias;
  }

  function withoutAlias(ty: Ty): Ty {
    let at = ty;
    for (let i = 0; i < MOST_ALIASES && at.kind === 'named'; i += 1) {
      const alias = aliasAt(at.def);
      if (!alias || alias.item.ty === undefined) return withDefaults(at);
      at = substitute(typeIn(alias.in, alias.item.ty), argumentsOf(alias, at.args));
    }
    return at;
  }

  /** Fills in the parameters that have defaults. */
  function withDefaults(ty: NamedTy): Ty {
    if (ty.args.length === 0) return ty;
    const node = item(ty.def, TYPES);
    const generics = node ? genericsIn(node.in, node.item.g) : [];
    if (generics.length <= ty.args.length) return ty;
    const bound = new Map<string, Ty>();
    const args = generics.map((generic, i) => {
      const arg = ty.args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN);
      bound.set(generic.name, arg);
      return arg;
    });
    return { ...ty, args };
  }

  function argumentsOf(node: Node, args: readonly Ty[]): Bindings {
    const bound = new Map<string, Ty>();
    genericsIn(node.in, node.item.g).forEach((generic, i) => {
      bound.set(generic.name, args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN));
    });
    return bound;
  }

  const plain = new WeakMap<Ty, boolean>();
  /** There is nothing to project in it, now or ever. */
  function isPlain(ty: Ty): boolean {
    switch (ty.kind) {
      case 'projection':
        return false;
      case 'named':
      case 'tuple':
      case 'ref':
      case 'pointer':
      case 'slice':
      case 'array': {
        const known = plain.get(ty);
        if (known !== undefined) return known;
        const answer = partsOf(ty).every(isPlain) && !(ty.kind === 'named' && aliasAt(ty.def));
        plain.set(ty, answer);
        return answer;
      }
      default:
        return true;
    }
  }

  return { item, aliasAt, withoutAlias, isPlain };
}
