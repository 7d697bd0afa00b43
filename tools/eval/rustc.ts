// Asks rustc what it says of programs that use the real crates.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  readonly name: string;
  readonly profile: string;
  readonly text: string;
}

export interface RustcError {
  /** From 1. */
  readonly line: number;
  readonly kind: string;
  readonly message: string;
}

export interface Verdict {
  readonly name: string;
  readonly compiled: boolean;
  readonly errors: readonly RustcError[];
}

/** The program that says what rustc says: it is named by NONCENSE_ORACLE. */
export function oraclePath(): string {
  const path = process.env.NONCENSE_ORACLE;
  if (path === undefined || !existsSync(path))
    throw new Error('no rustc oracle: set NONCENSE_ORACLE to a program that judges single files (see test/README.md)');
  return path;
}

/** One verdict for each program, in order. Lines count from the program's own first line. */
export function askRustc(programs: readonly Program[]): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'noncense-oracle-'));
  try {
    const files = programs.map(({ profile, text }, i) => {
      const file = join(folder, `program_${i}.rs`);
      writeFileSync(file, `//# profile: ${profile}\n${text}`);
      return file;
    });
    const output = run(files);
    return output.map((verdict, i) => ({
      name: programs[i]?.name ?? '',
      compiled: verdict.compiled === true,
      errors: verdict.errors.map((error) => ({ ...error, line: error.line - 1 })),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(files: readonly string[]): readonly { compiled: boolean | null; errors: RustcError[] }[] {
  let text: string;
  try {
    text = execFileSync(oraclePath(), files, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (error) {
    // It fails when a program does not compile, which is an answer too.
    text = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}
