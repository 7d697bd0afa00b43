// What a path means in a module of a crate's source: something of the crate's own, of a dependency, of std.
import type { Namespace } from '../api.js';
import type { CrateSource } from './crateSource.js';
import type { Declared, Imported, ModuleTree, SourceModule } from './modules.js';
import type { StdIndex } from './stdNames.js';

export type Meaning =
  | { readonly kind: 'own'; readonly declared: Declared }
  | { readonly kind: 'root' }
  | { readonly kind: 'variant'; readonly of: Declared; readonly name: string }
  /** Begins with the dependency's name; several where any of several globs may bring the name. */
  | { readonly kind: 'dependency'; readonly paths: readonly (readonly string[])[] }
  /** Without the first name. */
  | { readonly kind: 'std'; readonly path: readonly string[] }
  | { readonly kind: 'primitive'; readonly name: string }
  /** What an own type has: `Self::Output`. */
  | { readonly kind: 'within'; readonly of: Meaning; readonly name: string }
  /** Something may be there. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

const UNKNOWN: Meaning = { kind: 'unknown' };
const NONE: Meaning = { kind: 'none' };
const STD = new Set(['std', 'core', 'alloc']);
const PRIMITIVES = new Set('bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64'.split(' '));

export interface Scope {
  /** `used`: the path of a `use`. */
  find(path: readonly string[], namespace: Namespace, at: SourceModule, how: PathKind): Meaning;
  imported(one: Imported, namespace: Namespace, at: SourceModule): Meaning;
}

/** What one search has asked of which module. */
type Seen = Map<SourceModule, Set<string>>;

export interface PathKind {
  readonly global: boolean;
  readonly used: boolean;
}

export function createScope({ root, macros }: ModuleTree, source: CrateSource, std: StdIndex): Scope {
  const external = new Map<string, string>();
  // `extern crate a as b` at the root gives the crate a name everywhere.
  for (const { global, name, segments, glob } of root.imports)
    if (global && !glob && name !== undefined && segments.length === 1) external.set(name, segments[0] ?? name);

  function crateNamed(name: string): Meaning {
    const real = external.get(name) ?? name;
    if (STD.has(real)) return { kind: 'std', path: [] };
    if (real === source.lib || real === 'self') return { kind: 'root' };
    return source.dependencies.has(real) ? { kind: 'dependency', paths: [[real]] } : NONE;
  }

  const kept = new Map<SourceModule, Map<string, Meaning>>();

  function member(module: SourceModule, name: string, namespace: Namespace, seen: Seen): Meaning {
    const declared = module.declared[namespace].get(name)?.[0];
    if (declared) return { kind: 'own', declared };
    const ofModule = kept.get(module) ?? new Map<string, Meaning>();
    kept.set(module, ofModule);
    const key = `${namespace}:${name}`;
    const known = ofModule.get(key);
    if (known) return known;
    // Asked before in the same search, it has nothing more to say.
    const asked = seen.get(module) ?? new Set<string>();
    if (asked.has(key)) return NONE;
    const first = seen.size === 0;
    seen.set(module, asked.add(key));
    const found = fromImports(module, name, namespace, seen);
    if (first) ofModule.set(key, found);
    return found;
  }

  function fromImports(module: SourceModule, name: string, namespace: Namespace, seen: Seen): Meaning {
    for (const one of module.imports) {
      if (one.glob || one.name !== name) continue;
      const found = imported(one, namespace, module, seen);
      if (found.kind !== 'none') return found;
    }
    return fromGlobs(module, name, namespace, seen);
  }

  function fromGlobs(module: SourceModule, name: string, namespace: Namespace, seen: Seen): Meaning {
    const paths: (readonly string[])[] = [];
    let open = module.open;
    for (const one of module.imports) {
      if (!one.glob) continue;
      const from = imported(one, 'type', module, seen);
      const body = bodyOf(from);
      if (body) {
        const found = body === module ? NONE : member(body, name, namespace, seen);
        if (found.kind === 'dependency') paths.push(...found.paths);
        else if (found.kind === 'unknown') open = true;
        else if (found.kind !== 'none') return found;
      } else if (from.kind === 'own' && from.declared.item.kind === 'enum') {
        const { item } = from.declared;
        if (item.variants.some((variant) => variant.name.text === name))
          return { kind: 'variant', of: from.declared, name };
      } else if (from.kind === 'dependency') paths.push(...from.paths.map((path) => [...path, name]));
      else if (from.kind === 'std') {
        const found = std.find([...from.path, name]);
        if (found) return { kind: 'std', path: [...from.path, name] };
      } else if (from.kind !== 'none') open = true;
    }
    if (open) return UNKNOWN;
    return paths.length > 0 ? { kind: 'dependency', paths } : NONE;
  }

  function bodyOf(meaning: Meaning): SourceModule | undefined {
    if (meaning.kind === 'root') return root;
    return meaning.kind === 'own' ? meaning.declared.body : undefined;
  }

  function imported({ segments, global }: Imported, namespace: Namespace, at: SourceModule, seen: Seen): Meaning {
    return walk(segments, namespace, at, { global, used: true }, seen);
  }

  function walk(path: readonly string[], namespace: Namespace, at: SourceModule, how: PathKind, seen: Seen): Meaning {
    const [head, ...rest] = path;
    if (head === undefined) return NONE;
    let meaning = first(head, rest.length === 0 ? namespace : 'type', at, how, seen);
    let module: SourceModule | undefined = head === 'self' || head === 'super' ? moduleFor(head, at) : undefined;
    for (let i = 0; i < rest.length; i += 1) {
      const name = rest[i] ?? '';
      const inside: SourceModule | undefined = module ?? bodyOf(meaning);
      module = undefined;
      if (name === 'super' && inside) {
        module = inside.parent;
        continue;
      }
      if (name === 'self') continue;
      meaning = inside ? member(inside, name, i === rest.length - 1 ? namespace : 'type', seen) : next(meaning, name);
    }
    if (module) return module.path === '' ? { kind: 'root' } : moduleMeaning(module);
    return meaning;
  }

  const moduleFor = (name: string, at: SourceModule): SourceModule | undefined => (name === 'self' ? at : at.parent);

  function moduleMeaning(module: SourceModule): Meaning {
    const declared = module.parent?.all.find((one) => one.body === module);
    return declared ? { kind: 'own', declared } : { kind: 'root' };
  }

  function first(
    name: string,
    namespace: Namespace,
    at: SourceModule,
    { global, used }: PathKind,
    seen: Seen,
  ): Meaning {
    if (name === 'crate' || name === '$crate') return { kind: 'root' };
    if (name === 'self') return moduleMeaning(at);
    if (name === 'super') return at.parent ? moduleMeaning(at.parent) : UNKNOWN;
    if (global && !source.edition2015) return crateNamed(name);
    const home = source.edition2015 && (used || global) ? root : at;
    const found = member(home, name, namespace, seen);
    // What only a glob of a dependency may bring is more likely what the name means everywhere.
    const loose = found.kind === 'dependency' && !home.imports.some((one) => one.name === name);
    if (found.kind !== 'none' && !(loose && (mayBePlain(name) || crateNamed(name).kind !== 'none'))) return found;
    const crate = crateNamed(name);
    if (crate.kind !== 'none') return crate;
    if (namespace === 'macro' && macros.has(name)) return UNKNOWN;
    const given = std.prelude(name);
    if (given) return { kind: 'std', path: given.path.split('::') };
    if (namespace === 'type' && PRIMITIVES.has(name)) return { kind: 'primitive', name };
    return found;
  }

  /** A glob of a dependency's module brings no second `Vec`. */
  const mayBePlain = (name: string): boolean => PRIMITIVES.has(name) || (name !== 'Result' && !!std.prelude(name));

  function next(meaning: Meaning, name: string): Meaning {
    switch (meaning.kind) {
      case 'dependency':
        return { kind: 'dependency', paths: meaning.paths.map((path) => [...path, name]) };
      case 'std':
        return { kind: 'std', path: [...meaning.path, name] };
      case 'own': {
        const { item } = meaning.declared;
        if (item.kind === 'enum' && item.variants.some((variant) => variant.name.text === name))
          return { kind: 'variant', of: meaning.declared, name };
        return { kind: 'within', of: meaning, name };
      }
      default:
        return UNKNOWN;
    }
  }

  return {
    find: (path, namespace, at, how) => walk(path, namespace, at, how, new Map()),
    imported: (one, namespace, at) => imported(one, namespace, at, new Map()),
  };
}
