// Files as the command line needs them.
import { randomBytes } from 'node:crypto';
import { readdir, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { RustFiles } from './cli/host.js';

export const slashed = (path: string): string => path.replaceAll('\\', '/');

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

/**
 * Written beside the file and renamed, which happens as a whole or not at all. A link stays a link, and what is no
 * regular file, like `/dev/stdout`, is written to and not replaced.
 */
export function replaceFile(path: string, text: string): void {
  let beside: string | undefined;
  try {
    const present = statSync(path, { throwIfNoEntry: false });
    if (present && !present.isFile()) {
      writeFileSync(path, text);
      return;
    }
    const target = present ? realpathSync(path) : path;
    beside = join(dirname(target), `.noncense-${randomBytes(6).toString('hex')}.tmp`);
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, target);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw new Error(messageOf(error));
  }
}

/** `permission denied`, of `EACCES: permission denied, open '/x'`. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
