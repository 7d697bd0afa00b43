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
