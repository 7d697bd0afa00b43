// Where code names what an import brings, so that the two are renamed together.
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import { advance, END, NAME, nameOf, startScan } from '../syntax/scan.js';
import type { Span } from '../text/span.js';
import type { LiveFile } from './context.js';

export interface Renaming {
  readonly name: string;
  readonly newName: string;
  /** How the new one is named where something else has that name. */
  readonly full: string;
}

const DOT = 46;
const COLON = 58;

/** Nothing where the name goes on in the import or has another one beside it, or where the code declares it anew. */
export function mentions({ name, newName, full }: Renaming, unit: Anchor, live: LiveFile): readonly AnchoredEdit[] {
  const own = live.items.find((one) => one.key === unit);
  const isLeaf = new RegExp(`\\b${name}\\b(?!\\s*(?:::|as\\b|\\w))`).test(own?.text ?? '');
  if (own?.item.kind !== 'use' || !isLeaf) return [];
  const module = live.outline?.moduleOf(unit);
  return live.items.flatMap(({ key, item, text }) => {
    const isHere = item.kind !== 'use' && live.outline?.moduleOf(key) === module;
    const newText = isBound(newName, text) ? full : newName;
    return isHere ? namedIn(text, name).map((span) => ({ span, newText, item: key })) : [];
  });
}

/** The text gives a variable or parameter the name. */
export const isBound = (name: string, text: string): boolean =>
  new RegExp(`\\b(?:let|mut|ref|for)\\s+${name}\\b|\\b${name}\\s*:[^:]|\\|[^|\\n]*\\b${name}\\b[^|\\n]*\\|`).test(text);

/** Takes the name out of the `use`, when another import of the module brings the new one already. */
export function leaveOut(
  span: Span,
  { newName }: Renaming,
  unit: Anchor,
  live: LiveFile,
): readonly AnchoredEdit[] | undefined {
  const own = live.items.find((one) => one.key === unit);
  const isThere = live.outline?.moduleOf(unit)?.imports.some((one) => !one.glob && one.name === newName) === true;
  if (own?.item.kind !== 'use' || !isThere) return undefined;
  const { text } = own;
  const before = /,?\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
  const after = /^\s*,[ \t]*(?:\n(?=\s*[\w}]))?/.exec(text.slice(span.end))?.[0];
  if (after !== undefined) return [{ span: { start: span.start, end: span.end + after.length }, newText: '' }];
  if (before.startsWith(',')) return [{ span: { start: span.start - before.length, end: span.end }, newText: '' }];
  return own.item.tree.kind === 'name' ? [{ span: { start: 0, end: text.length }, newText: '' }] : undefined;
}

/** As a whole or at the start of a path: neither a method nor a field, nor a name in a module. */
function namedIn(text: string, name: string): readonly Span[] {
  const found: Span[] = [];
  const scan = startScan(text, 0, new Map());
  let before = END;
  for (advance(scan); scan.token !== END; advance(scan)) {
    const isFree = before !== DOT && !(before === COLON && text.slice(0, scan.start).trimEnd().endsWith('::'));
    if (scan.token === NAME && isFree && nameOf(scan) === name) found.push({ start: scan.start, end: scan.end });
    before = scan.token;
  }
  return found;
}
