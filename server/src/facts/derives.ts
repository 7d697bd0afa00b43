// The paths that an item's derives and attributes name.
import type { Attribute, Path } from '../syntax/ast.js';

export interface DerivePath {
  readonly path: Path;
  /** It stands in a `cfg_attr`: it may not be there. */
  readonly conditional: boolean;
}

/** `text` is what the attributes' places count in. */
export function derivePaths(attributes: readonly Attribute[], text: string): readonly DerivePath[] {
  return attributes
    .filter(({ path }) => path === 'derive' || path === 'cfg_attr')
    .flatMap(({ span, path: attribute }) => {
      const conditional = attribute === 'cfg_attr';
      return [...text.slice(span.start, span.end).matchAll(DERIVE)].flatMap(({ 1: listed = '', index, 0: whole }) =>
        pathsIn(listed, span.start + index + whole.length - listed.length).map((path) => ({ path, conditional })),
      );
    });
}

/** `tokio::main` of `#[tokio::main]`: attributes that a crate has, not the compiler or a tool of its. */
export function attributePaths(attributes: readonly Attribute[], text: string): readonly Path[] {
  return attributes.flatMap(({ span, path }) => {
    const [head = '', ...more] = path.split('::');
    if (more.length === 0 || TOOLS.has(head.trim())) return [];
    const written = text.slice(span.start, span.end);
    const at = written.search(/[A-Za-z_:]/);
    return at < 0 ? [] : pathsIn(PATH_AT_START.exec(written.slice(at))?.[0] ?? '', span.start + at);
  });
}

const TOOLS = new Set(['rustfmt', 'clippy', 'diagnostic', 'miri', 'rust_analyzer', 'rustc', 'rustdoc']);
const PATH_AT_START = /^(?:::\s*)?[A-Za-z_]\w*(?:\s*::\s*[A-Za-z_]\w*)*/;
const DERIVE = /\bderive\s*\(\s*([^()]*)/g;
const PATH = /(?:::\s*)?[A-Za-z_]\w*(?:\s*::\s*[A-Za-z_]\w*)*/g;
const NAME = /[A-Za-z_]\w*/g;

const pathsIn = (listed: string, start: number): readonly Path[] =>
  [...listed.matchAll(PATH)].map(({ 0: path, index }) => ({
    span: { start: start + index, end: start + index + path.length },
    global: path.startsWith('::'),
    segments: [...path.matchAll(NAME)].map(({ 0: name, index: at }) => ({
      name: { text: name, span: { start: start + index + at, end: start + index + at + name.length } },
    })),
  }));
