// Reads the marks that say what should be found in a piece of Rust. See test/README.md.
import type { Confidence, Severity } from '../../server/src/findings/model.js';
import { type Span, spanOf } from '../../server/src/text/span.js';

export interface Mark {
  /** In the text without marks. */
  readonly span: Span;
  /** Of the marked line in the text without marks, from 0. */
  readonly line: number;
  readonly rule: string;
  /** What the message has to contain; may be empty. */
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly known?: 'MISSING' | 'SPURIOUS';
}

export type Flag = 'fix' | Confidence | Severity;

export interface BecauseMark {
  readonly span: Span;
  readonly line: number;
  readonly text: string;
}

export interface MarkedText {
  /** Without marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly because: readonly BecauseMark[];
}

const FLAGS: readonly Flag[] = ['fix', 'high', 'medium', 'low', 'error', 'warning', 'information', 'hint'];

const CARETS = /^(\s*\/\/\s*)(\^+)\s+(?:(MISSING|SPURIOUS)\s+)?([a-z-]+)((?:\s+\[[a-z]+\])*)(?::\s*(.*))?$/;
const DASHES = /^(\s*\/\/\s*)(-+)\s+because(?::\s*(.*))?$/;
const LOOKS_LIKE_A_MARK = /^\s*\/\/\s*\^/;

export function readMarks(source: string): MarkedText {
  const kept: string[] = [];
  const marks: Mark[] = [];
  const because: BecauseMark[] = [];
  let lineStart = 0;
  let length = 0;
  for (const line of source.split('\n')) {
    const found = CARETS.exec(line);
    const related = DASHES.exec(line);
    const match = found ?? related;
    if (!match) {
      if (LOOKS_LIKE_A_MARK.test(line)) throw new Error(`not a mark: ${line}`);
      kept.push(line);
      lineStart = length;
      length += line.length + 1;
      continue;
    }
    const start = lineStart + (match[1]?.length ?? 0);
    const place = { span: spanOf(start, start + (match[2]?.length ?? 0)), line: kept.length - 1 };
    if (found) marks.push({ ...place, ...readNote(found) });
    else because.push({ ...place, text: match[3] ?? '' });
  }
  return { text: kept.join('\n'), marks, because };
}

function readNote([, , , known, rule = '', flags = '', text = '']: RegExpExecArray): Omit<Mark, 'span' | 'line'> {
  const words = [...flags.matchAll(/\[([a-z]+)\]/g)].map(([, word = '']) => {
    const flag = FLAGS.find((one) => one === word);
    if (!flag) throw new Error(`unknown flag [${word}]`);
    return flag;
  });
  return { rule, text, flags: words, ...(known === 'MISSING' || known === 'SPURIOUS' ? { known } : {}) };
}

/** Puts marks below their lines. */
export function writeMarks({ text, marks, because }: MarkedText): string {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const below = (line: number): readonly string[] => {
    const at = starts[line] ?? 0;
    const noted = [
      ...because.filter((one) => one.line === line).map((one) => ({ ...one, sign: '-', note: becauseNote(one) })),
      ...marks.filter((one) => one.line === line).map((one) => ({ ...one, sign: '^', note: markNote(one) })),
    ];
    return noted
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, sign, note }) => {
        const column = span.start - at;
        const indent = /^\s*/.exec(lines[line] ?? '')?.[0].slice(0, Math.max(0, column - 2)) ?? '';
        return `${indent}//${' '.repeat(Math.max(0, column - indent.length - 2))}${sign.repeat(Math.max(1, span.end - span.start))} ${note}`;
      });
  };
  return lines.flatMap((line, i) => [line, ...below(i)]).join('\n');
}

const becauseNote = ({ text }: BecauseMark): string => (text === '' ? 'because' : `because: ${text}`);

function markNote({ known, rule, flags, text }: Mark): string {
  const words = [...(known ? [known] : []), rule, ...flags.map((flag) => `[${flag}]`)].join(' ');
  return text === '' ? words : `${words}: ${text}`;
}
