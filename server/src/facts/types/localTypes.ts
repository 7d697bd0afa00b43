// What blocks within an item's body declare: structs with their fields, functions, and methods of impls.
import type { Anchor } from '../../findings/model.js';
import { named, type Ty, UNIT, UNKNOWN } from '../../knowledge/ty.js';
import type { FunctionItem, Generics, ImplItem, Item, StructItem, TypeNode } from '../../syntax/ast.js';
import type { BlockScope } from '../names/blockScope.js';
import type { Generic } from './declared.js';
import type { OwnFunction } from './scope.js';
import { receiverType } from './std.js';

export interface LocalTypes {
  /** The struct of that name that a block around declares, as a type. */
  type(name: string, args: readonly Ty[]): Ty | undefined;
  /** Its fields, with what its parameters are where it is used. */
  fields(ty: Ty): ReadonlyMap<string, Ty> | undefined;
  function(name: string): OwnFunction | undefined;
  /** What an impl of a block around gives to the type. */
  associated(ty: Ty, name: string): OwnFunction | undefined;
}

export interface LocalContext {
  readonly unit: Anchor;
  /** Sets the blocks of one item apart from those of all others. */
  readonly within: string;
  readonly blocks: readonly BlockScope[];
  /** Reads a type with these parameters besides those in scope. */
  readonly read: (node: TypeNode, params: Generic, self?: Ty) => Ty;
  readonly genericsOf: (generics: Generics) => Generic;
}

export function createLocalTypes({ unit, within, blocks, read, genericsOf }: LocalContext): LocalTypes {
  const structs = new Map<string, StructItem>();

  function declared(name: string): Item | undefined {
    return blocks.findLast(({ items }) => items.has(name))?.items.get(name);
  }

  function typeOf(item: Item, args: readonly Ty[]): Ty | undefined {
    if (item.kind !== 'struct' && item.kind !== 'enum' && item.kind !== 'union') return undefined;
    const path = `${within}#${item.span.start}::${item.name.text}`;
    if (item.kind !== 'enum') structs.set(path, item);
    return named('self', path, args);
  }

  const type = (name: string, args: readonly Ty[]): Ty | undefined => {
    const item = declared(name);
    return item && typeOf(item, args);
  };

  function describe(item: FunctionItem, generics: Generic, self: Ty | undefined): OwnFunction {
    const all = new Map([...generics, ...genericsOf(item.generics)]);
    const on = self ?? UNKNOWN;
    const receiver = item.self ? [receiverType(item.self, on)] : [];
    return {
      key: `${within}#${item.span.start}::${item.name.text}`,
      unit,
      item,
      params: [...receiver, ...item.params.map((param) => read(param.type, all, self))],
      returns: item.returns ? read(item.returns, all, self) : UNIT,
    };
  }

  function memberOf(impl: ImplItem, ty: Ty & { kind: 'named' }, name: string): OwnFunction | undefined {
    const member = impl.items.find((one) => one.kind === 'fn' && one.name.text === name);
    if (member?.kind !== 'fn') return undefined;
    const generics = genericsOf(impl.generics);
    const self = read(impl.self, generics);
    if (self.kind !== 'named' || self.def.crate !== ty.def.crate || self.def.path !== ty.def.path) return undefined;
    return describe(member, generics, self);
  }

  return {
    type,
    fields(ty) {
      const item = ty.kind === 'named' && ty.def.crate === 'self' ? structs.get(ty.def.path) : undefined;
      if (!item || ty.kind !== 'named') return undefined;
      const generics = argumentsOf(item.generics, ty.args, genericsOf(item.generics));
      return new Map(item.fields.map((def): [string, Ty] => [def.name.text, read(def.type, generics, ty)]));
    },
    function(name) {
      const item = declared(name);
      return item?.kind === 'fn' ? describe(item, new Map(), undefined) : undefined;
    },
    associated(ty, name) {
      if (ty.kind !== 'named') return undefined;
      for (const { impls } of blocks.toReversed()) {
        for (const impl of impls) {
          const found = memberOf(impl, ty, name);
          if (found) return found;
        }
      }
      return undefined;
    },
  };
}

/** What the parameters of a type stand for where it is used; where that is not said, their bounds. */
export function argumentsOf({ params }: Generics, args: readonly Ty[], bounds: Generic): Generic {
  const types = params.filter(({ kind }) => kind === 'type');
  return new Map(
    types.map(({ name }, i): [string, Ty] => {
      const given = args[i];
      const known = given && given.kind !== 'unknown' ? given : undefined;
      return [name.text, known ?? bounds.get(name.text) ?? UNKNOWN];
    }),
  );
}
