// What git says of a folder. Nothing that the folder's own configuration names is run.
import { execFile } from 'node:child_process';

const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external='];
const MOST_BYTES = 64_000_000;

/** What git printed; undefined when it failed, or is not there. */
export function git(folder: string, ...args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return new Promise((done) => {
    execFile('git', [...QUIET, ...args], { cwd: folder, env, maxBuffer: MOST_BYTES }, (error, output) =>
      done(error ? undefined : output),
    );
  });
}

/** The commit that the present branch left another one at; undefined when there is no other one to tell it by. */
export async function branchPoint(folder: string): Promise<string | undefined> {
  for (const other of ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await git(folder, 'merge-base', 'HEAD', other);
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

const RUST = ['--', '*.rs'];
const DIFF = ['diff', '-z', '--name-only', '--relative', '--no-renames', '--no-ext-diff'];

/** Rust files, relative to the folder with `/`, that differ from a commit or are not known to git yet. */
export async function changedSince(folder: string, commit: string): Promise<readonly string[]> {
  const known = await git(folder, ...DIFF, '--diff-filter=AM', commit, ...RUST);
  const fresh = await git(folder, 'ls-files', '-z', '--others', '--exclude-standard', ...RUST);
  return namesIn(known, fresh);
}

/** Those that a commit has and the folder has not. */
export async function deletedSince(folder: string, commit: string): Promise<readonly string[]> {
  return namesIn(await git(folder, ...DIFF, '--diff-filter=D', commit, ...RUST));
}

const namesIn = (...lists: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(lists.flatMap((list) => list?.split('\0') ?? []))].filter((name) => name !== '').sort();

/** A file as a commit has it; undefined when it does not. */
export const fileAt = (folder: string, commit: string, file: string): Promise<string | undefined> =>
  git(folder, 'show', '--no-textconv', `${commit}:./${file}`);

/** `Name <address>`, as commits would be signed; undefined where git knows nobody. */
export async function gitUser(folder: string): Promise<string | undefined> {
  const name = (await git(folder, 'config', 'user.name'))?.trim();
  const mail = (await git(folder, 'config', 'user.email'))?.trim();
  if (!name) return mail || undefined;
  return mail ? `${name} <${mail}>` : name;
}
