// Where code names what an import brings, so that the two are renamed together.
import type { Anchor, AnchoredEdit } from '../findings/model.js';
import type { Api } from '../knowledge/api.js';
import type { Span } from '../text/span.js';
import type { LiveFile } from './context.js';
import { canBeUsedAs, namedIn } from './renamedUses.js';

export interface Renaming {
  readonly name: string;
  readonly newName: string;
  /** How the new one is named where something else has that name. */
  readonly full: string;
}

/**
 * Edits that rename what the item names at the span: in a `use` along with the rest of the module, and not twice where
 * another import brings the new name already. Undefined where what the code does with it cannot be done with the new one.
 */
export function rename(
  span: Span,
  renaming: Renaming,
  unit: Anchor,
  live: LiveFile,
  api: Api,
): readonly AnchoredEdit[] | undefined {
  const { name, newName, full } = renaming;
  const here = leaveOut(span, newName, unit, live) ?? [{ span, newText: newName }];
  const uses = usesOf(name, unit, live);
  const own = live.items.find((one) => one.key === unit);
  const places = own && own.item.kind !== 'use' ? [...uses, { text: own.text, span }] : uses;
  if (!canBeUsedAs(api, full, places)) return undefined;
  return [...here, ...uses.map((use) => ({ ...use, newText: isBound(newName, use.text) ? full : newName }))].map(
    ({ span: at, newText, ...rest }) => ({ span: at, newText, ...('item' in rest ? { item: rest.item } : {}) }),
  );
}

/** Nothing where the name goes on in the import or has another one beside it. */
function usesOf(name: string, unit: Anchor, live: LiveFile) {
  const own = live.items.find((one) => one.key === unit);
  const isLeaf = new RegExp(`\\b${name}\\b(?!\\s*(?:::|as\\b|\\w))`).test(own?.text ?? '');
  if (own?.item.kind !== 'use' || !isLeaf) return [];
  const module = live.outline?.moduleOf(unit);
  return live.items.flatMap(({ key, item, text }) => {
    const isHere = item.kind !== 'use' && live.outline?.moduleOf(key) === module;
    // A variable of that name is none of the import's: there only calls are.
    const isOther = ({ end }: Span): boolean => isBound(name, text) && !/^\s*\(/.test(text.slice(end));
    return isHere ? namedIn(text, name).flatMap((span) => (isOther(span) ? [] : [{ span, text, item: key }])) : [];
  });
}

/** The text gives a variable or parameter the name. */
export const isBound = (name: string, text: string): boolean =>
  new RegExp(`\\b(?:let|mut|ref|for)\\s+${name}\\b|\\b${name}\\s*:[^:]|\\|[^|\\n]*\\b${name}\\b[^|\\n]*\\|`).test(text);

/** Takes the name out of the `use`, when another import of the module brings the new one already. */
function leaveOut(span: Span, newName: string, unit: Anchor, live: LiveFile): readonly AnchoredEdit[] | undefined {
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
