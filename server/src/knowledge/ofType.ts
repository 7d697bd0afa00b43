// What a type has: inherent items, what traits give it, methods through `Deref`, fields.
import type { ProjectCrates } from '../cargo/model.js';
import type { ApiItem, AssocItem, FieldInfo, Lookup, TraitOffers } from './api.js';
import { createAssocItems, TRAIT_KIND } from './assocItems.js';
import type { Gates } from './gates.js';
import type { Items } from './items.js';
import { membersNamed } from './members.js';
import type { Project } from './project.js';
import type { Solver } from './solve.js';
import { boundLacks, sequenceForms, stdLacks } from './stdNames.js';
import { defOf, genericsIn, type Node, type Tables, traitIn, typeIn } from './tables.js';
import { createTraitIndex, memberOfTrait } from './traitMembers.js';
import { type DefId, defKey, sameDef, substitute, type Ty, UNKNOWN } from './ty.js';
import { splitCrate } from './versions.js';

const UNKNOWN_LOOKUP = { verdict: 'unknown' } as const;
const NO_OFFERS: TraitOffers = { items: [], foreign: [], complete: false };

/** Types written out whose answers are kept. */
const MOST_KEPT = 20_000;

export interface TypeContext {
  readonly tables: Tables;
  readonly crates: ProjectCrates;
  readonly project: Project;
  readonly solver: Solver;
  readonly items: Items;
  readonly gates: Gates;
}

export function createTypeQueries({ tables, crates, project, solver, items, gates }: TypeContext) {
  const { apiItem } = items;
  const { inImpl, traitMember } = createAssocItems(solver, items, gates);
  const traitsWith = createTraitIndex(project.reached);
  /** By the type written out, and before that by the object. */
  const associatedMemo = new Map<string, Lookup<AssocItem>>();
  let associatedByType = new WeakMap<Ty, Map<string, Lookup<AssocItem>>>();

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
    let found = fromTraits(ty, name);
    if (found.length === 0 && sequenceForms(ty) && stdLacks(name) && project.reachAll()) found = fromTraits(ty, name);
    return found.length > 0 ? { verdict: 'found', items: found } : UNKNOWN_LOOKUP;
  }

  /** What traits in reach may give to the type; which of several is meant depends on the imports of the code. */
  function fromTraits(ty: Ty, name: string): readonly AssocItem[] {
    const given = givenByTraits(ty, name);
    const present = given.filter(({ trait }) => !trait || project.isPresent(trait.crate));
    const all = present.length > 0 ? present : given;
    const sure = all.filter((one) => !one.uncertain);
    return sure.length > 0 ? sure : all;
  }

  /** The same as each trait says it. */
  function givenByTraits(ty: Ty, name: string): readonly AssocItem[] {
    // A trait that only slices have is in the running for an array too.
    const forms = sequenceForms(ty) ?? [ty];
    return traitsWith(name).flatMap(({ trait, member }) => {
      const form = forms.find((one) => solver.implements(one, defOf(trait)) === 'yes') ?? ty;
      const truth = solver.implements(form, defOf(trait));
      return truth === 'no' ? [] : [traitMember(trait, member, form, truth)];
    });
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
      if (there === 'foreign') unsure = true;
      else if (there) found.push(there);
    }
    if (found.length === 0) found.push(...fromTraits(ty, name));
    if (found.length === 0 && !unsure && project.reachAll()) found.push(...fromTraits(ty, name));
    if (found.length > 0)
      return {
        verdict: 'found',
        items: found
          .sort((a, b) => Number(a.trait !== undefined) - Number(b.trait !== undefined))
          .map((one) => (one.gate && !isShut(node, found) ? withoutGate(one) : one)),
      };
    if (unsure || UNIVERSAL.has(name)) return UNKNOWN_LOOKUP;
    return project.covers(ty.def.crate) ? { verdict: 'absent', within: apiItem(node), at: 0 } : UNKNOWN_LOOKUP;
  }

  /** None of what has the name is in the build, and the type itself, of which it is told where it is named, is. */
  const isShut = (type: Node, found: readonly AssocItem[]): boolean =>
    found.every((one) => one.gate && !one.uncertain) && !gates.shutting(type);

  function ofBounds(ty: Ty & { kind: 'impl' | 'dyn' }, name: string): Lookup<AssocItem> {
    const found: AssocItem[] = [];
    let unsure = UNIVERSAL.has(name);
    const seen = new Set<string>();
    const look = (def: DefId, args: readonly Ty[]): void => {
      if (seen.has(defKey(def))) return;
      seen.add(defKey(def));
      const trait = solver.item(def, TRAIT_KIND);
      if (!trait) {
        if (def.crate !== 'std' || !boundLacks(def.path, name)) unsure = true;
        return;
      }
      const member = memberOfTrait(trait, name);
      if (member) found.push({ ...traitMember(trait, member, ty, 'yes', args), bound: true });
      for (const bound of trait.item.b ?? []) {
        const above = traitIn(trait.in, bound);
        look(above.def, above.args);
      }
    };
    for (const bound of ty.bounds) look(bound.def, bound.args);
    if (found.length === 0) {
      for (const { trait, member } of traitsWith(name)) {
        const truth = solver.implements(ty, defOf(trait));
        if (truth !== 'no') found.push(traitMember(trait, member, ty, truth));
      }
    }
    const sure = found.filter((one) => !one.uncertain);
    if (sure.length > 0) return { verdict: 'found', items: sure };
    if (found.length > 0 && !unsure) return { verdict: 'found', items: found };
    const [bound] = ty.bounds;
    const first = bound && solver.item(bound.def, TRAIT_KIND);
    const within = first ? apiItem(first) : bound?.def.crate === 'std' ? ofStd(bound.def) : undefined;
    return unsure || !within ? UNKNOWN_LOOKUP : { verdict: 'absent', within, at: 0 };
  }

  function offers(ty: Ty, name: string): TraitOffers {
    const bare = solver.expand(stripRefs(ty));
    if (UNIVERSAL.has(name)) return NO_OFFERS;
    if (sequenceForms(bare)) {
      const items = givenByTraits(bare, name).filter((one) => !one.uncertain);
      return { items, foreign: [], complete: stdLacks(name) };
    }
    if (bare.kind !== 'named') return NO_OFFERS;
    const here = offersOf(bare, name);
    if (crates.known) return here;
    const [pack] = splitCrate(bare.def.crate);
    const others = tables.entries.flatMap((entry) => {
      const crate = `${entry.package}@${entry.version}`;
      if (entry.package !== pack || crate === bare.def.crate) return [];
      const other = solver.item({ crate, path: bare.def.path }, TYPE_KINDS);
      return other ? [offersOf({ kind: 'named', def: defOf(other), args: [] }, name)] : [];
    });
    return {
      items: [here, ...others].flatMap((one) => one.items),
      foreign: [here, ...others].flatMap((one) => one.foreign),
      complete: here.complete && others.every((one) => one.complete),
    };
  }

  /** For as long as no crate is asked for anew. */
  const offersMemo = new Map<string, TraitOffers>();
  let askedThen = 0;
  function offersOf(ty: Ty & { kind: 'named' }, name: string): TraitOffers {
    if (askedThen !== project.asked.size || offersMemo.size > MOST_KEPT) offersMemo.clear();
    askedThen = project.asked.size;
    const key = `${JSON.stringify(ty)}#${name}`;
    const known = offersMemo.get(key) ?? findOffers(ty, name);
    offersMemo.set(key, known);
    return known;
  }

  function findOffers(ty: Ty & { kind: 'named' }, name: string): TraitOffers {
    const node = solver.item(ty.def, TYPE_KINDS);
    if (!node) return NO_OFFERS;
    const items: AssocItem[] = [];
    const foreign: DefId[] = [];
    let only = node.item.k !== 'enum' || membersNamed(tables, node, name).nodes.length === 0;
    for (const match of solver.implsOf(ty)) {
      const there = inImpl(match, ty, name);
      if (there === 'foreign') foreign.push(...(match.trait ? [match.trait.def] : []));
      else if (there?.trait) items.push(there);
      else if (there) only = false;
    }
    for (const { trait, member } of traitsWith(name)) {
      const def = defOf(trait);
      if (items.some((one) => one.trait && sameDef(one.trait, def))) continue;
      const truth = solver.implements(ty, def);
      // Of a crate that nothing here depends on it would have to be sure.
      if (truth === 'yes' || (truth === 'unknown' && project.covers(def.crate)))
        items.push(traitMember(trait, member, ty, truth));
    }
    const unsure = node.in.entry.unsure === true || node.in.hidden.has(name) || node.item.priv === 1;
    return {
      items: items.sort((a, b) => Number(a.uncertain) - Number(b.uncertain)),
      foreign,
      complete: only && !unsure && project.covers(ty.def.crate),
    };
  }

  function method(ty: Ty, name: string): Lookup<AssocItem> {
    let at: Ty | undefined = stripRefs(ty);
    let first: Lookup<AssocItem> | undefined;
    for (let i = 0; at && i < 6; i += 1) {
      const found = associated(at, name);
      // Of sequences all that std gives is known, and what traits give has just been asked.
      if (found.verdict === 'unknown' && !(first && sequenceForms(at) && stdLacks(name))) return found;
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
      if (node.in.hidden.has(name) || node.in.entry.unsure === true) return UNKNOWN_LOOKUP;
      const target: Ty | undefined = solver.derefTarget(at);
      if (!target)
        return project.covers(at.def.crate) && !isOpen(at) && !otherVersionMayHaveField(at.def, name)
          ? { verdict: 'absent', within: apiItem(node), at: 0 }
          : UNKNOWN_LOOKUP;
      next = solver.expand(stripRefs(target));
    }
    return UNKNOWN_LOOKUP;
  }

  /** It implements something that nothing is known of, which may be `Deref`. */
  const isOpen = (ty: Ty): boolean => solver.implsOf(ty).some(({ trait }) => trait?.def.crate === '?');

  /** Without a manifest any bundled version of the crate may be the one in use. */
  function otherVersionMayHaveField(def: DefId, name: string): boolean {
    if (crates.known) return false;
    const [pack] = splitCrate(def.crate);
    return tables.entries.some((entry) => {
      if (entry.package !== pack) return false;
      const there = solver.item({ crate: `${entry.package}@${entry.version}`, path: def.path }, TYPE_KINDS);
      return there?.item.f?.some(([one]) => one === name) === true;
    });
  }

  return {
    associated,
    method,
    offers,
    field,
    /** Crates have come into play that may give types more. */
    forget(): void {
      associatedMemo.clear();
      offersMemo.clear();
      associatedByType = new WeakMap();
    },
  };
}

export const stripRefs = (ty: Ty): Ty => (ty.kind === 'ref' ? stripRefs(ty.to) : ty);

function withoutGate({ gate: _gate, ...item }: AssocItem): AssocItem {
  return item;
}

const TYPE_KINDS = new Set(['struct', 'enum', 'union']);

/** Methods that std gives to every type, or to every type that can be shown, copied, or borrowed. */
const ofStd = (def: DefId): ApiItem => ({ def, kind: 'trait', name: def.path.split('::').at(-1) ?? '' });

const UNIVERSAL = new Set(
  'into try_into from try_from borrow borrow_mut to_owned clone_into to_string type_id clone clone_from eq ne cmp partial_cmp hash fmt as_ref as_mut deref deref_mut by_ref into_iter iter drop'.split(
    ' ',
  ),
);
