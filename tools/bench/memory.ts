// The bundled server with open files, as an editor runs it: how much memory its process holds.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { execPath } from 'node:process';
import type { BenchFile } from './sources.js';

const SERVER = 'dist/server.js';

/** In megabytes; undefined when there is no bundle. */
export async function serverMemory(files: readonly BenchFile[], count: number): Promise<number | undefined> {
  if (!existsSync(SERVER)) return undefined;
  const server = spawn(execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const { request, notify } = talkTo(server);
    await request('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null });
    notify('initialized', {});
    for (let i = 0; i < count; i++) {
      const uri = `untitled:bench-${i}.rs`;
      const text = files[i % files.length]?.text ?? '';
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'rust', version: 1, text } });
      await request('textDocument/diagnostic', { textDocument: { uri } });
    }
    return residentMegabytes(server.pid);
  } finally {
    server.kill();
  }
}

function residentMegabytes(pid: number | undefined): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}

interface Talk {
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** JSON-RPC with LSP's headers. What the server asks is answered with nothing. */
function talkTo(server: ChildProcess): Talk {
  const waiting = new Map<number | string, (message: Message) => void>();
  let lastId = 0;
  const ended = once(server, 'exit').then(() => {
    throw new Error('the server ended');
  });
  // It may end when nobody waits any more.
  ended.catch(() => undefined);
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin?.write(body);
  };
  let unread = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const head = unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(unread.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || unread.length < head + 4 + length) return;
      const message = JSON.parse(unread.subarray(head + 4, head + 4 + length).toString()) as Message;
      unread = unread.subarray(head + 4 + length);
      if (message.id === undefined) continue;
      if (message.method === undefined) waiting.get(message.id)?.(message);
      else send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
    }
  });
  return {
    notify: (method, params) => send({ method, params }),
    request(method, params) {
      const id = ++lastId;
      const answer = new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
        );
      });
      send({ id, method, params });
      return Promise.race([answer, ended]);
    },
  };
}
