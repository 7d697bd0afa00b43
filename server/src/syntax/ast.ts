// The typed view of Rust syntax that the facts are lowered from. It is made per item and knows nothing of
// tree-sitter, so that it can be kept after the tree is freed. Spans count from the start of the item's text.
import type { Span } from '../text/span.js';

/** `r#` is left out of the text. The text is empty where a name is missing. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

// ---------------------------------------------------------------- paths and types

export interface PathSegment {
  readonly name: Name;
  /** `<..>` or `::<..>` after the name; absent when there is none. `Fn(A) -> B` is `Fn<(A,), Output = B>`. */
  readonly args?: readonly TypeNode[];
  /** `Item = T` bindings within the angle brackets. */
  readonly bindings?: readonly { readonly name: Name; readonly type: TypeNode }[];
}

export interface Path {
  readonly span: Span;
  /** Starts with `::`. */
  readonly global: boolean;
  /** `<T as Trait>::rest` or `<T>::rest`. */
  readonly qself?: { readonly type: TypeNode; readonly trait?: Path };
  readonly segments: readonly PathSegment[];
}

export type TypeNode = { readonly span: Span } & (
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'ref'; readonly mutable: boolean; readonly to: TypeNode }
  | { readonly kind: 'pointer'; readonly mutable: boolean; readonly to: TypeNode }
  | { readonly kind: 'slice'; readonly of: TypeNode }
  | { readonly kind: 'array'; readonly of: TypeNode; readonly length: Expr }
  | { readonly kind: 'tuple'; readonly of: readonly TypeNode[] }
  | { readonly kind: 'impl' | 'dyn'; readonly bounds: readonly Path[] }
  | { readonly kind: 'fn'; readonly params: readonly TypeNode[]; readonly returns?: TypeNode }
  /** A constant expression as a generic argument: `Foo<12>`, `Foo<{ N }>`. */
  | { readonly kind: 'const'; readonly value: Expr }
  | { readonly kind: 'infer' | 'never' | 'macro' | 'missing' }
);

// ---------------------------------------------------------------- patterns

export type Pattern = {
  readonly span: Span;
} /** A single name that begins with a capital is a `path`: a constant, a variant or a unit struct. */ & (
  | {
      readonly kind: 'bind';
      readonly name: Name;
      readonly byRef: boolean;
      readonly mutable: boolean;
      readonly sub?: Pattern;
    }
  | { readonly kind: 'wild' | 'rest' | 'missing' }
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'tuple'; readonly elements: readonly Pattern[] }
  | { readonly kind: 'slice'; readonly elements: readonly Pattern[] }
  | { readonly kind: 'tupleStruct'; readonly path: Path; readonly elements: readonly Pattern[] }
  | {
      readonly kind: 'struct';
      readonly path: Path;
      readonly fields: readonly { readonly name: Name; readonly pattern: Pattern }[];
    }
  | { readonly kind: 'ref'; readonly of: Pattern }
  | { readonly kind: 'or'; readonly of: readonly Pattern[] }
  | { readonly kind: 'literal'; readonly value: Expr }
  | { readonly kind: 'range'; readonly from?: Expr; readonly to?: Expr }
);

// ---------------------------------------------------------------- expressions

export type LiteralKind = 'int' | 'float' | 'string' | 'byteString' | 'cString' | 'char' | 'byte' | 'bool';

/** One `{..}` of a format string that names a variable: `{key:?}`, `{0}` is not one. */
export interface FormatCapture {
  readonly name: Name;
  /** How it is shown; absent for a variable that only gives a width or a precision. */
  readonly form?: 'debug' | 'display';
}

export type Expr = {
  readonly span: Span;
  /** It stands behind a `cfg`, so that it may never be compiled. */
  readonly conditional?: boolean;
} /** `value`: text of a string after escapes (for byte strings one code unit per byte), digits of a number. */ & (
  | { readonly kind: 'literal'; readonly literal: LiteralKind; readonly value: string; readonly suffix?: string }
  | { readonly kind: 'path'; readonly path: Path }
  | {
      readonly kind: 'call';
      readonly callee: Expr;
      readonly args: readonly Expr[];
      readonly argsSpan: Span;
      /** Not all between the brackets could be read, or they do not close. */
      readonly argsBroken?: true;
    }
  | {
      readonly kind: 'method';
      readonly receiver: Expr;
      readonly name: Name;
      readonly typeArgs?: readonly TypeNode[];
      readonly args: readonly Expr[];
      /** From `(` to `)`, both included. */
      readonly argsSpan: Span;
      readonly argsBroken?: true;
    }
  | { readonly kind: 'field'; readonly base: Expr; readonly name: Name }
  | { readonly kind: 'index'; readonly base: Expr; readonly index: Expr }
  | { readonly kind: 'ref'; readonly mutable: boolean; readonly of: Expr }
  | { readonly kind: 'unary'; readonly op: '*' | '!' | '-'; readonly of: Expr }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
  /** `op` is `=`, `+=`, … */
  | { readonly kind: 'assign'; readonly op: string; readonly target: Expr; readonly value: Expr }
  | { readonly kind: 'range'; readonly from?: Expr; readonly to?: Expr; readonly inclusive: boolean }
  | { readonly kind: 'array'; readonly elements: readonly Expr[] }
  | { readonly kind: 'repeat'; readonly element: Expr; readonly length: Expr }
  | { readonly kind: 'tuple'; readonly elements: readonly Expr[] }
  | {
      readonly kind: 'struct';
      readonly path: Path;
      /** `value` of a shorthand field is the path expression of its name. */
      readonly fields: readonly { readonly name: Name; readonly value: Expr; readonly shorthand: boolean }[];
      readonly base?: Expr;
    }
  | { readonly kind: 'block'; readonly block: Block; readonly flavour: 'plain' | 'unsafe' | 'async' | 'const' }
  | { readonly kind: 'if'; readonly condition: Expr; readonly then: Block; readonly otherwise?: Expr }
  /** `let PAT = EXPR` as a condition. */
  | { readonly kind: 'let'; readonly pattern: Pattern; readonly value: Expr }
  | { readonly kind: 'match'; readonly on: Expr; readonly arms: readonly MatchArm[] }
  | { readonly kind: 'loop'; readonly body: Block }
  | { readonly kind: 'while'; readonly condition: Expr; readonly body: Block }
  | { readonly kind: 'for'; readonly pattern: Pattern; readonly over: Expr; readonly body: Block }
  | {
      readonly kind: 'closure';
      readonly params: readonly { readonly pattern: Pattern; readonly type?: TypeNode }[];
      readonly returns?: TypeNode;
      readonly body: Expr;
      readonly isAsync: boolean;
    }
  | { readonly kind: 'return' | 'break'; readonly value?: Expr }
  | { readonly kind: 'continue' }
  | { readonly kind: 'try'; readonly of: Expr }
  | { readonly kind: 'await'; readonly of: Expr }
  | { readonly kind: 'cast'; readonly of: Expr; readonly to: TypeNode }
  | {
      readonly kind: 'macro';
      readonly path: Path;
      /** The body read as expressions separated by `,`, `;` or `=>`; of a named argument, its value. */
      readonly args: readonly Expr[];
      /** `vec![x; n]`. */
      readonly repeat: boolean;
      readonly captures: readonly FormatCapture[];
      /** Arguments that are fields of a logging macro, by the way in which they say that they want to be shown. */
      readonly sigils: ReadonlyMap<Expr, 'debug' | 'display'>;
      /** Not all of the body read as expressions: nothing may be concluded from its silence. */
      readonly opaque: boolean;
      /** Between the delimiters. */
      readonly bodySpan: Span;
    }
  | { readonly kind: 'underscore' | 'missing' }
);

export interface MatchArm {
  /** It stands behind a `cfg`. */
  readonly conditional?: boolean;
  readonly pattern: Pattern;
  readonly guard?: Expr;
  readonly body: Expr;
}

export interface Block {
  readonly span: Span;
  readonly statements: readonly Statement[];
  /** The expression that the block yields. */
  readonly tail?: Expr;
}

export type Statement = { readonly span: Span; readonly conditional?: boolean } & (
  | {
      readonly kind: 'let';
      readonly pattern: Pattern;
      readonly type?: TypeNode;
      readonly value?: Expr;
      /** `let … else { … }` */
      readonly otherwise?: Block;
    }
  | { readonly kind: 'expr'; readonly expr: Expr }
  | { readonly kind: 'item'; readonly item: Item }
);

// ---------------------------------------------------------------- items

export interface Attribute {
  readonly span: Span;
  /** `cfg`, `test`, `derive`, `tokio::test`, `doc` (also for `///`). */
  readonly path: string;
  /** Text after the path: `(test)`, `(Debug, Clone)`, ` = ".."`; may be empty. */
  readonly args: string;
}

export interface GenericParam {
  readonly name: Name;
  readonly kind: 'type' | 'lifetime' | 'const';
  readonly bounds: readonly Path[];
  /** `T = u8`, of a type parameter. */
  readonly default?: TypeNode;
}

export interface Generics {
  readonly params: readonly GenericParam[];
  readonly where: readonly { readonly type: TypeNode; readonly bounds: readonly Path[] }[];
}

export interface Param {
  readonly pattern: Pattern;
  readonly type: TypeNode;
}

export type UseTree = { readonly span: Span } & (
  | { readonly kind: 'name'; readonly path: Path; readonly alias?: Name }
  | { readonly kind: 'glob'; readonly path: Path }
  | { readonly kind: 'group'; readonly path: Path; readonly trees: readonly UseTree[] }
);

export interface FieldDef {
  readonly attributes: readonly Attribute[];
  /** A tuple struct's fields are named `0`, `1`, … */
  readonly name: Name;
  readonly type: TypeNode;
  readonly isPublic: boolean;
}

interface ItemBase {
  /** From the visibility or the first keyword on: attributes stand before it. */
  readonly span: Span;
  readonly attributes: readonly Attribute[];
  /** `pub` without a restriction. */
  readonly isPublic: boolean;
}

export interface FunctionItem extends ItemBase {
  readonly kind: 'fn';
  readonly name: Name;
  readonly generics: Generics;
  /** `shared`: `self: Arc<Self>`. */
  readonly self?: 'value' | 'ref' | 'mut' | 'shared';
  readonly params: readonly Param[];
  readonly returns?: TypeNode;
  readonly body?: Block;
  readonly isAsync: boolean;
  readonly isUnsafe: boolean;
}

export interface StructItem extends ItemBase {
  readonly kind: 'struct' | 'union';
  readonly name: Name;
  readonly generics: Generics;
  readonly fields: readonly FieldDef[];
}

export interface Variant {
  readonly name: Name;
  readonly fields: readonly FieldDef[];
  readonly discriminant?: Expr;
  /** It stands behind a `cfg`. */
  readonly conditional?: boolean;
}

export interface EnumItem extends ItemBase {
  readonly kind: 'enum';
  readonly name: Name;
  readonly generics: Generics;
  readonly variants: readonly Variant[];
}

export interface ConstItem extends ItemBase {
  readonly kind: 'const' | 'static';
  readonly name: Name;
  readonly type: TypeNode;
  readonly value?: Expr;
  readonly mutable: boolean;
}

export interface TypeAliasItem extends ItemBase {
  readonly kind: 'type';
  readonly name: Name;
  readonly generics: Generics;
  readonly type?: TypeNode;
}

export interface UseItem extends ItemBase {
  readonly kind: 'use';
  readonly tree: UseTree;
}

export interface ExternCrateItem extends ItemBase {
  readonly kind: 'externCrate';
  readonly name: Name;
  readonly alias?: Name;
}

/** `items` is absent for `mod name;`. */
export interface ModItem extends ItemBase {
  readonly kind: 'mod';
  readonly name: Name;
  readonly items?: readonly Item[];
}

export interface ImplItem extends ItemBase {
  readonly kind: 'impl';
  readonly generics: Generics;
  readonly trait?: Path;
  readonly self: TypeNode;
  readonly items: readonly Item[];
}

export interface TraitItem extends ItemBase {
  readonly kind: 'trait';
  readonly name: Name;
  readonly generics: Generics;
  readonly supertraits: readonly Path[];
  readonly items: readonly Item[];
}

/** `foo! { .. }` where an item may stand, and `macro_rules! name { .. }`. */
export interface MacroItem extends ItemBase {
  readonly kind: 'macro';
  /** What is called; `macro_rules` for a definition, whose name is `defines`. */
  readonly path: Path;
  readonly defines?: Name;
  readonly bodySpan: Span;
  /** Items found in the body when it reads as items (`lazy_static!`, `thread_local!` bodies as statics); else empty. */
  readonly items: readonly Item[];
}

export interface ForeignItem extends ItemBase {
  readonly kind: 'foreign';
  readonly items: readonly Item[];
}

/** Text that does not read as an item. */
export interface BrokenItem extends ItemBase {
  readonly kind: 'broken';
}

export type Item =
  | FunctionItem
  | StructItem
  | EnumItem
  | ConstItem
  | TypeAliasItem
  | UseItem
  | ExternCrateItem
  | ModItem
  | ImplItem
  | TraitItem
  | MacroItem
  | ForeignItem
  | BrokenItem;
