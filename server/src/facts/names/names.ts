// What a path means in a module of the file: an item of the user's own, of a published crate, of std, or nothing sure.
import type { Api, Namespace } from '../../knowledge/api.js';
import type { BlockScope } from './blockScope.js';
import type { ModuleTree } from './moduleTree.js';
import type { Import, Module } from './outline.js';
import { isPrimitive, stdPreludePath } from './prelude.js';
import type { Resolved } from './resolved.js';
import { createSettler, type SameAsStd } from './settle.js';
import { inNamespace, orUnknown, type Step, sameStep } from './step.js';

const UNKNOWN: Resolved = { kind: 'unknown' };

export interface Names {
  resolve(
    segments: readonly string[],
    namespace: Namespace,
    at: Module,
    blocks: readonly BlockScope[],
    global?: boolean,
  ): Resolved;
  /** What the target of one import is; `missing` when it is not there. */
  target(one: Import, at: Module): Resolved;
  /** Where an import leads, modules included. */
  lead(one: Import, at: Module): Step;
}

const asImported = (step: Step): Step => (step.kind === 'crate' ? { ...step, imported: step.path.length } : step);

const DEEPEST_IMPORT = 12;
/** Of a name that globs may bring: they may lead to each other. */
const MOST_GUESSES = 8;
const STD: ReadonlySet<string> = new Set(['std', 'core', 'alloc']);
const UNKNOWN_STEP: Step = { kind: 'unknown' };

function namesIn(kept: Map<Module, Map<string, Step>>, module: Module): Map<string, Step> {
  const names = kept.get(module) ?? new Map<string, Step>();
  kept.set(module, names);
  return names;
}

const lostIn = ({ path }: Step & { kind: 'crate' }): { readonly lost: string } => ({ lost: path.join('::') });

/** Where a glob may bring a module of a crate's name: most likely the crate is meant. */
const orCrate = ({ lost, perhaps = [] }: Step & { kind: 'unknown' }, name: string): Step =>
  lost === undefined
    ? { kind: 'unknown', perhaps: [name, ...perhaps].slice(0, MOST_GUESSES) }
    : { kind: 'unknown', lost };

function longer({ lost, perhaps }: Step & { kind: 'unknown' }, name: string): Step {
  if (lost !== undefined) return { kind: 'unknown', lost: `${lost}::${name}` };
  return perhaps ? { kind: 'unknown', perhaps: perhaps.map((path) => `${path}::${name}`) } : UNKNOWN_STEP;
}

export function createNames(tree: ModuleTree, api: Api, sameAs: SameAsStd = () => undefined): Names {
  const { settle, settleCrate } = createSettler(api, sameAs);
  const memo = new Map<Module, Map<string, Step>>();
  const declares = ({ items, children }: Module, name: string): boolean =>
    children.has(name) || items.type.has(name) || items.value.has(name);
  const bringing = new Map<Module, boolean>();

  /** What holds wherever a name is asked for on the way through imports and globs. */
  const onTheWay = new Map<Module, Map<string, Step>>();
  /** What one query is in the middle of finding out counts as unknown, and so does what leans on that. */
  let underway = new Map<Module, Map<string, Step>>();
  /** How often an answer was unknown only because it was underway, or too far. */
  let guesses = 0;

  /** A name in a module: its items, imports, globs; `none` only when nothing may bring it. */
  function member(module: Module, name: string, namespace: Namespace, depth: number): Step {
    const key = `${namespace}:${name}`;
    const settled = namesIn(depth === 0 ? memo : onTheWay, module);
    const known = settled.get(key);
    if (known) return known;
    if (depth === 0) underway = new Map();
    const guessed = namesIn(underway, module);
    const guess = depth === 0 ? undefined : guessed.get(key);
    if (guess || depth > DEEPEST_IMPORT) {
      guesses += 1;
      return guess ?? UNKNOWN_STEP;
    }
    const before = guesses;
    if (depth > 0) guessed.set(key, UNKNOWN_STEP);
    const found = findMember(module, name, namespace, depth);
    if (depth > 0) guessed.set(key, found);
    if (depth === 0 || guesses === before) settled.set(key, found);
    return found;
  }

  function findMember(module: Module, name: string, namespace: Namespace, depth: number): Step {
    const entry = module.items[namespace].get(name);
    if (entry) return { kind: 'own', entry };
    const child = namespace === 'type' ? module.children.get(name) : undefined;
    if (child) return { kind: 'module', module: tree.bodyOf(child) };
    if (module.elsewhere) return { kind: 'unknown' };
    const imported = fromImports(module.imports, module, name, namespace, depth);
    if (imported.kind !== 'none') return imported;
    return module.open && depth > 0 ? { kind: 'unknown' } : { kind: 'none' };
  }

  function fromImports(
    imports: readonly Import[],
    module: Module,
    name: string,
    namespace: Namespace,
    depth: number,
  ): Step {
    let byName: Step | undefined;
    for (const one of imports) {
      if (one.glob || one.name !== name) continue;
      // `use rand;` and `use scrypt::scrypt;` begin at the crate, not at what they bring.
      const ofItself = one.segments[0] === name && !module.items.type.has(name) && !module.children.has(name);
      const found = follow(one.segments, namespace, module, depth + 1, one.global || ofItself);
      const crate = found.kind === 'none' && namespace === 'type' && one.segments.length === 1;
      const step: Step = asImported(crate ? { kind: 'crate', path: one.segments } : found);
      if (step.kind !== 'none' && !absent(step, namespace)) {
        if (!one.conditional) return byName === undefined || sameStep(byName, step) ? step : { kind: 'unknown' };
        // Which of several the name is depends on what the crate is built for.
        if (byName !== undefined && !sameStep(byName, step)) return { kind: 'unknown' };
        byName = step.kind === 'crate' ? { ...step, doubtful: true } : step;
        continue;
      }
      // An import that does not hold is reported where it stands, and nothing that leans on it is.
      if (namespace === 'type' || step.kind === 'none' || one.segments.length > 1) {
        if (hasOther({ ...one, global: one.global || ofItself }, namespace, module, depth)) continue;
        return step.kind === 'crate' ? { kind: 'unknown', ...lostIn(step) } : UNKNOWN_STEP;
      }
    }
    if (byName) return byName;
    let open = false;
    const perhaps: string[] = [];
    for (const one of imports) {
      if (!one.glob) continue;
      const from = follow(one.segments, 'type', module, depth + 1, one.global);
      const step = fromGlob(from, name, namespace, module, depth);
      if (step.kind === 'unknown') open = true;
      else if (step.kind !== 'none') return step;
      if (step.kind !== 'unknown') continue;
      if (from.kind === 'crate') perhaps.push([...from.path, name].join('::'));
      else if (from.kind === 'unknown') perhaps.push(...(from.perhaps ?? []).map((path) => `${path}::${name}`));
    }
    if (!open) return { kind: 'none' };
    return perhaps.length === 0 ? UNKNOWN_STEP : { kind: 'unknown', perhaps: perhaps.slice(0, MOST_GUESSES) };
  }

  /** The imported name exists in another namespace: it says nothing about this one. */
  function hasOther(one: Import, namespace: Namespace, module: Module, depth: number): boolean {
    return (['type', 'value', 'macro'] as const).some((other) => {
      if (other === namespace) return false;
      const step = follow(one.segments, other, module, depth + 1, one.global);
      return step.kind !== 'none' && step.kind !== 'unknown' && !absent(step, other);
    });
  }

  function absent(step: Step, namespace: Namespace): boolean {
    if (step.kind !== 'crate' || step.path.length === 1) return false;
    const found = lookupCrate(step.path);
    return (
      found.verdict === 'absent' ||
      (found.verdict === 'found' && !found.items.some((item) => inNamespace(item, namespace)))
    );
  }

  function fromGlob(from: Step, name: string, namespace: Namespace, within: Module, depth: number): Step {
    switch (from.kind) {
      case 'module':
        return from.module === within ? { kind: 'none' } : member(from.module, name, namespace, depth + 1);
      case 'own':
        return from.entry.item.kind === 'enum' && from.entry.item.variants.some((variant) => variant.name.text === name)
          ? { kind: 'own', entry: from.entry }
          : { kind: 'none' };
      case 'crate': {
        if (!api.crate(from.path[0] ?? '')) return { kind: 'unknown' };
        const path = [...from.path, name];
        const found = lookupCrate(path);
        if (found.verdict === 'unknown') return { kind: 'unknown' };
        return found.verdict === 'found' && found.items.some((item) => inNamespace(item, namespace))
          ? { ...from, path }
          : { kind: 'none' };
      }
      case 'std':
        // Which names a module of std has is not known; a glob of a prelude brings traits and the like.
        return stdPreludePath(name)
          ? { kind: 'none' }
          : from.path.includes('prelude')
            ? { kind: 'none' }
            : { kind: 'unknown' };
      default:
        return { kind: 'unknown' };
    }
  }

  const lookupCrate = (path: readonly string[]) => api.resolve(path[0] ?? '', path.slice(1));

  /** The first segment of a path: scope first, then crates, then the prelude. */
  function first(name: string, namespace: Namespace, module: Module, depth: number): Step {
    if (name === 'crate') return { kind: 'module', module: tree.root, declaredOnly: !tree.rooted };
    if (name === 'self') return { kind: 'module', module };
    if (name === 'super') return above(module);
    const found = member(module, name, namespace, depth);
    if (found.kind === 'none') return external(name, module);
    if (found.kind !== 'unknown' || !onlyGlobsMayBring(name, module)) return found;
    // Nobody calls a module of theirs `std`.
    if (STD.has(name)) return external(name, module);
    if (!api.crate(name)) return /^[a-z_]/.test(name) ? orCrate(found, name) : found;
    const crate = external(name, module);
    const doubtful = found.perhaps !== undefined || mayBringModules(module);
    return crate.kind === 'crate' && doubtful ? { ...crate, doubtful } : crate;
  }

  const above = (module: Module): Step => {
    const parent = tree.parentOf(module);
    return parent ? { kind: 'module', module: parent } : UNKNOWN_STEP;
  };

  /** A glob of a place that is not in sight may bring a module that has the name of a crate. */
  function mayBringModules(module: Module): boolean {
    const known = bringing.get(module);
    if (known !== undefined) return known;
    bringing.set(module, false);
    const brings =
      module.elsewhere ||
      module.imports.some((one) => {
        if (!one.glob) return false;
        const from = follow(one.segments, 'type', module, 1, one.global);
        if (from.kind === 'module')
          return from.module !== module && (from.module.mayDeclareMore || mayBringModules(from.module));
        return from.kind === 'unknown' || (from.kind === 'crate' && !api.crate(from.path[0] ?? ''));
      });
    bringing.set(module, brings);
    return brings;
  }

  /** To know a glob, its own first name has to be known: `use rand::prelude::*` does not make `rand` doubtful. */
  const onlyGlobsMayBring = (name: string, module: Module): boolean =>
    !module.elsewhere && !module.imports.some((one) => !one.glob && one.name === name);

  function external(name: string, module: Module): Step {
    if (STD.has(name)) return { kind: 'std', path: ['std'] };
    if (api.crate(name))
      return otherwiseNamed(name) ? { kind: 'crate', path: [name], doubtful: true } : { kind: 'crate', path: [name] };
    const prelude = stdPreludePath(name);
    if (prelude) return { kind: 'std', path: prelude.split('::') };
    if (isPrimitive(name)) return { kind: 'primitive', name };
    return module.open ? { kind: 'unknown' } : { kind: 'none' };
  }

  /** The 2015 edition starts at the root of the file; `extern crate` gives a crate's name to another. */
  const otherwiseNamed = (name: string): boolean =>
    tree.root.children.has(name) ||
    tree.root.imports.some((one) => one.global && one.name === name && one.segments[0] !== name);

  function follow(
    segments: readonly string[],
    namespace: Namespace,
    module: Module,
    depth: number,
    global = false,
  ): Step {
    const [head, ...rest] = segments;
    if (head === undefined) return { kind: 'none' };
    const only = rest.length === 0;
    // `use a::b` looks for `a` beside it, but not in the import itself: a cycle is nothing.
    const start = global ? external(head, module) : first(head, only ? namespace : 'type', module, depth);
    let step: Step = start.kind === 'none' && !only ? { kind: 'crate', path: [head] } : start;
    rest.forEach((name, i) => {
      step = next(step, name, i === rest.length - 1 ? namespace : 'type', depth);
    });
    return step;
  }

  function next(step: Step, name: string, namespace: Namespace, depth: number): Step {
    switch (step.kind) {
      case 'module':
        if (name === 'super') return above(step.module);
        if (name === 'self') return step;
        if (step.declaredOnly && !declares(step.module, name)) return { kind: 'unknown' };
        return orUnknown(member(step.module, name, namespace, depth + 1));
      case 'crate':
        return { ...step, path: [...step.path, name] };
      case 'std':
        return { kind: 'std', path: [...step.path, name] };
      case 'unknown':
        return longer(step, name);
      default:
        return { kind: 'unknown' };
    }
  }

  function resolve(
    segments: readonly string[],
    namespace: Namespace,
    at: Module,
    blocks: readonly BlockScope[],
    global = false,
  ): Resolved {
    const [head, ...rest] = segments;
    if (head === undefined) return UNKNOWN;
    const firstNamespace = rest.length === 0 ? namespace : 'type';
    let step: Step = global ? external(head, at) : firstInBlocks(head, firstNamespace, at, blocks);
    // `foo::bar` with a lower-case `foo` that nothing declares is a path into a crate that the tables lack.
    const isDirect = step.kind === 'none' && rest.length > 0 && /^[a-z_]/.test(head);
    if (isDirect) step = { kind: 'crate', path: [head] };
    for (let i = 0; i < rest.length; i += 1) {
      const name = rest[i] ?? '';
      if (step.kind === 'own') return { kind: 'own', entry: step.entry, rest: rest.slice(i) };
      if (step.kind === 'primitive') return { kind: 'std', path: ['std', step.name, ...rest.slice(i)].join('::') };
      step = next(step, name, i === rest.length - 1 ? namespace : 'type', 0);
    }
    const settled = settle(step, segments.length);
    return isDirect && settled.kind === 'foreign' ? { ...settled, direct: true } : settled;
  }

  function firstInBlocks(name: string, namespace: Namespace, at: Module, blocks: readonly BlockScope[]): Step {
    for (let i = blocks.length - 1; i >= 0; i -= 1) {
      const block = blocks[i];
      if (!block) continue;
      if (block.items.has(name)) return { kind: 'unknown' };
      const step = fromImports(block.imports, at, name, namespace, 0);
      if (step.kind !== 'none') return step;
    }
    return first(name, namespace, at, 0);
  }

  return {
    resolve,
    lead: (one, at) => follow(one.segments, 'type', at, 1, one.global),
    target(one, at) {
      const [head] = one.segments;
      if (head === undefined) return UNKNOWN;
      // An import never means itself: `use aes_gcm::aead` beside `use aead::Aead` is the crate only if no other import says so.
      const step = follow(one.segments, 'type', at, 1, one.global);
      if (step.kind !== 'crate') return step.kind === 'none' ? UNKNOWN : settle(step, one.segments.length);
      const resolved = settleCrate(step, one.segments.length);
      if (resolved.kind === 'foreign') return isDirectImport(one, at) ? { ...resolved, direct: true } : resolved;
      return resolved.kind === 'api' && resolved.rest > 0 && !one.glob && !step.doubtful
        ? variantOrMissing(resolved, step.path, one.segments.length)
        : resolved;
    },
  };

  /** Nothing but a crate can have the first name of the import. */
  function isDirectImport({ segments: [head = '', ...rest], global, name, glob }: Import, at: Module): boolean {
    if (!/^[a-z_]/.test(head)) return false;
    const ofItself = rest.length === 0 && !glob && name === head;
    const step = global || ofItself ? external(head, at) : first(head, 'type', at, 1);
    return step.kind === 'none';
  }

  /** `use Type::name` can only mean a variant. */
  function variantOrMissing(resolved: Resolved & { kind: 'api' }, path: readonly string[], length: number): Resolved {
    const owner = resolved.items[0];
    if (!owner || owner.kind === 'enum' || owner.kind === 'alias') return UNKNOWN;
    const at = path.length - 1 - resolved.rest;
    return {
      kind: 'missing',
      crate: resolved.crate,
      within: owner,
      place: path.slice(0, at + 1).join('::'),
      name: path[at + 1] ?? '',
      at: length - resolved.rest,
    };
  }
}
