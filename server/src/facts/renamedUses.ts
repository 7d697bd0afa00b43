// Whether what code does with a name can be done with another: what it takes from a type, how it calls a function.
import type { Api, ApiItem } from '../knowledge/api.js';
import type { Ty } from '../knowledge/ty.js';
import { advance, END, NAME, nameOf, startScan } from '../syntax/scan.js';
import type { Span } from '../text/span.js';

const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const BAR = 124;

/** False when one of the places surely would not compile with the item at `path` in its place. */
export function canBeUsedAs(api: Api, path: string, uses: readonly { readonly text: string; readonly span: Span }[]) {
  const [crate = '', ...segments] = path.split('::');
  const found = api.resolve(crate, segments);
  if (found.verdict !== 'found') return true;
  return uses.every(({ text, span }) => {
    const rest = text.slice(span.end);
    const associated = /^\s*(?:::\s*<[^()]*?>\s*)?::\s*([A-Za-z_]\w*)/.exec(rest)?.[1];
    if (associated !== undefined) return !found.items.some((item) => hasNames(item) && lacks(api, item, associated));
    const [fn] = found.items.flatMap(({ signature }) => signature ?? []);
    const given = fn && /^\s*\(/.test(rest) ? argumentCount(text, span.end) : undefined;
    return given === undefined || fn?.variadic === true || given === fn?.params.length;
  });
}

const hasNames = ({ kind }: ApiItem): boolean => ['struct', 'enum', 'alias', 'trait'].includes(kind);

function lacks(api: Api, { def, kind }: ApiItem, name: string): boolean {
  const ty: Ty = kind === 'trait' ? { kind: 'impl', bounds: [{ def, args: [] }] } : { kind: 'named', def, args: [] };
  return api.associated(ty, name).verdict === 'absent';
}

/** Undefined where a closure or an open bracket leaves it unclear. */
function argumentCount(text: string, from: number): number | undefined {
  const scan = startScan(text, from, new Map());
  let depth = 0;
  let commas = 0;
  let last = 0;
  for (advance(scan); scan.token !== END; advance(scan)) {
    if (scan.token === BAR) return undefined;
    if ('([{'.includes(text[scan.start] ?? ' ') && scan.token !== NAME) depth += 1;
    else if (')]}'.includes(text[scan.start] ?? ' ') && scan.token !== NAME) {
      depth -= 1;
      if (depth === 0) return scan.token === CLOSE && last === OPEN ? 0 : commas + (last === COMMA ? 0 : 1);
    } else if (scan.token === COMMA && depth === 1) commas += 1;
    last = scan.token;
  }
  return undefined;
}

/** As a whole or at the start of a path: neither a method nor a field, nor a name in a module. */
export function namedIn(text: string, name: string): readonly Span[] {
  const found: Span[] = [];
  const scan = startScan(text, 0, new Map());
  let before = '';
  for (advance(scan); scan.token !== END; advance(scan)) {
    const isName = scan.token === NAME && nameOf(scan) === name;
    const isFree = before !== '.' && !text.slice(0, scan.start).trimEnd().endsWith('::');
    const isField = /^\s*:(?!:)/.test(text.slice(scan.end, scan.end + 40));
    if (isName && isFree && !isField) found.push({ start: scan.start, end: scan.end });
    before = text.slice(scan.start, scan.end);
  }
  return found;
}
