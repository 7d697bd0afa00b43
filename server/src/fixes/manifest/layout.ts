// Where things stand in the text of a Cargo.toml, so that an edit leaves all else as it is. What does not read gives no
// layout, and so no edit.
import { type Span, spanOf } from '../../text/span.js';

export interface Entry {
  /** `rand.version` is two names. */
  readonly key: readonly string[];
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly value: Span;
}

/** What stands below one `[header]`; the first has none. */
export interface Section {
  readonly path: readonly string[];
  readonly header: Span;
  readonly entries: readonly Entry[];
}

export function layoutOf(text: string): readonly Section[] | undefined {
  const sections: { path: readonly string[]; header: Span; entries: Entry[] }[] = [];
  let section: (typeof sections)[number] = { path: [], header: spanOf(0, 0), entries: [] };
  sections.push(section);
  let at = pastBlank(text, 0);
  while (at < text.length) {
    if (text[at] === '[') {
      const opens = text[at + 1] === '[' ? 2 : 1;
      const key = readKey(text, at + opens);
      if (!key || !text.startsWith(']'.repeat(opens), key.end)) return undefined;
      section = { path: key.names, header: spanOf(at, key.end + opens), entries: [] };
      sections.push(section);
      at = key.end + opens;
    } else {
      const entry = readEntry(text, at);
      if (!entry) return undefined;
      section.entries.push(entry);
      at = entry.span.end;
    }
    const rest = pastSpaces(text, at);
    if (rest < text.length && !/[\r\n#]/.test(text[rest] ?? '')) return undefined;
    at = pastBlank(text, rest);
  }
  return sections;
}

/** The entries of `{ a = 1, b = 2 }`. */
export function inlineEntries(text: string, table: Span): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  let at = pastBlank(text, table.start + 1);
  while (at < table.end - 1) {
    const entry = readEntry(text, at);
    if (!entry) return undefined;
    entries.push(entry);
    at = pastBlank(text, entry.span.end);
    if (text[at] === ',') at = pastBlank(text, at + 1);
    else if (at < table.end - 1) return undefined;
  }
  return entries;
}

/** The elements of `["a", "b"]`. */
export function elementsOf(text: string, array: Span): readonly Span[] | undefined {
  const elements: Span[] = [];
  let at = pastBlank(text, array.start + 1);
  while (at < array.end - 1) {
    const end = pastValue(text, at);
    if (end === undefined) return undefined;
    elements.push(spanOf(at, end));
    at = pastBlank(text, end);
    if (text[at] === ',') at = pastBlank(text, at + 1);
    else if (at < array.end - 1) return undefined;
  }
  return elements;
}

/** The text of a string value without its quotes; undefined for anything else. */
export function textOf(text: string, value: Span): string | undefined {
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(text.slice(value.start, value.end));
  return quoted ? (quoted[1] ?? quoted[2]) : undefined;
}

function readEntry(text: string, at: number): Entry | undefined {
  const key = readKey(text, at);
  if (!key || text[key.end] !== '=') return undefined;
  const start = pastSpaces(text, key.end + 1);
  const end = pastValue(text, start);
  return end === undefined ? undefined : { key: key.names, span: spanOf(at, end), value: spanOf(start, end) };
}

/** A dotted key with the white space after it. */
function readKey(text: string, from: number): { readonly names: readonly string[]; readonly end: number } | undefined {
  const names: string[] = [];
  let at = from;
  for (;;) {
    at = pastSpaces(text, at);
    const part = matchAt(KEY, text, at);
    if (!part) return undefined;
    names.push(part[1] ?? part[2] ?? part[3] ?? '');
    at = pastSpaces(text, at + part[0].length);
    if (text[at] !== '.') return { names, end: at };
    at += 1;
  }
}

const KEY = /([A-Za-z0-9_-]+)|"([^"\\\n]*)"|'([^'\n]*)'/y;
const STRING = /"""[\s\S]*?(?<!\\)"{3,5}|'''[\s\S]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const BARE = /[^\s,#[\]{}]+/y;
const COMMENT = /#[^\n]*/y;

function pastValue(text: string, at: number): number | undefined {
  const string = matchAt(STRING, text, at);
  if (string) return at + string[0].length;
  const close = text[at] === '[' ? ']' : text[at] === '{' ? '}' : undefined;
  if (close === undefined) {
    const bare = matchAt(BARE, text, at);
    return bare ? at + bare[0].length : undefined;
  }
  let inner = pastBlank(text, at + 1);
  while (inner < text.length) {
    if (text[inner] === close) return inner + 1;
    const separator = text[inner] === ',' || text[inner] === '=';
    const end = separator ? inner + 1 : pastValue(text, inner);
    if (end === undefined) return undefined;
    inner = pastBlank(text, end);
  }
  return undefined;
}

const pastSpaces = (text: string, at: number): number => at + (matchAt(/[ \t]*/y, text, at)?.[0].length ?? 0);

/** Past white space, ends of lines and comments. */
function pastBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    at += matchAt(/\s*/y, text, at)?.[0].length ?? 0;
    const comment = matchAt(COMMENT, text, at);
    if (!comment) return at;
    at += comment[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
