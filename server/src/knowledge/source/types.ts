// Types, traits and generic parameters of a crate's source in the words of the tables.
import type { Expr, Generics, Path, TypeNode } from '../../syntax/ast.js';
import type { TableGeneric, TableGenerics, TableTrait, TableType } from '../tableFormat.js';
import type { SourceModule } from './modules.js';
import type { Refs } from './refs.js';
import type { Meaning, Scope } from './scope.js';

/** Where a type stands. */
export interface TypePlace {
  readonly module: SourceModule;
  /** Generic parameters in reach. */
  readonly params: ReadonlySet<string>;
  /** The trait whose definition it stands in. */
  readonly trait?: TableTrait;
}

export interface TypeWriter {
  type(node: TypeNode | undefined, at: TypePlace): TableType;
  trait(path: Path, at: TypePlace): TableTrait;
  generics(generics: Generics, at: TypePlace): { readonly g?: TableGenerics };
}

export function createTypeWriter(scope: Scope, refs: Refs): TypeWriter {
  const { nowhere } = refs;

  function type(node: TypeNode | undefined, at: TypePlace): TableType {
    const inner = (one: TypeNode): TableType => type(one, at);
    switch (node?.kind) {
      case 'path':
        return pathType(node.path, at);
      case 'ref':
        return [node.mutable ? '&m' : '&', inner(node.to)];
      case 'pointer':
        return [node.mutable ? '*m' : '*', inner(node.to)];
      case 'slice':
        return ['[', inner(node.of)];
      case 'array':
        return ['[;', inner(node.of), numberOf(node.length) ?? -1];
      case 'tuple':
        return ['(', ...node.of.map(inner)];
      case 'impl':
        return ['i', ...node.bounds.map((bound) => trait(bound, at))];
      case 'dyn':
        return ['d', ...node.bounds.map((bound) => trait(bound, at))];
      case 'fn':
        return ['f', node.params.map(inner), node.returns ? inner(node.returns) : ['(']];
      case 'const': {
        const value = numberOf(node.value);
        return value === undefined ? '?' : ['[;', '?', value];
      }
      case 'never':
        return '!';
      default:
        return '?';
    }
  }

  function pathType(path: Path, at: TypePlace): TableType {
    const last = path.segments.at(-1);
    if (path.qself) {
      if (!last) return type(path.qself.type, at);
      return ['p', type(path.qself.type, at), path.qself.trait ? trait(path.qself.trait, at) : 0, last.name.text];
    }
    const names = path.segments.map((segment) => segment.name.text);
    const [head = ''] = names;
    if (!last) return '?';
    if (head === 'Self' || at.params.has(head)) {
      if (names.length === 1) return `'${head}`;
      const of: TableTrait | 0 = head === 'Self' && at.trait ? at.trait : 0;
      return names.length === 2 ? ['p', `'${head}`, of, names[1] ?? ''] : '?';
    }
    const meaning = scope.find(names, 'type', at.module, { global: path.global, used: false });
    return typeMeant(meaning, last.args ?? [], at);
  }

  function typeMeant(meaning: Meaning, args: readonly TypeNode[], at: TypePlace): TableType {
    if (meaning.kind === 'primitive') return meaning.name;
    if (meaning.kind === 'within') return ['p', typeMeant(meaning.of, [], at), 0, meaning.name];
    if (meaning.kind === 'own' && !NAMES_TYPE.has(meaning.declared.item.kind)) return '?';
    const ref = refs.ofMeaning(meaning, 'type');
    return ref === undefined ? '?' : ['n', ref, ...args.map((arg) => type(arg, at))];
  }

  function trait(path: Path, at: TypePlace): TableTrait {
    const names = path.segments.map((segment) => segment.name.text);
    const last = path.segments.at(-1);
    if (!last || path.qself) return [nowhere];
    const meaning = scope.find(names, 'type', at.module, { global: path.global, used: false });
    const ref = refs.ofMeaning(meaning, 'type') ?? nowhere;
    const args = (last.args ?? []).map((arg) => type(arg, at));
    const bindings = (last.bindings ?? []).map(({ name, type: bound }): [string, TableType] => [
      name.text,
      type(bound, at),
    ]);
    if (bindings.length > 0) return [ref, args, bindings];
    return args.length > 0 ? [ref, args] : [ref];
  }

  function generics({ params, where }: Generics, around: TypePlace): { readonly g?: TableGenerics } {
    const own = params.filter(({ kind }) => kind !== 'lifetime');
    const at: TypePlace = { ...around, params: new Set([...around.params, ...own.map(({ name }) => name.text)]) };
    const bounds = new Map(own.map(({ name, bounds: list }) => [name.text, list.map((one) => trait(one, at))]));
    const other: [TableType, TableTrait[]][] = [];
    for (const predicate of where) {
      const list = predicate.bounds.map((one) => trait(one, at));
      const { type: on } = predicate;
      const name = on.kind === 'path' && on.path.segments.length === 1 ? on.path.segments[0]?.name.text : undefined;
      const param = name === undefined ? undefined : bounds.get(name);
      if (param) param.push(...list);
      else if (list.length > 0) other.push([type(on, at), list]);
    }
    if (own.length === 0 && other.length === 0) return {};
    const p = own.map(({ name, kind, default: given }): TableGeneric => {
      const letter = kind === 'const' ? 'c' : 't';
      const list = bounds.get(name.text) ?? [];
      if (given) return [name.text, letter, list, type(given, at)];
      return list.length > 0 ? [name.text, letter, list] : [name.text, letter];
    });
    return { g: other.length > 0 ? { p, w: other } : { p } };
  }

  return { type, trait, generics };
}

const NAMES_TYPE = new Set(['struct', 'enum', 'union', 'type', 'trait']);

function numberOf(expr: Expr): number | undefined {
  if (expr.kind === 'block' && expr.block.statements.length === 0 && expr.block.tail) return numberOf(expr.block.tail);
  if (expr.kind !== 'literal' || expr.literal !== 'int') return undefined;
  const value = Number(expr.value);
  return Number.isFinite(value) ? value : undefined;
}
