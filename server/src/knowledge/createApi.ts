// One project's view of the tables: answers `Api` for the crates and versions that the project has.
import semver from 'semver';
import type { ProjectCrate, ProjectCrates } from '../cargo/model.js';
import type { Api, ApiItem, AssocItem, CrateInfo, FieldInfo, ItemKind, Lookup, Signature } from './api.js';
import { allMembers, membersNamed, rootOf } from './members.js';
import { createSolver, type ImplMatch, type Truth } from './solve.js';
import { createSuggester, type RenameTable } from './suggest.js';
import {
  compareVersions,
  defOf,
  genericsIn,
  type Loaded,
  type Node,
  nodeAt,
  type Tables,
  traitIn,
  typeIn,
} from './tables.js';
import { type DefId, defKey, substitute, type Ty, UNKNOWN } from './ty.js';

const UNKNOWN_LOOKUP = { verdict: 'unknown' } as const;

/** A crate name of the project, with the versions of the tables that may answer for it. */
interface Answering {
  readonly info: CrateInfo;
  /** The table to ask first, then others that have to agree before something is called absent. */
  readonly tables: readonly Loaded[];
  /** False when the table is older than the crate in use: it may lack what came since. */
  readonly complete: boolean;
}

/** Answers that are kept of one kind. */
const MOST_KEPT = 20_000;

export function createApi(tables: Tables, crates: ProjectCrates, renames: RenameTable): Api {
  const answering = new Map<string, Answering | undefined>();
  const reached = new Map<string, Loaded>();
  const solver = createSolver(tables);
  /** By the type written out, and before that by the object. */
  const associatedMemo = new Map<string, Lookup<AssocItem>>();
  let associatedByType = new WeakMap<Ty, Map<string, Lookup<AssocItem>>>();

  function ask(libName: string): Answering | undefined {
    if (answering.has(libName)) return answering.get(libName);
    const made = crates.known ? fromManifest(tables, crates, libName) : fromAnyVersion(tables, libName);
    answering.set(libName, made);
    const first = made?.tables[0];
    if (first) reach(first);
    return made;
  }

  /** The crate and what it depends on may bring traits into play. */
  function reach(loaded: Loaded): void {
    if (reached.has(loaded.id)) return;
    reached.set(loaded.id, loaded);
    associatedMemo.clear();
    associatedByType = new WeakMap();
    for (const [crate] of loaded.table.outside) {
      const next = crate === 'std' ? undefined : tables.load(crate);
      if (next) reach(next);
    }
  }

  let allReached = false;
  /** Any crate of the project may have a trait that gives a type more; true when there are more of them than before. */
  function reachAll(): boolean {
    if (allReached) return false;
    allReached = true;
    const before = reached.size;
    for (const libName of crates.libNames) ask(libName);
    return reached.size > before;
  }

  // ---------------------------------------------------------------- paths

  function walk(loaded: Loaded, segments: readonly string[]): Lookup<Node> {
    const root = rootOf(loaded);
    if (!root) return UNKNOWN_LOOKUP;
    let at: readonly Node[] = [root];
    for (let i = 0; i < segments.length; i += 1) {
      const owner = at.find((node) => node.item.k === 'mod' || node.item.k === 'enum');
      const name = segments[i] ?? '';
      if (!owner) {
        const typed = at[0];
        return typed ? { verdict: 'absent', within: apiItem(typed), at: i } : UNKNOWN_LOOKUP;
      }
      const found = membersNamed(tables, owner, name);
      if (found.nodes.length === 0) {
        const unsure = found.open || owner.in.entry.unsure === true || owner.in.hidden.has(name);
        return unsure ? UNKNOWN_LOOKUP : { verdict: 'absent', within: apiItem(owner), at: i };
      }
      at = found.nodes;
    }
    return { verdict: 'found', items: at };
  }

  const resolved = new Map<string, Lookup<ApiItem>>();
  function resolve(libName: string, segments: readonly string[]): Lookup<ApiItem> {
    const key = segments.length === 0 ? libName : `${libName}::${segments.join('::')}`;
    const known = resolved.get(key);
    if (known) return known;
    const found = search(libName, segments);
    // Names that are being typed come and go.
    if (resolved.size > MOST_KEPT) resolved.clear();
    resolved.set(key, found);
    return found;
  }

  function search(libName: string, segments: readonly string[]): Lookup<ApiItem> {
    const source = ask(libName);
    if (!source) return UNKNOWN_LOOKUP;
    let absent: Lookup<ApiItem> | undefined;
    let unsure = false;
    for (const loaded of source.tables) {
      const found = walk(loaded, segments);
      if (found.verdict === 'found') return { verdict: 'found', items: found.items.map(apiItem) };
      if (found.verdict === 'unknown') unsure = true;
      // Of several versions the one that goes furthest tells where the path breaks.
      else if (!absent || (absent.verdict === 'absent' && found.at > absent.at)) absent = found;
    }
    if (absent?.verdict !== 'absent' || !source.complete || unsure) return UNKNOWN_LOOKUP;
    const owner = 'def' in absent.within ? absent.within.def.crate : undefined;
    return owner === undefined || isLocked(owner) ? absent : UNKNOWN_LOOKUP;
  }

  function resolveIn(crate: string, segments: readonly string[]): Lookup<ApiItem> {
    const loaded = tables.load(crate);
    const found = loaded ? walk(loaded, segments) : UNKNOWN_LOOKUP;
    return found.verdict === 'found' ? { verdict: 'found', items: found.items.map(apiItem) } : found;
  }

  // ---------------------------------------------------------------- items

  const items = new Map<object, ApiItem>();
  function apiItem(node: Node): ApiItem {
    const known = items.get(node.item);
    if (known) return known;
    const made = describe(node);
    items.set(node.item, made);
    return made;
  }

  function describe(node: Node): ApiItem {
    const { item, in: from } = node;
    const def = defOf(node);
    const generics = genericsIn(from, item.g);
    return {
      def,
      kind: KINDS[item.k] ?? 'module',
      name: item.n ?? from.entry.lib,
      ...(item.k === 'fn' ? { signature: signatureOf(node, new Map()) } : {}),
      ...(item.ty === undefined ? {} : { type: typeIn(from, item.ty) }),
      ...(generics.length > 0 ? { generics } : {}),
      ...(item.d
        ? {
            deprecated: {
              ...(item.d.s === undefined ? {} : { since: item.d.s }),
              ...(item.d.n === undefined ? {} : { note: item.d.n }),
            },
          }
        : {}),
      ...(item.c === undefined ? {} : { cfg: item.c }),
    };
  }

  function signatureOf(node: Node, bound: ReadonlyMap<string, Ty>): Signature {
    const { item, in: from } = node;
    const read = (type: NonNullable<typeof item.R>): Ty => solver.project(substitute(typeIn(from, type), bound));
    return {
      generics: genericsIn(from, item.g),
      ...(item.self
        ? { self: item.self === 'v' ? ('value' as const) : item.self === 'r' ? ('ref' as const) : ('mut' as const) }
        : {}),
      params: (item.P ?? []).map(([name, type]) => ({ name, type: read(type) })),
      returns: item.R === undefined ? { kind: 'tuple', of: [] } : read(item.R),
    };
  }

  // ---------------------------------------------------------------- what a type has

  function associated(ty: Ty, name: string): Lookup<AssocItem> {
    const ofType = associatedByType.get(ty) ?? new Map<string, Lookup<AssocItem>>();
    associatedByType.set(ty, ofType);
    const known = ofType.get(name);
    if (known) return known;
    const found = associatedOfEqual(ty, name);
    ofType.set(name, found);
    return found;
  }

  function associatedOfEqual(ty: Ty, name: string): Lookup<AssocItem> {
    const bare = solver.expand(ty);
    const key = `${JSON.stringify(bare)}#${name}`;
    const known = associatedMemo.get(key);
    if (known) return known;
    const found =
      bare.kind === 'named' && bare.def.crate.includes('@')
        ? inAnyVersion(bare, name)
        : bare.kind === 'impl' || bare.kind === 'dyn'
          ? ofBounds(bare, name)
          : ofOther(bare, name);
    if (associatedMemo.size > MOST_KEPT) associatedMemo.clear();
    associatedMemo.set(key, found);
    return found;
  }

  /** What traits of crates give to types of std: `<[u8; 32]>::from_hex`. Never absent: std's own are not known here. */
  function ofOther(ty: Ty, name: string): Lookup<AssocItem> {
    if (ty.kind === 'unknown' || ty.kind === 'param' || UNIVERSAL.has(name)) return UNKNOWN_LOOKUP;
    const found = fromTraits(ty, name);
    return found.length > 0 ? { verdict: 'found', items: found } : UNKNOWN_LOOKUP;
  }

  /**
   * What traits in reach may give to the type, surest first. Which of several is meant depends on the imports of the code,
   * so that nothing is said of the result where they differ.
   */
  function fromTraits(ty: Ty, name: string): readonly AssocItem[] {
    // A trait that only slices have is in the running for an array too.
    const forms: readonly Ty[] = ty.kind === 'array' ? [ty, { kind: 'slice', of: ty.of }] : [ty];
    const all = traitsWith(name).flatMap(({ trait, member }) => {
      const form = forms.find((one) => solver.implements(one, defOf(trait)) === 'yes') ?? ty;
      const truth = solver.implements(form, defOf(trait));
      return truth === 'no' ? [] : [traitMember(trait, member, form, truth)];
    });
    const sure = all.filter((one) => !one.uncertain);
    const found = sure.length > 0 ? sure : all;
    const results = new Set(found.map(({ signature }) => JSON.stringify(signature?.returns)));
    if (results.size < 2) return found;
    return found.map((one) => (one.signature ? { ...one, signature: { ...one.signature, returns: UNKNOWN } } : one));
  }

  /** Without a manifest, what one version's type lacks another version's may have. */
  function inAnyVersion(ty: Ty & { kind: 'named' }, name: string): Lookup<AssocItem> {
    const found = ofNamed(ty, name);
    if (found.verdict !== 'absent' || crates.known) return found;
    const [pack] = splitCrate(ty.def.crate);
    for (const entry of tables.entries) {
      if (entry.package !== pack || `${entry.package}@${entry.version}` === ty.def.crate) continue;
      const other = solver.item({ crate: `${entry.package}@${entry.version}`, path: ty.def.path }, TYPE_KINDS);
      if (!other) continue;
      const there = ofNamed({ kind: 'named', def: defOf(other), args: [] }, name);
      if (there.verdict !== 'absent') return UNKNOWN_LOOKUP;
    }
    return found;
  }

  function ofNamed(ty: Ty & { kind: 'named' }, name: string): Lookup<AssocItem> {
    const node = solver.item(ty.def, TYPE_KINDS);
    if (!node) return UNKNOWN_LOOKUP;
    const found: AssocItem[] = [];
    let unsure = node.in.entry.unsure === true || node.in.hidden.has(name) || node.item.priv === 1;
    if (node.item.k === 'enum') {
      const variant = membersNamed(tables, node, name).nodes[0];
      if (variant) found.push({ ...apiItem(variant), on: ty, uncertain: false });
    }
    for (const match of solver.implsOf(ty)) {
      const there = inImpl(match, ty, name);
      if (there === 'unsure') unsure = true;
      else if (there) found.push(there);
    }
    if (found.length === 0) found.push(...fromTraits(ty, name));
    if (found.length === 0 && !unsure && reachAll()) found.push(...fromTraits(ty, name));
    if (found.length > 0)
      return {
        verdict: 'found',
        items: found.sort((a, b) => Number(a.trait !== undefined) - Number(b.trait !== undefined)),
      };
    if (unsure || UNIVERSAL.has(name)) return UNKNOWN_LOOKUP;
    return complete(ty.def.crate) ? { verdict: 'absent', within: apiItem(node), at: 0 } : UNKNOWN_LOOKUP;
  }

  /** False when the lock file has the table's crate newer, or not at all: a dependency's table says nothing then. */
  function isLocked(crate: string): boolean {
    if (!crates.locked) return true;
    const [pack, version] = splitCrate(crate);
    const sameLine = crates.locked(pack).filter((one) => lineOf(one) === lineOf(version));
    return sameLine.length > 0 && sameLine.every((one) => covers(version, one));
  }

  /** False when the project has a newer version than the table of the crate, or of one whose traits the crate may have. */
  function complete(crate: string): boolean {
    if (!isLocked(crate)) return false;
    for (const one of answering.values()) {
      if (!one || one.complete) continue;
      if (one.tables.some((loaded) => loaded.id === crate || loaded.entry.deps.includes(crate))) return false;
    }
    return true;
  }

  function inImpl(match: ImplMatch, ty: Ty, name: string): AssocItem | 'unsure' | undefined {
    const { impl, trait } = match;
    if (!trait) {
      const member = (impl.item.a ?? []).map((ref) => nodeAt(impl.in, ref)).find((one) => one?.item.n === name);
      if (!member) return undefined;
      const bound = new Map(match.bound).set('Self', ty);
      return assocItem(member, bound, { on: ty, uncertain: match.truth !== 'yes' });
    }
    if (trait.def.crate === 'std') {
      if (!impl.item.an?.includes(name)) return undefined;
      return { def: trait.def, kind: 'fn', name, trait: trait.def, on: ty, uncertain: match.truth !== 'yes' };
    }
    const node = solver.item(trait.def, TRAIT_KIND);
    if (!node) return 'unsure';
    const member = memberOfTrait(node, name);
    return member && traitMember(node, member, ty, match.truth, trait.args);
  }

  function traitMember(trait: Node, member: Node, ty: Ty, truth: Truth, args: readonly Ty[] = []): AssocItem {
    const bound = new Map<string, Ty>([['Self', ty]]);
    genericsIn(trait.in, trait.item.g).forEach((generic, i) => {
      bound.set(generic.name, args[i] ?? (generic.default ? substitute(generic.default, bound) : UNKNOWN));
    });
    return assocItem(member, bound, { on: ty, uncertain: truth !== 'yes', trait: defOf(trait) });
  }

  function assocItem(
    member: Node,
    bound: ReadonlyMap<string, Ty>,
    more: Pick<AssocItem, 'on' | 'uncertain'> & { trait?: DefId },
  ): AssocItem {
    const base = apiItem(member);
    return {
      ...base,
      ...(member.item.k === 'fn' ? { signature: signatureOf(member, bound) } : {}),
      ...(base.type ? { type: solver.project(substitute(base.type, bound)) } : {}),
      ...more,
    };
  }

  const memberOfTrait = (trait: Node, name: string): Node | undefined =>
    (trait.item.a ?? []).map((ref) => nodeAt(trait.in, ref)).find((one) => one?.item.n === name);

  /** Traits of the crates in reach that have a member of the name. */
  function traitsWith(name: string): readonly { readonly trait: Node; readonly member: Node }[] {
    return [...reached.values()].flatMap((loaded) => {
      const refs = traitIndex(loaded).get(name) ?? [];
      return refs.flatMap((ref) => {
        const trait = nodeAt(loaded, ref);
        const member = trait && memberOfTrait(trait, name);
        return trait && member ? [{ trait, member }] : [];
      });
    });
  }
  const traitIndexes = new Map<Loaded, ReadonlyMap<string, readonly number[]>>();
  function traitIndex(loaded: Loaded): ReadonlyMap<string, readonly number[]> {
    const known = traitIndexes.get(loaded);
    if (known) return known;
    const index = new Map<string, number[]>();
    loaded.table.items.forEach((item, ref) => {
      if (item.k !== 'trait') return;
      for (const member of item.a ?? []) {
        const name = loaded.table.items[member]?.n;
        if (name !== undefined) index.set(name, [...(index.get(name) ?? []), ref]);
      }
    });
    traitIndexes.set(loaded, index);
    return index;
  }

  function ofBounds(ty: Ty & { kind: 'impl' | 'dyn' }, name: string): Lookup<AssocItem> {
    const found: AssocItem[] = [];
    let unsure = UNIVERSAL.has(name);
    const seen = new Set<string>();
    const look = (def: DefId, args: readonly Ty[]): void => {
      if (seen.has(defKey(def))) return;
      seen.add(defKey(def));
      const trait = solver.item(def, TRAIT_KIND);
      if (!trait) {
        unsure = true;
        return;
      }
      const member = memberOfTrait(trait, name);
      if (member) found.push(traitMember(trait, member, ty, 'yes', args));
      for (const bound of trait.item.b ?? []) {
        const above = traitIn(trait.in, bound);
        if (above.def.crate !== 'std') look(above.def, above.args);
      }
    };
    for (const bound of ty.bounds) look(bound.def, bound.args);
    if (found.length === 0) {
      for (const { trait, member } of traitsWith(name)) {
        const truth = solver.implements(ty, defOf(trait));
        if (truth === 'yes') found.push(traitMember(trait, member, ty, truth));
        else if (truth === 'unknown') unsure = true;
      }
    }
    if (found.length > 0) return { verdict: 'found', items: found };
    const first = ty.bounds[0] && solver.item(ty.bounds[0].def, TRAIT_KIND);
    return unsure || !first ? UNKNOWN_LOOKUP : { verdict: 'absent', within: apiItem(first), at: 0 };
  }

  function method(ty: Ty, name: string): Lookup<AssocItem> {
    let at: Ty | undefined = stripRefs(ty);
    let first: Lookup<AssocItem> | undefined;
    for (let i = 0; at && i < 6; i += 1) {
      const found = associated(at, name);
      if (found.verdict === 'unknown') return found;
      if (found.verdict === 'found') {
        const methods = found.items.filter((item) => !item.signature || item.signature.self);
        if (methods.length > 0) return { verdict: 'found', items: methods };
      }
      first ??= found;
      const target: Ty | undefined = at.kind === 'named' ? solver.derefTarget(at) : undefined;
      at = target && stripRefs(target);
    }
    // An associated function without `self` is there, but not as a method.
    return first?.verdict === 'absent' ? first : UNKNOWN_LOOKUP;
  }

  function field(ty: Ty, name: string): Lookup<FieldInfo & ApiItem> {
    let next: Ty | undefined = solver.expand(stripRefs(ty));
    for (let i = 0; next && i < 6; i += 1) {
      const at: Ty = next;
      if (at.kind !== 'named') return UNKNOWN_LOOKUP;
      const node = solver.item(at.def, TYPE_KINDS);
      if (!node) return UNKNOWN_LOOKUP;
      const found = node.item.f?.find(([one]) => one === name);
      if (found) {
        const { args } = at;
        const bound = new Map(
          genericsIn(node.in, node.item.g).map((generic, n): [string, Ty] => [generic.name, args[n] ?? UNKNOWN]),
        );
        return {
          verdict: 'found',
          items: [{ ...apiItem(node), name, type: solver.project(substitute(typeIn(node.in, found[1]), bound)) }],
        };
      }
      // A private field is an error of another kind; a hidden one may be there.
      if (node.item.o === 1 || node.in.hidden.has(name) || node.in.entry.unsure === true) return UNKNOWN_LOOKUP;
      const target: Ty | undefined = solver.derefTarget(at);
      if (!target)
        return complete(at.def.crate) && !otherVersionMayHaveField(at.def, name)
          ? { verdict: 'absent', within: apiItem(node), at: 0 }
          : UNKNOWN_LOOKUP;
      next = solver.expand(stripRefs(target));
    }
    return UNKNOWN_LOOKUP;
  }

  /** Without a manifest any bundled version of the crate may be the one in use. */
  function otherVersionMayHaveField(def: DefId, name: string): boolean {
    if (crates.known) return false;
    const [pack] = splitCrate(def.crate);
    return tables.entries.some((entry) => {
      if (entry.package !== pack) return false;
      const there = solver.item({ crate: `${entry.package}@${entry.version}`, path: def.path }, TYPE_KINDS);
      return there !== undefined && (there.item.o === 1 || there.item.f?.some(([one]) => one === name) === true);
    });
  }

  // ---------------------------------------------------------------- names for people

  const publicNames = new Map<string, ReadonlyMap<string, readonly string[]>>();
  /** Paths by definition, as code that names the crate can write them. */
  function namesOf(libName: string): ReadonlyMap<string, readonly string[]> {
    const known = publicNames.get(libName);
    if (known) return known;
    const paths = new Map<string, string[]>();
    const loaded = ask(libName)?.tables[0];
    const root = loaded && rootOf(loaded);
    const queue: { readonly node: Node; readonly path: string }[] = root ? [{ node: root, path: libName }] : [];
    const seen = new Set<object>();
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (seen.has(next.node.item) || next.path.split('::').length > 5) continue;
      seen.add(next.node.item);
      for (const { name, node } of allMembers(tables, next.node)) {
        const path = `${next.path}::${name}`;
        const key = defKey(defOf(node));
        paths.set(key, [...(paths.get(key) ?? []), path]);
        if (node.item.k === 'mod') queue.push({ node, path });
      }
    }
    publicNames.set(libName, paths);
    return paths;
  }

  const suggester = createSuggester({
    renames,
    members: (within) => {
      if ('libName' in within) {
        const loaded = ask(within.libName)?.tables[0];
        const root = loaded && rootOf(loaded);
        return root ? allMembers(tables, root).map(({ name, node }) => ({ name, item: apiItem(node) })) : [];
      }
      const node = solver.item(within.def);
      return node ? allMembers(tables, node).map((one) => ({ name: one.name, item: apiItem(one.node) })) : [];
    },
    ofType: (ty) => {
      const bare = solver.expand(stripRefs(ty));
      return solver.implsOf(bare).flatMap(({ impl, trait }) => {
        const home = trait && trait.def.crate !== 'std' ? solver.item(trait.def, TRAIT_KIND) : undefined;
        const refs = trait ? (home?.item.a ?? []) : (impl.item.a ?? []);
        const from = trait ? home?.in : impl.in;
        return refs.flatMap((ref) => {
          const name = from?.table.items[ref]?.n;
          return name === undefined ? [] : [name];
        });
      });
    },
    named: (crateId, name) => {
      const [pack] = splitCrate(crateId);
      for (const [libName, source] of answering) {
        if (source?.info.package !== pack) continue;
        for (const paths of namesOf(libName).values()) {
          const path = paths.find((one) => one.endsWith(`::${name}`));
          if (path !== undefined) return path;
        }
      }
      return undefined;
    },
  });

  return {
    crate: (libName) => ask(libName)?.info,
    resolve,
    resolveIn,
    item: (def) => {
      const node = solver.item(def);
      return node && apiItem(node);
    },
    members: (def) => {
      const node = solver.item(def);
      return node ? allMembers(tables, node).map((one) => ({ name: one.name, item: apiItem(one.node) })) : [];
    },
    expand: solver.expand,
    associated,
    method,
    derefTarget: solver.derefTarget,
    field,
    implements: (ty, trait) => solver.implements(ty, trait),
    project: solver.project,
    publicPaths: (def) =>
      [...answering.keys()]
        .flatMap((libName) => [...(namesOf(libName).get(defKey(def)) ?? [])])
        .sort((a, b) => a.split('::').length - b.split('::').length || a.length - b.length),
    suggest: suggester,
  };
}

const stripRefs = (ty: Ty): Ty => (ty.kind === 'ref' ? stripRefs(ty.to) : ty);

function splitCrate(crate: string): readonly [string, string] {
  const at = crate.lastIndexOf('@');
  return [crate.slice(0, at), crate.slice(at + 1)];
}

const TYPE_KINDS = new Set(['struct', 'enum', 'union']);
const TRAIT_KIND = new Set(['trait']);

const KINDS: Readonly<Record<string, ItemKind>> = {
  mod: 'module',
  struct: 'struct',
  enum: 'enum',
  union: 'union',
  trait: 'trait',
  alias: 'alias',
  fn: 'fn',
  const: 'const',
  static: 'static',
  macro: 'macro',
  derive: 'derive',
  attribute: 'attribute',
  variant: 'variant',
  type: 'alias',
};

/** Methods that std gives to every type, or to every type that can be shown, copied, or borrowed. */
const UNIVERSAL = new Set(
  'into try_into from try_from borrow borrow_mut to_owned clone_into to_string type_id clone clone_from eq ne cmp partial_cmp hash fmt default as_ref as_mut deref deref_mut by_ref into_iter iter drop'.split(
    ' ',
  ),
);

/** A table has all that an older version of its line has; a pre-release may have what was taken back since. */
const covers = (table: string, version: string): boolean =>
  table === version || (!version.includes('-') && compareVersions(table, version) >= 0);

/** Versions that Cargo takes for each other. */
const lineOf = (version: string): string => {
  const [major, minor, patch] = version.split(/[-+]/)[0]?.split('.') ?? [];
  return major !== '0' ? `${major}` : minor !== '0' ? `0.${minor}` : `0.0.${patch}`;
};

function fromManifest(tables: Tables, crates: ProjectCrates, libName: string): Answering | undefined {
  const all = crates.all(libName).map((crate) => tableFor(tables, crate));
  const first = all[0];
  // With two packages of one name either may be meant, so that both have to be known.
  if (!first || all.some((one) => one === undefined)) return undefined;
  const known = all.flatMap((one) => one ?? []);
  return {
    info: { libName, package: first.crate.package, version: first.version, from: first.crate.from },
    tables: known.map((one) => one.loaded),
    complete: known.every((one) => one.complete),
  };
}

function tableFor(tables: Tables, crate: ProjectCrate) {
  if (crate.source === 'git' || crate.source === 'path') return undefined;
  const sameLine = tables.entries
    .filter((entry) => entry.package === crate.package && fitsLine(entry.version, crate))
    .sort((a, b) => compareVersions(b.version, a.version));
  const entry = sameLine.find((one) => one.version === crate.version) ?? sameLine[0];
  const loaded = entry && tables.load(`${entry.package}@${entry.version}`);
  if (!entry || !loaded) return undefined;
  const locked = crate.from === 'Cargo.lock';
  return {
    crate,
    loaded,
    version: locked ? crate.version : entry.version,
    complete: !locked || covers(entry.version, crate.version),
  };
}

function fitsLine(
  version: string,
  crate: { readonly version: string; readonly from: string; readonly requirement?: string },
): boolean {
  if (crate.from === 'Cargo.toml' && crate.requirement !== undefined)
    return semver.satisfies(version, crate.requirement);
  return lineOf(version) === lineOf(crate.version);
}

function fromAnyVersion(tables: Tables, libName: string): Answering | undefined {
  const versions = tables.versionsOf(libName);
  const loaded = versions.flatMap((entry) => tables.load(`${entry.package}@${entry.version}`) ?? []);
  const first = versions[0];
  if (!first || loaded.length === 0) return undefined;
  return {
    info: { libName, package: first.package, version: first.version, from: 'any' },
    tables: loaded,
    complete: true,
  };
}
