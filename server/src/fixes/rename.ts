// Replaces a name that does not exist by one that does.
import type { MissingItem } from '../facts/model.js';
import type { Fix } from '../findings/model.js';

/** A known rename is safe when nothing else changed with it; a near name is only a guess. */
export function rename(item: MissingItem): readonly Fix[] {
  const there = item.instead.filter(({ fits }) => fits);
  return there.map(({ name, note, since }) => ({
    title: `Use \`${name}\``,
    safety: since !== undefined && note === undefined ? ('safe' as const) : ('review' as const),
    edits: [{ span: item.span, newText: name }],
  }));
}
