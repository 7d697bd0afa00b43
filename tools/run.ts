// Runs other programs for the tools.
import { type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Trouble that a person can do something about: shown without a stack. */
export class Trouble extends Error {}

/** Runs a program to its end; what it prints goes to the terminal unless `quiet`, in which case it is in `output`. */
export function run(
  program: string,
  args: readonly string[],
  { quiet = false, ...options }: SpawnOptions & { readonly quiet?: boolean } = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm and code are .cmd files there, which only the shell can start.
      shell: platform === 'win32',
      ...options,
    });
    let output = '';
    const gather = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', gather);
    child.stderr?.on('data', gather);
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The first of the names that PATH leads to. */
export function onPath(...names: readonly string[]): string | undefined {
  const endings = platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isExecutable(path)) return path;
      }
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a tool's main function; a tool ends with 1 when that fails. */
export async function main(tool: () => Promise<void>): Promise<void> {
  try {
    await tool();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
