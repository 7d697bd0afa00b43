// What the engine needs of the facts of a file, whoever makes them.
import type { Facts } from '../facts/model.js';
import type { Anchor } from '../findings/model.js';

export interface ItemFacts {
  /** The item that the spans count from. */
  readonly key: Anchor;
  /** Where it starts in the present text. */
  readonly start: number;
  /** The same object as long as nothing that the facts speak of has changed: findings are kept by it. */
  readonly facts: Facts;
}

export interface FactsSource {
  items(): Iterable<ItemFacts>;
  /** Where an item starts in the present text; undefined when it is gone. */
  startOf(item: Anchor): number | undefined;
  /** Where an item of another file of the crate stands. */
  elsewhere(item: Anchor): { readonly path: string; readonly text: string; readonly start: number } | undefined;
}
