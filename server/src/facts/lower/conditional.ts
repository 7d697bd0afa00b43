// Code that may not be compiled is followed, but nothing is said against what it names.
import type { Frame } from './frame.js';

export function quietly<T>(frame: Frame, isConditional: boolean | undefined, walk: () => T): T {
  if (!isConditional) return walk();
  const { scope, out } = frame;
  const outer = scope.muted;
  const lists: readonly unknown[][] = [out.missing, out.gated, out.unimported, out.wrongArguments];
  const lengths = lists.map((list) => list.length);
  scope.muted = 'all';
  const result = walk();
  scope.muted = outer;
  lists.forEach((list, i) => {
    list.length = Math.min(list.length, lengths[i] ?? 0);
  });
  return result;
}
