// Edits of the dependencies of a Cargo.toml.
import type { DependencySection } from '../../facts/model.js';
import type { Span, TextEdit } from '../../text/span.js';
import { type Entry, elementsOf, inlineEntries, layoutOf, type Section, textOf } from './layout.js';

export interface NewDependency {
  readonly section: DependencySection;
  readonly package: string;
  /** Absent when the workspace says it. */
  readonly version?: string;
}

/** Adds a dependency where its name puts it, or at the end of what is not in order. */
export function addDependency(text: string, wanted: NewDependency): readonly TextEdit[] | undefined {
  const sections = layoutOf(text);
  if (!sections) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const line =
    wanted.version === undefined
      ? `${wanted.package}.workspace = true`
      : `${wanted.package} = ${quoteLike(text, wanted.version)}`;
  const section = sections.find((one) => isPath(one.path, [wanted.section]));
  if (!section) return [newSection(text, sections, wanted.section, line, eol)];
  const last = section.entries.at(-1);
  if (!last) return [insert(endOfLine(text, section.header.end), `${eol}${line}`)];
  const names = section.entries.map((entry) => entry.key[0] ?? '');
  const isSorted = names.every((name, i) => i === 0 || (names[i - 1] ?? '') <= name);
  const after = isSorted ? section.entries.findLast((_, i) => (names[i] ?? '') <= wanted.package) : last;
  if (after) return [insert(endOfLine(text, after.span.end), `${eol}${line}`)];
  const [first] = section.entries;
  return [insert(first?.span.start ?? section.header.end, `${line}${eol}`)];
}

function newSection(
  text: string,
  sections: readonly Section[],
  name: DependencySection,
  line: string,
  eol: string,
): TextEdit {
  // `[dependencies.rand]` may stand by itself: its table goes before it.
  const below = sections.find((one) => one.path[0] === name);
  if (below) return insert(below.header.start, `[${name}]${eol}${line}${eol}${eol}`);
  const end = text.trimEnd().length;
  return { span: { start: end, end: text.length }, newText: `${eol}${eol}[${name}]${eol}${line}${eol}` };
}

/** Adds a feature to a dependency that the manifest has, in the form that it has there. */
export function addFeature(text: string, pack: string, feature: string): readonly TextEdit[] | undefined {
  const sections = layoutOf(text);
  const found = sections && declarationOf(text, sections, pack);
  if (!found) return undefined;
  const quoted = quoteLike(text, feature);
  const list = `features = [${quoted}]`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  switch (found.kind) {
    case 'text':
      return [insert(found.value.start, '{ version = '), insert(found.value.end, `, ${list} }`)];
    case 'inline': {
      const features = found.entries.find((entry) => isPath(entry.key, ['features']));
      if (features) return addElement(text, features.value, quoted);
      const last = found.entries.at(-1);
      return last ? [insert(last.span.end, `, ${list}`)] : undefined;
    }
    case 'table': {
      const features = found.entries.find((entry) => isPath(entry.key, ['features']));
      if (features) return addElement(text, features.value, quoted);
      const last = found.entries.at(-1);
      return [insert(endOfLine(text, last?.span.end ?? found.header.end), `${eol}${list}`)];
    }
    case 'dotted': {
      const features = found.entries.find((entry) => entry.key[1] === 'features');
      if (features) return addElement(text, features.value, quoted);
      const last = found.entries.at(-1);
      if (!last) return undefined;
      const dot = text.slice(last.span.start, last.value.start).indexOf('.');
      const name = text.slice(last.span.start, last.span.start + dot);
      return [insert(endOfLine(text, last.span.end), `${eol}${name}.${list}`)];
    }
  }
}

type Declaration =
  | { readonly kind: 'text'; readonly value: Span }
  | { readonly kind: 'inline'; readonly entries: readonly Entry[] }
  | { readonly kind: 'table'; readonly header: Span; readonly entries: readonly Entry[] }
  | { readonly kind: 'dotted'; readonly entries: readonly Entry[] };

/** Plain dependencies before those of targets, tests and build scripts. */
function declarationOf(text: string, sections: readonly Section[], pack: string): Declaration | undefined {
  const ranked = sections
    .map((section) => ({ section, rank: rankOf(section.path) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const { section } of ranked) {
    const found = inSection(text, section, pack);
    if (found) return found;
  }
  return undefined;
}

const KINDS: readonly string[] = ['dependencies', 'dev-dependencies', 'build-dependencies'];

/** `[dependencies]`, `[dependencies.rand]`, `[target.'cfg(unix)'.dependencies]`. */
function rankOf(path: readonly string[]): number | undefined {
  const own = path[0] === 'target' ? path.slice(2) : path;
  const kind = KINDS.indexOf(own[0] ?? '');
  if (kind < 0 || own.length > 2) return undefined;
  return kind * 2 + (own === path ? 0 : 1);
}

function inSection(text: string, section: Section, pack: string): Declaration | undefined {
  const { path, entries, header } = section;
  const name = KINDS.includes(path.at(-2) ?? '') ? path.at(-1) : undefined;
  if (name !== undefined) return isPackage(text, name, entries, pack) ? { kind: 'table', header, entries } : undefined;
  for (const entry of entries) {
    const [key = '', ...more] = entry.key;
    if (more.length > 0) {
      const parts = entries.filter((one) => one.key[0] === key && one.key.length === 2);
      const inner = parts.map((one) => ({ ...one, key: one.key.slice(1) }));
      if (isPackage(text, key, inner, pack)) return { kind: 'dotted', entries: parts };
    } else if (text[entry.value.start] === '{') {
      const inner = inlineEntries(text, entry.value);
      if (inner && isPackage(text, key, inner, pack)) return { kind: 'inline', entries: inner };
    } else if (key === pack) return { kind: 'text', value: entry.value };
  }
  return undefined;
}

function isPackage(text: string, key: string, entries: readonly Entry[], pack: string): boolean {
  const renamed = entries.find((entry) => isPath(entry.key, ['package']));
  return (renamed ? textOf(text, renamed.value) : key) === pack;
}

function addElement(text: string, array: Span, element: string): readonly TextEdit[] | undefined {
  const elements = text[array.start] === '[' ? elementsOf(text, array) : undefined;
  if (!elements) return undefined;
  const last = elements.at(-1);
  if (!last) return [{ span: array, newText: `[${element}]` }];
  const rest = text.slice(last.end, array.end - 1);
  const hasComma = /^\s*,/.test(rest);
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(array.start, last.start))?.[1];
  if (indent === undefined || !rest.includes('\n')) return [insert(last.end, `, ${element}`)];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (!hasComma) return [insert(last.end, `,${eol}${indent}${element}`)];
  const comma = last.end + rest.indexOf(',') + 1;
  return [insert(comma, `${eol}${indent}${element},`)];
}

const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** Where the line ends, comments included. */
function endOfLine(text: string, from: number): number {
  const end = /\r?\n|$/.exec(text.slice(from));
  return from + (end?.index ?? 0);
}

/** The quotes that the manifest uses itself. */
const quoteLike = (text: string, value: string): string =>
  /= *'/.test(text) && !/= *"/.test(text) ? `'${value}'` : `"${value}"`;

const isPath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
