// Which names of crates the tables had an answer for: told to whoever measures that. The product asks nobody.
import type { Anchor } from '../findings/model.js';
import type { Api, Namespace } from '../knowledge/api.js';
import type { Ty } from '../knowledge/ty.js';
import type { Name, Path, UseItem } from '../syntax/ast.js';
import { type Import, importsOf } from './names/outline.js';
import type { Resolved } from './names/resolved.js';

/** `untyped`: a method of a value whose type is not known. */
export type Answer = 'found' | 'missing' | 'unknown' | 'untyped';

export interface Census {
  /** A name may be told of several times, as code is looked at several times. */
  note(kind: 'path' | 'method', unit: Anchor, name: Name, answer: Answer): void;
}

export const answerOf = (verdict: 'found' | 'absent' | 'unknown'): Answer =>
  verdict === 'absent' ? 'missing' : verdict;

/** A type of a crate with a table, or one that is known by a trait of such a crate. */
export const isOfCrate = (ty: Ty): boolean =>
  (ty.kind === 'named' && ty.def.crate.includes('@')) ||
  ((ty.kind === 'impl' || ty.kind === 'dyn') && ty.bounds.some(({ def }) => def.crate.includes('@')));

/** Of a path that leads into a crate with a table; what its type has is told apart. */
export function countPath(
  census: Census,
  unit: Anchor,
  path: Path,
  resolved: Resolved,
  resolvePart: (part: Path, namespace: Namespace) => Resolved,
): void {
  const { segments } = path;
  const nameOf = (index: number): Name | undefined => segments[index]?.name;
  const tell = (name: Name | undefined, answer: Answer): void => {
    if (name) census.note('path', unit, name, answer);
  };
  if (resolved.kind === 'api') {
    if (resolved.rest === 0) tell(nameOf(segments.length - 1), 'found');
  } else if (resolved.kind === 'missing') tell(nameOf(resolved.at), 'missing');
  else if (resolved.kind === 'unknown' && segments.length > 1) {
    const leads = segments.some((_, i) => {
      const part = resolvePart({ ...path, segments: segments.slice(0, i + 1) }, 'type');
      return i < segments.length - 1 && part.kind === 'api';
    });
    if (leads) tell(nameOf(segments.length - 1), 'unknown');
  }
}

export function countImports(
  census: Census,
  unit: Anchor,
  item: UseItem,
  { api, target }: { readonly api: Api; readonly target: (one: Import) => Resolved },
): void {
  for (const one of importsOf(item.tree, false)) {
    const name = one.tree.path.segments.at(-1)?.name;
    const { kind } = target(one);
    if (!name) continue;
    if (kind === 'api') census.note('path', unit, name, 'found');
    else if (kind === 'missing') census.note('path', unit, name, 'missing');
    else if (kind === 'unknown' && api.crate(one.segments[0] ?? '')) census.note('path', unit, name, 'unknown');
  }
}
