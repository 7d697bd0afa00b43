// What a path turns out to mean.
import type { ApiItem, CrateInfo, Gate } from '../../knowledge/api.js';
import type { Entry } from './outline.js';

/** A path whose segment at `at` does not exist. */
export interface MissingPath {
  readonly kind: 'missing';
  readonly crate: CrateInfo;
  readonly within: ApiItem | CrateInfo;
  /** Path of the place asked about, as the code leads to it: `aes_gcm::aead`. */
  readonly place: string;
  readonly name: string;
  readonly at: number;
}

/** What is off without which the segment at `at` of the code's path is not there. */
export type GateAt = Gate & { readonly at: number };

export type Resolved =
  | { readonly kind: 'own'; readonly entry: Entry; readonly rest: readonly string[] }
  /** `rest` segments at the end are for what the item has: `Aes256Gcm::new`. */
  | {
      readonly kind: 'api';
      readonly items: readonly ApiItem[];
      readonly crate: CrateInfo;
      readonly rest: number;
      readonly gate?: GateAt;
    }
  | { readonly kind: 'std'; readonly path: string }
  /** A full path into a crate without a table; `direct`: nothing but the crate itself can have the first name. */
  | { readonly kind: 'foreign'; readonly path: readonly string[]; readonly direct?: true }
  | MissingPath
  /** `lost`: the full path into a crate, when an import that the path leans on leads to nothing. */
  /** `perhaps`: full paths of which one may be meant, for a glob of a crate that no table has. */
  | { readonly kind: 'unknown'; readonly lost?: string; readonly perhaps?: readonly string[] };
