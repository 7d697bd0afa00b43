// Where the walk along a path stands.
import type { ApiItem, Namespace } from '../../knowledge/api.js';
import type { Entry, Module } from './outline.js';

export type Step =
  /** `declaredOnly`: what the text imports there may not be what the path means. */
  | { readonly kind: 'module'; readonly module: Module; readonly declaredOnly?: boolean }
  /** `doubtful`: the first name may as well be something else that is not in sight. */
  /** `imported`: how many names of the path an import brought, which the code at hand does not write. */
  | {
      readonly kind: 'crate';
      readonly path: readonly string[];
      readonly doubtful?: boolean;
      readonly imported?: number;
    }
  | { readonly kind: 'std'; readonly path: readonly string[] }
  | { readonly kind: 'own'; readonly entry: Entry }
  | { readonly kind: 'primitive'; readonly name: string }
  /** Something may be there, but nothing is known of it: a module in another file, a name from a macro. */
  /** `lost`: the path into a crate that an import, or what leans on one, leads to in vain. */
  /** `perhaps`: where a glob may bring it from, out of crates that no table has. */
  | { readonly kind: 'unknown'; readonly lost?: string; readonly perhaps?: readonly string[] }
  | { readonly kind: 'none' };

export const orUnknown = (step: Step): Step => (step.kind === 'none' ? { kind: 'unknown' } : step);

export function sameStep(a: Step, b: Step): boolean {
  if (a.kind === 'own') return b.kind === 'own' && a.entry === b.entry;
  return (a.kind === 'crate' || a.kind === 'std') && b.kind === a.kind && a.path.join('::') === b.path.join('::');
}

/** Which namespace an item is in; structs are in two. */
export function inNamespace(item: ApiItem, namespace: Namespace): boolean {
  switch (item.kind) {
    case 'fn':
    case 'const':
    case 'static':
      return namespace === 'value';
    case 'macro':
    case 'derive':
    case 'attribute':
      return namespace === 'macro';
    case 'struct':
    case 'variant':
      return namespace !== 'macro';
    default:
      return namespace === 'type';
  }
}
