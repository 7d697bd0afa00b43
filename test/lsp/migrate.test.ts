// The offer to take a file to the version of a crate that the project uses.
import { expect, test } from 'vitest';
import { CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver-protocol';
import { machine, PROJECT } from '../harness/cargoHome.js';
import { startEditor } from './editor.js';

const MAIN = `file://${PROJECT}/src/main.rs`;
const TEXT = `use rand::{thread_rng, Rng};

fn roll() -> u8 {
    thread_rng().gen_range(1..7)
}
`;

test('it is offered at an old name and changes the whole file', async () => {
  const on = machine({
    [`${PROJECT}/Cargo.toml`]:
      '[package]\nname = "project"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nrand = "0.9"\n',
    [`${PROJECT}/Cargo.lock`]: undefined,
  });
  const editor = await startEditor({ engine: await on.engine() });
  await editor.open(TEXT, MAIN);
  const at = (line: number, character: number) => ({
    textDocument: { uri: MAIN },
    range: { start: { line, character }, end: { line, character } },
    context: { diagnostics: [] },
  });
  expect(await editor.connection.sendRequest(CodeActionRequest.type, at(2, 4))).toEqual([]);
  const [offer] = (await editor.connection.sendRequest(CodeActionRequest.type, at(3, 20))) ?? [];
  expect(offer?.title).toBe('Migrate rand 0.8 → 0.9 in this file');
  if (!offer || !('kind' in offer)) throw new Error('no action');
  const resolved = await editor.connection.sendRequest(CodeActionResolveRequest.type, offer);
  const [change] = resolved.edit?.documentChanges ?? [];
  const edits = change && 'edits' in change ? change.edits : [];
  expect(edits.map((edit) => ('newText' in edit ? edit.newText : ''))).toEqual(['rng', 'rng', 'random_range']);
});
