// From a name in the code to its definition in the source of a crate; and crates read while the editor is open.
import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { API_SOURCE, type ApiSourceResult } from '../../protocol/src/index.js';
import { machine, PROJECT, REGISTRY } from '../harness/cargoHome.js';
import { type Editor, startEditor } from './editor.js';

const MAIN = `file://${PROJECT}/src/main.rs`;
const TEXT = `use sealer::{Key, Sealer};
use rand::rngs::OsRng;
fn f() { Sealer::new(&Key::generate()).seal(b"x"); }
use sealer::Opener;
`;

const withRand = {
  [`${PROJECT}/Cargo.toml`]:
    '[package]\nname = "project"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nsealer = "1"\nrand = "0.8"\n',
};

async function diagnosed(editor: Editor): Promise<readonly string[]> {
  const report = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: MAIN } });
  return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
}

/** Opens the text, and waits until the sources have been read and diagnostics are asked for again. */
async function settled(options: { readonly sourceCommand?: string } = {}): Promise<Editor> {
  const on = machine(withRand);
  const editor = await startEditor({ engine: await on.engine(), options });
  await editor.open(TEXT, MAIN);
  expect(await diagnosed(editor)).toEqual([]);
  await expect.poll(() => editor.refreshes(), { timeout: 20_000 }).toBeGreaterThan(0);
  return editor;
}

test('diagnostics are refreshed when the source of a crate has been read', async () => {
  const editor = await settled();
  const messages = await diagnosed(editor);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('Opener');
});

test('definitions are found in the registry, also through what a crate passes on', async () => {
  const editor = await settled({ sourceCommand: 'show.source' });
  await diagnosed(editor);
  const at = (line: number, word: string) => ({ line, character: (TEXT.split('\n')[line] ?? '').indexOf(word) + 1 });
  const ask = (line: number, word: string): Promise<ApiSourceResult | null> =>
    editor.connection.sendRequest(API_SOURCE, { uri: MAIN, position: at(line, word) });
  expect(await ask(2, 'seal(')).toEqual({
    item: 'sealer::Sealer::seal',
    crate: 'sealer 1.0.0',
    page: 'https://docs.rs/sealer/1.0.0/sealer/struct.Sealer.html#method.seal',
    definition: { uri: `file://${REGISTRY}/sealer-1.0.0/src/lib.rs`, line: 5, character: 11, isAround: false },
  });
  expect((await ask(0, 'Key'))?.definition?.uri).toBe(`file://${REGISTRY}/sealer-core-1.1.0/src/lib.rs`);
  // A crate with a table whose source is not on disk.
  const rand = await ask(1, 'OsRng');
  expect(rand?.definition).toBeUndefined();
  expect(rand?.page).toContain('https://docs.rs/');
  expect(await ask(2, 'fn f')).toBeNull();
  const hover = await editor.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: MAIN },
    position: at(2, 'seal('),
  });
  const text = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
  expect(text).toContain('sealer 1.0.0**, from Cargo.lock; read from its source');
  expect(text).toContain(
    `[source](command:show.source?${encodeURIComponent(JSON.stringify([{ uri: MAIN, position: at(2, 'seal(') }]))})`,
  );
});
