// The compiled Rust grammar. tree-sitter's objects live in WebAssembly memory, which nothing collects: whoever gets a
// tree deletes it.
import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import { type Span, spanOf } from '../text/span.js';

export interface GrammarBytes {
  /** `web-tree-sitter.wasm`. */
  readonly runtime: Uint8Array;
  /** `tree-sitter-rust.wasm`. */
  readonly rust: Uint8Array;
}

/** Owns a parser. */
export interface Grammar {
  /** The caller owns the tree. `old` has been told of every edit; it stays the caller's. Undefined after `dispose`. */
  parse(text: string, old?: Tree): Tree | undefined;
  /** Where the text, read by itself, is no Rust. Missing tokens are empty spans. */
  errorsIn(text: string): readonly Span[];
  dispose(): void;
}

/** The runtime is one for the whole process: only the bytes of the first call are taken. */
export async function loadGrammar({ runtime, rust }: GrammarBytes): Promise<Grammar> {
  await Parser.init({ wasmBinary: runtime });
  const language = await Language.load(rust);
  let parser: Parser | undefined = new Parser();
  parser.setLanguage(language);
  const parse = (text: string, old?: Tree): Tree | undefined => parser?.parse(text, old) ?? undefined;
  return {
    parse,
    errorsIn(text) {
      const tree = parse(text);
      try {
        return tree ? errorSpans(tree.rootNode) : [];
      } finally {
        tree?.delete();
      }
    },
    dispose() {
      parser?.delete();
      parser = undefined;
    },
  };
}

/** Only nodes with an error below them are visited. */
function errorSpans(root: Node): readonly Span[] {
  const spans: Span[] = [];
  const open: Node[] = root.hasError ? [root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.isError || node.isMissing) spans.push(spanOf(node.startIndex, node.endIndex));
    else open.push(...node.children.filter((child) => child.hasError).reverse());
  }
  return spans;
}
