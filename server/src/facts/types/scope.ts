// What an item's code can name: the window of the lowering on names and on the user's own types.
import type { Anchor } from '../../findings/model.js';
import type { ApiItem, AssocItem, Namespace } from '../../knowledge/api.js';
import type { TraitRef, Ty } from '../../knowledge/ty.js';
import type {
  Expr,
  FunctionItem,
  Generics,
  ImplItem,
  Item,
  Path,
  TraitItem,
  TypeNode,
  UseItem,
} from '../../syntax/ast.js';
import type { Span } from '../../text/span.js';
import type { Resolved } from '../names/resolved.js';
import type { TraitScope } from '../names/traits.js';
import type { Declaration } from './declaration.js';

/** A function or method of the user's own. */
export interface OwnFunction {
  /** Unique in the crate: `self::vault::Vault::seal`. */
  readonly key: string;
  readonly unit: Anchor;
  readonly item: FunctionItem;
  /** With `self` first, when it takes one. */
  readonly params: readonly Ty[];
  readonly returns: Ty;
}

export interface OwnConstant {
  readonly key: string;
  readonly unit: Anchor;
  readonly name: string;
  readonly ty: Ty;
  readonly value: Expr | undefined;
}

export interface ItemScope {
  /** What is not told of paths that lead to nothing: where code may not be compiled, or a macro may change it. */
  muted: 'nothing' | 'crates' | 'all';
  readonly selfType: Ty | undefined;
  resolve(path: Path, namespace: Namespace): Resolved;
  /** A type parameter of the item or of what it stands in. */
  isGeneric(name: string): boolean;
  /** Brings the parameters of an item within the body into scope until the returned function is called. */
  enterGenerics(generics: Generics): () => void;
  /** Brings the parameters of an impl or trait of a block into scope, and what `Self` is in it. */
  enterImpl(item: ImplItem | TraitItem): () => void;
  /** A type or an alias that a block around declares. */
  isLocalType(name: string): boolean;
  /** A function that a block around declares. */
  localFunction(name: string): OwnFunction | undefined;
  /** `owner`: what a path begins with, which may be a trait. */
  type(node: TypeNode, owner?: 'owner'): Ty;
  /** The code uses the path of a crate without a table as that of a type. */
  usesAsType(path: readonly string[]): void;
  /** Brings the items and `use`s of a block into scope until the returned function is called. */
  enter(items: readonly Item[]): () => void;
  /** Notes what a `use` of the block that was entered last names and that does not exist. */
  readImports(item: UseItem): void;
  /** The function that a resolved path of the user's own names. */
  functionOf(resolved: Resolved): OwnFunction | undefined;
  constantOf(resolved: Resolved): OwnConstant | undefined;
  /** `Type::name` and `value.name()` on the user's own types, and on foreign types through impls of the file. */
  ownAssociated(ty: Ty, name: string): OwnFunction | undefined;
  /** What a value of a type that is known by these bounds does, where a trait of the user's own leaves no choice. */
  implemented(bounds: readonly TraitRef[], name: string): OwnFunction | undefined;
  /** An associated const of an own type. */
  ownConstant(ty: Ty, name: string): OwnConstant | undefined;
  /** Fields by name; undefined when the type is not one of the user's own structs. */
  fields(ty: Ty): ReadonlyMap<string, Ty> | undefined;
  /** The item's module imports from the crate. */
  moduleImports(libName: string): boolean;
  /** How a struct or enum of the user's own is declared. */
  declarationOf(ty: Ty): Declaration | undefined;
  /** Fields of a struct literal's or pattern's path, which may name a variant; with the type it makes. */
  structOf(path: Path): { readonly ty: Ty; readonly key: string; readonly fields: ReadonlyMap<string, Ty> } | undefined;
  /** A trait of the user's own has something of this name. */
  ownTraitHas(name: string): boolean;
  /** Where the lowering stands now. */
  traits(): TraitScope;
  /** The code names an item of a crate there that no path leads to: a method, a field. */
  names(span: Span, item: ApiItem | AssocItem): void;
  /** The same of a macro. */
  namesMacro(path: Path): void;
}
