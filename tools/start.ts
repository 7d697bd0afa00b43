// npm start [-- PATH]: a real VS Code with the extension, on the sample project or on a folder of yours.
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { argv, env, platform } from 'node:process';
import { parseArgs } from 'node:util';
import { installEditor } from './editor/install.js';
import { startEditor } from './editor/server.js';
import { main, onPath, run, Trouble } from './run.js';

const SAMPLE = 'sample';
const SAMPLE_FILE = 'src/vault.rs';

const USAGE = `npm start [-- [--web] [--port N] [PATH]]

Builds the extension and opens a VS Code with it on PATH, a folder or a file, or else on the sample project.
--web      the editor in the browser, even where VS Code is installed
--port N   the port of the editor in the browser; else any free one`;

interface Wish {
  readonly folder: string;
  readonly file: string | undefined;
  readonly isSample: boolean;
  readonly web: boolean;
  readonly port: number;
}

await main(async () => {
  const wish = readArguments(argv.slice(2));
  if (!wish) return console.log(USAGE);
  const { code } = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Trouble('The build failed, see above.');
  const vscode = wish.web || !hasDisplay() ? undefined : onPath('code');
  await (vscode === undefined ? openInBrowser(wish) : openInstalled(vscode, wish));
});

function readArguments(args: readonly string[]): Wish | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [path = SAMPLE, ...more] = positionals;
  if (more.length > 0) throw new Trouble(USAGE);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble(`${values.port} is not a port.`);
  const target = resolve(path);
  if (!existsSync(target)) throw new Trouble(`${target}: there is no such file or folder.`);
  const isFolder = statSync(target).isDirectory();
  const isSample = target === resolve(SAMPLE);
  return {
    folder: isFolder ? target : dirname(target),
    file: isFolder ? (isSample ? resolve(SAMPLE, SAMPLE_FILE) : undefined) : target,
    isSample,
    web: values.web ?? false,
    port,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        port: { type: 'string' },
        web: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function hasDisplay(): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

async function openInstalled(vscode: string, { folder, file }: Wish): Promise<void> {
  const files = file === undefined ? [] : ['--goto', file];
  const { code } = await run(vscode, ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, folder, ...files]);
  if (code !== 0) throw new Trouble('VS Code did not start. The editor in the browser: npm start -- --web');
  console.log(`VS Code is open on ${folder}`);
}

async function openInBrowser({ folder, file, isSample, port }: Wish): Promise<void> {
  const installation = await installEditor((text) => console.log(text));
  const editor = await startEditor({ installation, extension: resolve('.'), trust: isSample, port });
  console.log(`\nNoncense in VS Code: ${editor.url(folder, file === undefined ? [] : [relative(folder, file)])}\n`);
  console.log('Open this address in a browser on this machine. Ctrl+C ends it.');
  const signalled = new Promise<'signal'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done('signal'));
  });
  const why = await Promise.race([signalled, editor.ended]);
  const log = editor.log();
  await editor.stop();
  if (why !== 'signal') throw new Trouble(`The editor ended by itself:\n${log.slice(-2000)}`);
}
