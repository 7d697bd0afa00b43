// Rules carry their examples as tests do, with marks below the lines. Readers get the code and the message apart.
import { type Span, spanOf } from '../text/span.js';

export interface ReadExample {
  /** Without marks and directives. */
  readonly code: string;
  readonly findings: readonly ExampleFinding[];
}

export interface ExampleFinding {
  /** In `code`. */
  readonly span: Span;
  readonly rule: string;
  /** As far as the example tells it; may be empty. */
  readonly message: string;
}

/** A file of an example of several; an example of one file has no name for it. */
export interface ExampleFile {
  readonly name: string | undefined;
  /** With its marks. */
  readonly text: string;
}

export function filesOf(example: string): readonly ExampleFile[] {
  const [first = '', ...rest] = example.split(/^\/\/@ file: */m);
  if (rest.length === 0) return [{ name: undefined, text: first }];
  return rest.map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end).trim(), text: part.slice(end + 1) };
  });
}

export function readExample(example: string): ReadExample {
  const kept: string[] = [];
  const findings: ExampleFinding[] = [];
  let lineStart = 0;
  let length = 0;
  for (const line of example.replace(/^\n|\n$/g, '').split('\n')) {
    const mark = /^(\s*\/\/\s*)(\^+|-{3,})(?:\s+(.*))?$/.exec(line);
    if (mark?.[2]?.startsWith('^')) {
      const column = mark[1]?.length ?? 0;
      const span = spanOf(lineStart + column, lineStart + column + mark[2].length);
      findings.push({ span, ...readNote(mark[3] ?? '') });
    }
    if (mark || line.trimStart().startsWith('//@')) continue;
    kept.push(line);
    lineStart = length;
    length += line.length + 1;
  }
  return { code: kept.join('\n'), findings };
}

/** `constant-nonce [fix]: nonce of `encrypt` never changes`. */
function readNote(note: string): { readonly rule: string; readonly message: string } {
  const match = /^([\w-]+)\s*(?:\[fix\])?\s*(?::\s*(.*))?$/.exec(note);
  return { rule: match?.[1] ?? '', message: match?.[2] ?? '' };
}
