// The machine as the command line sees it.
import { randomBytes } from 'node:crypto';
import { readdir, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { CliHost, Output, RustFiles } from './cli/host.js';
import { createEngine } from './engine/createEngine.js';
import { engineOptions } from './main.machine.js';

/** `folder` is the bundle's, beside which its data lies. */
export function terminalHost(folder: string, version: string): CliHost {
  return {
    version,
    cwd: slashed(process.cwd()),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    createEngine: (log) => createEngine(engineOptions(folder, log)),
    kindOf,
    rustFiles,
    readSource,
    writeFile: replaceFile,
  };
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

function outputTo(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => stream.write(text),
    isTerminal,
    colours: isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
}

export function kindOf(path: string): 'file' | 'directory' | 'missing' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'missing' : found.isDirectory() ? 'directory' : 'file';
}

/** Links are not followed, so that a circle of them ends and no file is looked at twice. */
export async function rustFiles(root: string, exclude: readonly string[]): Promise<RustFiles> {
  const problems: { path: string; message: string }[] = [];
  const files = await glob('**/*.rs', {
    cwd: root,
    absolute: true,
    ignore: exclude,
    expandDirectories: false,
    followSymbolicLinks: false,
    // The walk itself keeps quiet about folders that it cannot list.
    fs: { readdir: notingReaddir((path, error) => problems.push({ path, message: messageOf(error) })) },
  });
  return { files: files.map(slashed), problems };
}

type Listed = (error: Error | null, entries: unknown) => void;

function notingReaddir(note: (path: string, error: Error) => void): typeof readdir {
  const noting = (path: string, options: { readonly withFileTypes: true }, done: Listed): void =>
    readdir(path, options, (error, entries) => {
      if (error) note(slashed(path).replace(/(?<=.)\/$/, ''), error);
      done(error, entries);
    });
  return noting as unknown as typeof readdir;
}

export function readSource(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new Error(error instanceof TypeError ? 'is not UTF-8' : messageOf(error));
  }
}

/** Beside the file, so that the last step is a rename, which happens as a whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const beside = join(dirname(path), `.noncense-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Error(messageOf(error));
  }
}

/** `permission denied`, of `EACCES: permission denied, open '/x'`. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
