// The examples in the documentation of crates, cut out by the rules of rustdoc.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OracleCrate } from './project.js';

export interface Example {
  /** `aes-gcm-0.10.3/src/lib.rs:12` */
  readonly name: string;
  readonly crate: OracleCrate;
  /** A whole program. */
  readonly text: string;
  readonly edition: string | undefined;
}

/** One for each text, in the order of files and lines. */
export function examplesOf(crate: OracleCrate): readonly Example[] {
  const seen = new Set<string>();
  return [...documentsOf(crate)].flatMap(({ name, lines }) =>
    codeBlocks(lines).flatMap(({ line, info, code }): readonly Example[] => {
      const flags = flagsOf(info);
      const text = flags && programOf(code);
      if (text === undefined || seen.has(text)) return [];
      seen.add(text);
      return [{ name: `${crate.package}-${crate.version}/${name}:${line}`, crate, text, edition: flags?.edition }];
    }),
  );
}

interface DocLine {
  readonly number: number;
  /** Without the comment's marker; undefined where the text does not go on. */
  readonly text: string | undefined;
}

function* documentsOf({
  folder,
}: OracleCrate): Generator<{ readonly name: string; readonly lines: readonly DocLine[] }> {
  for (const name of ['README.md', ...rustFilesIn(folder)]) {
    if (!existsSync(join(folder, name))) continue;
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const texts = name.endsWith('.md') ? lines : lines.map(docText);
    yield { name, lines: texts.map((text, i) => ({ number: i + 1, text })) };
  }
}

const rustFilesIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'src'))
    ? readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.rs'))
        .sort()
        .map((path) => `src/${path}`)
    : [];

const docText = (line: string): string | undefined => /^\s*\/\/[/!](?!\/) ?(.*)$/.exec(line)?.[1];

interface CodeBlock {
  readonly line: number;
  readonly info: string;
  readonly code: readonly string[];
}

function codeBlocks(lines: readonly DocLine[]): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open:
    | {
        readonly fence: string;
        readonly indent: number;
        readonly line: number;
        readonly info: string;
        readonly code: string[];
      }
    | undefined;
  for (const { number, text } of lines) {
    if (text === undefined) {
      open = undefined;
      continue;
    }
    const fence = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(text);
    if (open) {
      if (fence?.[2]?.startsWith(open.fence) && fence[3]?.trim() === '') {
        blocks.push({ line: open.line, info: open.info, code: open.code });
        open = undefined;
      } else open.code.push(withoutIndent(text, open.indent));
    } else if (fence) {
      open = { fence: fence[2] ?? '', indent: fence[1]?.length ?? 0, line: number, info: fence[3] ?? '', code: [] };
    }
  }
  return blocks;
}

const withoutIndent = (text: string, indent: number): string =>
  text.slice(Math.min(indent, text.length - text.trimStart().length));

/** Undefined for what is no Rust, or is not meant to compile. */
function flagsOf(info: string): { readonly edition: string | undefined } | undefined {
  const words = info.split(/[,\s]+/).filter((word) => word !== '');
  const plain = words.every((word) => /^(rust|no_run|should_panic|edition\d{4}|standalone\w*|E\d{4})$/.test(word));
  return plain ? { edition: words.find((word) => word.startsWith('edition'))?.slice('edition'.length) } : undefined;
}

/** With what rustdoc adds; undefined for what needs an unstable compiler, or stands in part behind a feature of the crate. */
function programOf(code: readonly string[]): string | undefined {
  const lines = code.map(unhidden);
  if (lines.some((line) => /^\s*#!\[feature|^\s*#!?\[cfg(_attr)?\(.*\bfeature\b/.test(line))) return undefined;
  const body = lines.filter((line) => !/^\s*#!\[/.test(line)).join('\n');
  if (/^\s*(pub\s+)?(async\s+)?fn\s+main\s*\(/m.test(body)) return body;
  if (!body.trimEnd().endsWith('(())')) return `fn main() {\n${body}\n}`;
  return `fn main() {\nfn inner() -> core::result::Result<(), impl core::fmt::Debug> {\n${body}\n}\ninner().unwrap()\n}`;
}

/** Lines that begin with `# ` are compiled but not shown. */
function unhidden(line: string): string {
  const text = line.trimStart();
  if (text === '#') return '';
  if (text.startsWith('# ')) return text.slice(2);
  return text.startsWith('##') ? text.slice(1) : line;
}
