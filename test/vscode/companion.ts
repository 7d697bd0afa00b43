// The test's end of the wire to the companion extension, see companion/extension.cjs.
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface EditorText {
  readonly text: string;
  readonly version: number;
  readonly uri: string;
  readonly cursors: readonly number[];
}

export interface Companion {
  ask<T>(question: string, of?: unknown): Promise<T>;
  text(): Promise<EditorText>;
  close(): void;
}

/** Where a companion is to listen, `companion.socket`: a place of its own, whatever an earlier run left behind. */
export const freshSocket = (): string => join(mkdtempSync(join(tmpdir(), 'noncense-companion-')), 'socket');

const START_LIMIT_MS = 30_000;

export async function meetCompanion(socket: string): Promise<Companion> {
  for (const start = Date.now(); ; await sleep(100)) {
    try {
      return await dial(socket);
    } catch (error) {
      if (Date.now() - start > START_LIMIT_MS) throw error;
    }
  }
}

async function dial(socket: string): Promise<Companion> {
  const wire = connect(socket);
  await new Promise<void>((done, fail) => {
    wire.once('connect', done);
    wire.once('error', fail);
  });
  wire.on('error', () => undefined);
  const waiting = new Map<number, (answer: { readonly answer?: unknown; readonly error?: string }) => void>();
  createInterface({ input: wire }).on('line', (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let asked = 0;
  const ask = <T>(question: string, of?: unknown): Promise<T> =>
    new Promise((done, fail) => {
      const id = ++asked;
      waiting.set(id, ({ answer, error }) => {
        if (error === undefined) done(answer as T);
        else fail(new Error(`${question}: ${error}`));
      });
      wire.write(`${JSON.stringify({ id, ask: question, of })}\n`);
    });
  return { ask, text: () => ask<EditorText>('text'), close: () => wire.destroy() };
}
