// Starts VS Code's server on the loopback interface with state of its own, and ends it with all that it started.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env as environment } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, Trouble } from '../run.js';
import type { EditorInstallation } from './install.js';

export interface EditorOptions {
  readonly installation: EditorInstallation;
  /** The extension: a folder that holds it unpacked, or a .vsix file. */
  readonly extension: string;
  /** Further extensions, unpacked. */
  readonly companions?: readonly string[];
  /** Whether folders are trusted without asking; if not, they open in Restricted Mode. */
  readonly trust: boolean;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Editor {
  /** The address that opens a folder and, in it, files. */
  url(folder: string, files?: readonly string[]): string;
  /** What the server printed. */
  log(): string;
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Nothing that fetches, nags or covers the code. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const START_LIMIT_MS = 60_000;
const END_LIMIT_MS = 4_000;

export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { installation, extension, trust, port = 0, settings = {} } = options;
  const state = mkdtempSync(join(tmpdir(), 'noncense-editor-'));
  const extensions = join(state, 'extensions');
  const data = join(state, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const env = { ...environment, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const base = [
    installation.server,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${state}`,
    `--user-data-dir=${data}`,
    `--extensions-dir=${extensions}`,
  ];

  if (extension.endsWith('.vsix')) {
    const { output } = await run(installation.node, [...base, '--install-extension', resolve(extension), '--force'], {
      env,
      quiet: true,
    });
    if (!output.includes('successfully installed')) throw new Trouble(`${extension} does not install:\n${output}`);
  } else {
    link(extension, extensions);
  }
  for (const companion of options.companions ?? []) link(companion, extensions);
  // What was found at the installation is not all that is there now.
  if (options.companions) rmSync(join(extensions, 'extensions.json'), { force: true });

  // Other pages in the same browser, and other people on the machine, do not know it.
  const token = randomBytes(16).toString('hex');
  const logFile = join(state, 'server.log');
  const output = openSync(logFile, 'a');
  const log = (): string => readFileSync(logFile, 'utf8');
  const child = spawn(
    installation.node,
    [
      ...base,
      '--host=127.0.0.1',
      `--port=${port}`,
      `--connection-token=${token}`,
      ...(trust ? ['--disable-workspace-trust'] : []),
    ],
    { env, stdio: ['ignore', output, output], detached: true },
  );
  const pid = child.pid;
  if (pid === undefined) throw new Trouble(`${installation.node} does not start`);

  // The server, the extension host and the language server are one process group.
  const endGroup = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const endAtExit = (): void => endGroup('SIGKILL');
  process.once('exit', endAtExit);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));

  const stop = async (): Promise<void> => {
    endGroup('SIGTERM');
    await Promise.race([ended, sleep(END_LIMIT_MS, undefined, { ref: false })]);
    endGroup('SIGKILL');
    await ended;
    process.off('exit', endAtExit);
    rmSync(state, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };

  try {
    const listening = await untilListening(log, () => child.exitCode !== null);
    const host = `127.0.0.1:${listening}`;
    return {
      url: (folder, files = []) => address(host, token, resolve(folder), files),
      log,
      pid,
      ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function link(extension: string, folder: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  symlinkSync(resolve(extension), join(folder, `${publisher}.${name}-${version}`));
}

async function untilListening(log: () => string, hasEnded: () => boolean): Promise<string> {
  for (const start = Date.now(); Date.now() - start < START_LIMIT_MS; ) {
    const port = /agent listening on (\d+)/.exec(log())?.[1];
    if (port !== undefined) return port;
    if (/EADDRINUSE/.test(log()))
      throw new Trouble('The port is in use: choose another one with --port, or leave it out.');
    if (hasEnded()) break;
    await sleep(50);
  }
  throw new Trouble(`The editor did not start:\n${log()}`);
}

function address(host: string, token: string, folder: string, files: readonly string[]): string {
  const remote = (path: string): string => `vscode-remote://${host}${encodeURI(path)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...files.map((file) => ['openFile', remote(resolve(folder, file))]),
  ];
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://${host}/?${query}`;
}
