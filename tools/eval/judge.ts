// Asks rustc about many programs and keeps its answers, so that a run that was broken off goes on where it was.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { oraclePath } from './rustc.js';

export interface Source {
  /** Crate versions of the oracle: `main`. */
  readonly profile: string;
  readonly text: string;
  /** Further `//#` lines for the oracle: `crate-type: lib`. */
  readonly headers?: readonly string[];
}

export interface CompilerError {
  /** Null for syntax errors. */
  readonly code: string | null;
  /** From 1, of the program; null when rustc names no place. */
  readonly line: number | null;
  readonly endLine: number | null;
  /** The source at the place. */
  readonly text: string | null;
  readonly message: string;
  readonly kind: string;
}

export interface Judgement {
  readonly compiled: boolean;
  readonly errors: readonly CompilerError[];
}

export interface Judge {
  /** One answer for each program, in order. */
  ask(sources: readonly Source[]): Promise<readonly Judgement[]>;
}

const CHUNK = 24;
const CACHE = '.cache/eval';

/** `tell` hears how far a long question has come. */
export function createJudge(tell: (done: number, of: number) => void): Judge {
  const oracle = oraclePath();
  const versions = execFileSync(oracle, ['--versions'], { encoding: 'utf8' });
  mkdirSync(CACHE, { recursive: true });
  const cache = join(CACHE, `answers-${hash(versions).slice(0, 12)}.jsonl`);
  const known = readAnswers(cache);
  return {
    async ask(sources) {
      const texts = sources.map(programOf);
      const open = [...new Map(texts.map((text) => [hash(text), text])).entries()].filter(([key]) => !known.has(key));
      for (let at = 0; at < open.length; at += CHUNK) {
        const chunk = open.slice(at, at + CHUNK);
        const answers = await run(
          oracle,
          chunk.map(([, text]) => text),
        );
        chunk.forEach(([key], i) => {
          const answer = answers[i];
          if (answer === undefined) throw new Error('the oracle broke off');
          known.set(key, answer);
          appendFileSync(cache, `${JSON.stringify({ key, ...answer })}\n`);
        });
        tell(Math.min(at + CHUNK, open.length), open.length);
      }
      return sources.map((source, i) => fromOwnLines(known.get(hash(texts[i] ?? '')), source));
    },
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const programOf = ({ profile, headers = [], text }: Source): string =>
  `${[`profile: ${profile}`, ...headers].map((line) => `//# ${line}\n`).join('')}${text}`;

function fromOwnLines(answer: Judgement | undefined, { headers = [] }: Source): Judgement {
  if (!answer) throw new Error('a program was not judged');
  const before = headers.length + 1;
  const own = (line: number | null): number | null => (line === null ? null : line - before);
  return {
    compiled: answer.compiled,
    errors: answer.errors.map((error) => ({ ...error, line: own(error.line), endLine: own(error.endLine) })),
  };
}

function readAnswers(path: string): Map<string, Judgement> {
  const answers = new Map<string, Judgement>();
  if (!existsSync(path)) return answers;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    // The last line may be half of one.
    if (!line.endsWith('}')) continue;
    const { key, compiled, errors } = JSON.parse(line) as Judgement & { readonly key: string };
    answers.set(key, { compiled, errors });
  }
  return answers;
}

async function run(oracle: string, texts: readonly string[]): Promise<readonly Judgement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'noncense-eval-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `program_${i}.rs`);
      writeFileSync(file, text);
      return file;
    });
    const child = spawn(oracle, files, { stdio: ['ignore', 'pipe', 'inherit'] });
    const answers: Judgement[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('{')) answers.push(toJudgement(JSON.parse(line)));
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An error as the oracle prints it; `spans` when it has several places. */
type Printed = CompilerError & { readonly spans?: readonly Pick<CompilerError, 'line' | 'endLine' | 'text'>[] };

/** An error with several places becomes one for each. */
function toJudgement({ compiled, errors }: { compiled: boolean | null; errors: readonly Printed[] }): Judgement {
  return {
    compiled: compiled === true,
    errors: errors.flatMap((error) =>
      (error.spans ?? [error]).map(({ line, endLine, text }) => {
        const { code, message, kind } = error;
        return { code, line, endLine, text, message, kind };
      }),
    ),
  };
}
