// What comes up while an item is lowered and does not depend on values: paths that lead to nothing or to what is shut,
// names that have been replaced, crates that are not listed.
import type { ApiItem, CrateInfo, Gate, Namespace } from '../knowledge/api.js';
import { wordsOf } from '../knowledge/nameWords.js';
import type { Item, Name, Path, PathSegment, UseItem } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import { countImports, countPath } from './census.js';
import type { Knowledge } from './fileFacts.js';
import type { Leaf } from './leaves.js';
import type { Lowered, LoweredGated, LoweredMissing, LoweredUndeclared, LoweredWrongArguments } from './lower/frame.js';
import type { OutdatedUse } from './model.js';
import { gatedItem } from './names/gated.js';
import { outdatedUse } from './names/migration.js';
import { missingPath } from './names/missing.js';
import type { Names } from './names/names.js';
import { importsOf, type Module } from './names/outline.js';
import type { GateAt, MissingPath, Resolved } from './names/resolved.js';
import { undeclaredCrate } from './names/undeclared.js';
import { wrongGenerics } from './types/genericArgs.js';
import type { Told } from './types/itemScope.js';

interface NotesParts {
  readonly leaf: Leaf;
  readonly module: Module;
  readonly names: Names;
  readonly knowledge: Knowledge;
}

/** What was noted of one kind, by where it stands. Most items have none: the map is made when it is needed. */
class Noted<T> {
  private found: Map<number, T> | undefined;

  has(at: number): boolean {
    return this.found?.has(at) === true;
  }

  set(at: number, one: T): void {
    this.found ??= new Map();
    this.found.set(at, one);
  }

  get all(): readonly T[] {
    return this.found ? [...this.found.values()] : [];
  }

  get isEmpty(): boolean {
    return this.found === undefined;
  }
}

/** A class for the sake of its prototype: there is one for every item. */
export class LeafNotes implements Told {
  private readonly missingPaths = new Noted<LoweredMissing>();
  private readonly outdated = new Noted<OutdatedUse>();
  private readonly shut = new Noted<LoweredGated>();
  private readonly misfits = new Noted<LoweredWrongArguments>();
  private readonly undeclared = new Noted<LoweredUndeclared>();
  private types: Set<string> | undefined;

  constructor(private readonly parts: NotesParts) {}

  missing(path: Path, found: MissingPath, namespace: Namespace): void {
    const name = path.segments[found.at]?.name;
    const isLast = found.at === path.segments.length - 1;
    if (name) this.noteMissing(found, name, isLast ? namespace : 'type');
  }

  private noteMissing(found: MissingPath, name: NamedSegment, namespace: Namespace | 'any'): void {
    if (!this.missingPaths.has(name.span.start))
      this.missingPaths.set(name.span.start, missingPath(this.parts.knowledge.api, found, name, namespace));
  }

  named(item: ApiItem, name: Name, isSingle: boolean): void {
    if (this.outdated.has(name.span.start)) return;
    const found = outdatedUse(this.parts.knowledge.api, item, name, isSingle);
    if (found) this.outdated.set(name.span.start, found);
  }

  gated(path: Path, gate: GateAt, crate: CrateInfo): void {
    const name = path.segments[gate.at]?.name;
    if (name) this.noteGated(gate, name, crate.libName);
  }

  private noteGated(gate: Gate, name: Name, libName: string): void {
    if (!this.shut.has(name.span.start))
      this.shut.set(name.span.start, gatedItem(this.parts.knowledge.api, gate, name, libName));
  }

  /** The trait of that name may be there, so that the path to it is not broken. */
  shutDerive(derive: Resolved, path: Path): void {
    const name = path.segments.at(-1)?.name;
    if (!name || derive.kind !== 'api' || derive.rest > 0) return;
    const gate = derive.items.find(({ kind }) => kind === 'derive')?.shut;
    if (gate) this.noteGated(gate, name, derive.crate.libName);
  }

  foreign(path: Path, full: readonly string[]): void {
    const name = path.segments[0]?.name;
    if (name) this.crate(name, full);
  }

  /** A crate is named that nothing is known of. */
  crate(name: Name, full: readonly string[]): void {
    const { module, knowledge } = this.parts;
    const found = mayBeGenerated(module, name.text) ? undefined : undeclaredCrate(knowledge, name, full);
    if (found && !this.undeclared.has(name.span.start)) this.undeclared.set(name.span.start, found);
  }

  noteArgs(segment: PathSegment, item: ApiItem): void {
    const wrong = wrongGenerics(this.parts.knowledge.api, segment, item);
    if (wrong) this.misfits.set(segment.name.span.start, wrong);
  }

  imports(item: UseItem, locals: ReadonlySet<string>): void {
    const { leaf, module, names, knowledge } = this.parts;
    const { api, census } = knowledge;
    if (census) countImports(census, leaf.key, item, { api, target: (one) => names.target(one, module) });
    brokenImports(item, { module, names, locals }, (target, name) => {
      if (target.kind === 'api') {
        if (target.gate) this.noteGated(target.gate, name, target.crate.libName);
        else for (const one of target.items) this.named(one, name, false);
      } else if (target.kind === 'foreign') {
        // `use name;` may pass on a macro of the file.
        if (target.path.length > 1 || api.published(name.text).length > 0) this.crate(name, target.path);
      } else this.noteMissing(target, name, 'any');
    });
  }

  counted(path: Path, resolved: Resolved, resolvePart: (part: Path, namespace: Namespace) => Resolved): void {
    const { leaf, knowledge } = this.parts;
    if (knowledge.census) countPath(knowledge.census, leaf.key, path, resolved, resolvePart);
  }

  usesAsType(path: string): void {
    this.types ??= new Set();
    this.types.add(path);
  }

  private get areNone(): boolean {
    const all = [this.missingPaths, this.outdated, this.shut, this.misfits, this.undeclared];
    return this.types === undefined && all.every((one) => one.isEmpty);
  }

  /** With what was noted. Of code that may not be compiled nothing is told. */
  with(lowered: Lowered): Lowered {
    const { leaf } = this.parts;
    if (!leaf.conditional && this.areNone) return sorted(lowered);
    const typesUsed = this.types ?? lowered.typesUsed;
    if (leaf.conditional)
      return { ...lowered, typesUsed, missing: [], outdated: [], gated: [], unimported: [], wrongArguments: [] };
    return {
      ...lowered,
      typesUsed,
      missing: inOrder([...this.missingPaths.all, ...lowered.missing]),
      outdated: this.outdated.all,
      gated: [...this.shut.all, ...lowered.gated],
      undeclared: this.undeclared.all,
      wrongArguments: [...lowered.wrongArguments, ...this.misfits.all],
    };
  }
}

const inOrder = (missing: readonly LoweredMissing[]): readonly LoweredMissing[] =>
  missing.toSorted((a, b) => a.span.start - b.span.start);

const sorted = (lowered: Lowered): Lowered =>
  lowered.missing.length < 2 ? lowered : { ...lowered, missing: inOrder(lowered.missing) };

/** `locals`: names that uses of the same block bring, which the module does not know. */
function brokenImports(
  item: UseItem,
  { module, names, locals }: { readonly module: Module; readonly names: Names; readonly locals: ReadonlySet<string> },
  note: (target: MissingPath | (Resolved & { kind: 'foreign' | 'api' }), name: NamedSegment) => void,
): void {
  if (item.attributes.some((attr) => attr.path === 'cfg')) return;
  for (const one of importsOf(item.tree, false)) {
    const [head] = one.segments;
    if (head !== undefined && locals.has(head) && one.segments.length > 1) continue;
    const target = names.target(one, module);
    const isTold = target.kind === 'api' && (target.gate !== undefined || target.items.some((one) => one.deprecated));
    if (target.kind !== 'missing' && !isTold && !(target.kind === 'foreign' && target.direct)) continue;
    const at =
      target.kind === 'missing' ? target.at : target.kind === 'api' ? (target.gate?.at ?? one.segments.length - 1) : 0;
    const name = nameAt(one.tree, item.tree, at) ?? segmentName(item.tree, at);
    if (name) note(target, name);
  }
}

/** A derive or an attribute may make a module that is named after what it stands on: `order_builder` after `Order`. */
function mayBeGenerated(module: Module, name: string): boolean {
  const beginnings = wordsOf(name).map((_, last, words) => words.slice(0, last + 1).join(''));
  const named = [...module.items.type.values(), ...module.items.value.values()];
  return named.some(
    ({ name: other, item }) => item.attributes.length > 0 && beginnings.includes(wordsOf(other).join('')),
  );
}

/** The name of segment `at` of the whole path that leads to `leaf` within `tree`. */
function nameAt(leaf: UseNode, tree: UseNode, at: number): NamedSegment | undefined {
  const path = pathTo(leaf, tree, []);
  return path?.[at];
}

export type UseNode = (Item & { kind: 'use' })['tree'];
export interface NamedSegment {
  readonly text: string;
  readonly span: Span;
}

export function pathTo(
  leaf: UseNode,
  tree: UseNode,
  prefix: readonly NamedSegment[],
): readonly NamedSegment[] | undefined {
  const path = [...prefix, ...tree.path.segments.map((segment) => segment.name)];
  if (tree === leaf) return path;
  if (tree.kind !== 'group') return undefined;
  for (const inner of tree.trees) {
    const found = pathTo(leaf, inner, path);
    if (found) return found;
  }
  return undefined;
}

const segmentName = (tree: UseNode, at: number): NamedSegment | undefined => tree.path.segments[at]?.name;
