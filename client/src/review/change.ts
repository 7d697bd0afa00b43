// One replacement in a text, with what it replaced. Offsets count UTF-16 code units, line breaks as the text has them.

export interface Change {
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

/** What took the change back would do. */
export const inverse = ({ start, removed, added }: Change): Change => ({ start, removed: added, added: removed });

/** The part that really changed: what both texts begin and end with is left out. */
export function trimmed({ start, removed, added }: Change): Change {
  const most = Math.min(removed.length, added.length);
  let head = 0;
  while (head < most && removed.charCodeAt(head) === added.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    removed.charCodeAt(removed.length - 1 - tail) === added.charCodeAt(added.length - 1 - tail)
  ) {
    tail++;
  }
  return {
    start: start + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Makes changes one after another, each in the text that the one before it left. */
export const applied = (text: string, changes: readonly Change[]): string =>
  changes.reduce(
    (now, { start, removed, added }) => now.slice(0, start) + added + now.slice(start + removed.length),
    text,
  );

/** What takes all of them back, in the order in which it has to be done. */
export const inverses = (changes: readonly Change[]): readonly Change[] => changes.toReversed().map(inverse);

const TYPED_LENGTH = 24;

/** Whether a change brought more than a hand types at once. Blanks and line breaks alone bring nothing to review. */
export function isBulk(change: Change): boolean {
  if (withLf(change.added) === withLf(change.removed)) return false;
  const { added } = trimmed(change);
  return /\S/.test(added) && (added.length >= TYPED_LENGTH || /[\r\n]/.test(added));
}

/** Other line breaks are no other code. */
const withLf = (text: string): string => text.replaceAll('\r\n', '\n');
