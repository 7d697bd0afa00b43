// What stands at one place of an item: found by lowering the item once more and listening for that place.
import type { ApiItem, AssocItem } from '../knowledge/api.js';
import type { Path } from '../syntax/ast.js';
import type { Span } from '../text/span.js';
import type { Resolved } from './names/resolved.js';
import { inNamespace } from './names/step.js';

/** An item of a published crate that the code names. */
export interface Mention {
  /** The name in the code. */
  readonly span: Span;
  readonly item: ApiItem | AssocItem;
}

export interface Probe {
  /** Counts from the item's start. */
  readonly at: number;
  found?: Mention;
}

/** Told of each name that leads to an item of a crate; what was found first stays. */
export function note(probe: Probe, span: Span, item: ApiItem | AssocItem): void {
  if (!probe.found && span.start <= probe.at && probe.at <= span.end) probe.found = { span, item };
}

/** The name of a path at the place that is asked about, with how many names lead to it. */
export function segmentAt(probe: Probe, names: readonly { readonly span: Span }[]): number {
  return names.findIndex(({ span }) => span.start <= probe.at && probe.at <= span.end);
}

/** The part of a path up to the place that is asked about; undefined when the place is not in it. */
export function pathUpTo(probe: Probe, path: Path): Path | undefined {
  const at = segmentAt(
    probe,
    path.segments.map((segment) => segment.name),
  );
  return at < 0 ? undefined : { ...path, segments: path.segments.slice(0, at + 1) };
}

/** The item that a path leads to, when nothing of it is left over. */
export function itemOf(resolved: Resolved, namespace: 'type' | 'value' | 'macro'): ApiItem | undefined {
  if (resolved.kind !== 'api' || resolved.rest > 0) return undefined;
  return resolved.items.find((item) => inNamespace(item, namespace)) ?? resolved.items[0];
}
