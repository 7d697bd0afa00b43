// Installs VS Code's own server into a cache folder, once. The npm package code-server carries it, with the web
// workbench and the extension host; its own front end is not used. See docs/decisions/0010-vscode-in-a-browser.md.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { arch, env, execPath, pid, platform, versions } from 'node:process';
import { onPath, run, Trouble } from '../run.js';

export interface EditorInstallation {
  /** A Node of the version that the server is made for. */
  readonly node: string;
  readonly server: string;
}

const MANIFESTS = ['package.json', 'package-lock.json'].map((name) => resolve('tools/editor', name));
const NODE_MAJOR = '24';
/** Changes when this file makes something else of the same packages. */
const LAYOUT = '1';

/** Not used, and most of the size. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** The two native modules loaded at the start; without them output channels stay empty. */
const NATIVES = ['@vscode/spdlog', '@vscode/native-watchdog'];

export async function installEditor(say: (text: string) => void): Promise<EditorInstallation> {
  if (platform === 'win32') {
    throw new Trouble(
      'On Windows the editor in the browser is not supported: install VS Code, so that `code` is on PATH.',
    );
  }
  const cache = env.NONCENSE_EDITOR_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'noncense');
  const key = createHash('sha256');
  for (const part of [...MANIFESTS.map((file) => readFileSync(file)), LAYOUT, platform, arch]) key.update(part);
  const home = join(cache, `editor-${key.digest('hex').slice(0, 12)}`);
  if (!existsSync(home)) {
    say('Installing the editor (about 150 MB to fetch, once) …');
    await install(home);
    say(`The editor is in ${home}`);
  }
  return { node: nodeIn(home), server: join(home, VSCODE, 'out/server-main.js') };
}

const VSCODE = 'node_modules/code-server/lib/vscode';

/** What is half made has another name, so that an end in the middle leaves nothing that looks whole. */
async function install(home: string): Promise<void> {
  const making = `${home}.${pid}`;
  try {
    mkdirSync(making, { recursive: true });
    for (const file of MANIFESTS)
      cpSync(file, join(making, file.endsWith('lock.json') ? 'package-lock.json' : 'package.json'));
    writeFileSync(join(making, '.npmrc'), 'fund=false\naudit=false\nupdate-notifier=false\n');
    // Its scripts build what only its own front end needs.
    await npm(making, env, 'ci', '--ignore-scripts');
    const node = nodeIn(making);
    const headers = dirname(dirname(node));
    const withNode: NodeJS.ProcessEnv = { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}` };
    if (existsSync(join(headers, 'include/node/node.h'))) withNode.npm_config_nodedir = headers;
    const vscode = join(making, VSCODE);
    // Not `ci`: the lock file inside the package does not agree with its manifest.
    await npm(vscode, withNode, 'install', '--omit=dev', '--ignore-scripts');
    if (onPath('c++', 'g++', 'clang++') && onPath('make') && onPath('python3')) {
      await npm(vscode, withNode, 'rebuild', '--ignore-scripts=false', ...NATIVES);
    } else {
      console.warn('Without a C++ compiler, make and python3 the editor runs, but its output channels stay empty.');
    }
    for (const path of UNUSED) rmSync(join(vscode, path), { recursive: true, force: true });
    if (!existsSync(home)) renameSync(making, home);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function npm(cwd: string, environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<void> {
  const { code, output } = await run('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd,
    env: environment,
    quiet: true,
  });
  if (code === 0) return;
  const network = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output);
  const hint = network ? 'The package registry is not in reach.\n' : '';
  throw new Trouble(`The editor could not be installed (npm ${args[0]}).\n${hint}${output.slice(-3000)}`);
}

function nodeIn(home: string): string {
  const own = join(home, `node_modules/node-${platform}-${arch}/bin/node`);
  if (existsSync(own)) return own;
  if (versions.node.startsWith(`${NODE_MAJOR}.`)) return execPath;
  throw new Trouble(
    `On ${platform} ${arch} the editor needs Node ${NODE_MAJOR} to run; this is ${versions.node}.\n` +
      'Run this command with that version, or install VS Code, so that `code` is on PATH.',
  );
}
