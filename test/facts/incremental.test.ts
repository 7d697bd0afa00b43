// Typing in one function makes the facts of that function again, and those of no other.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { NO_MANIFEST } from '../../server/src/cargo/model.js';
import { createFileFacts, type ItemFacts, type PlacedItem } from '../../server/src/facts/fileFacts.js';
import { readStd } from '../../server/src/facts/types/std.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import { createModels } from '../../server/src/knowledge/models.js';
import type { RolesBundle } from '../../server/src/knowledge/roles.js';
import { createTables } from '../../server/src/knowledge/tables.js';
import { Document } from '../../server/src/syntax/document.js';
import type { PlacedUnit } from '../../server/src/syntax/units.js';
import { startGrammar } from '../harness/grammar.js';

const TEXT = `use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Key, Nonce};

const SALT: &[u8] = b"pepper";

pub struct Channel {
    cipher: Aes256Gcm,
    nonce: Nonce<aes_gcm::aead::consts::U12>,
}

impl Channel {
    pub fn new(key: &Key<Aes256Gcm>) -> Self {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Self { cipher: Aes256Gcm::new(key), nonce }
    }

    pub fn send(&self, message: &[u8]) -> Vec<u8> {
        let sealed = self.cipher.encrypt(&self.nonce, message);
        sealed.unwrap()
    }
}

fn fixed() -> [u8; 12] {
    [0u8; 12]
}

fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Vec<u8> {
    let bytes = fixed();
    cipher.encrypt(Nonce::from_slice(&bytes), message).unwrap()
}

fn apart(count: usize) -> usize {
    let total = count + SALT.len();
    total
}
`;

const grammar = await startGrammar();
const knowledgeText = (name: string): string => readFileSync(`knowledge/${name}`, 'utf8');
const tables = createTables((name) => readFileSync(`knowledge/${name}`));
const api = createApi(tables, NO_MANIFEST, JSON.parse(knowledgeText('renames.json')));
const roles = JSON.parse(knowledgeText('roles.json')) as RolesBundle;
const knowledge = {
  crates: NO_MANIFEST,
  api,
  models: createModels(roles.crates, api),
  std: readStd(knowledgeText('std/std.rs')),
};

const toItem = ({ unit, start, children }: PlacedUnit): PlacedItem => ({
  key: unit,
  start,
  text: unit.text,
  item: unit.item,
  children: children.map(toItem),
});

function openFile(text: string) {
  const document = Document.open(grammar, text);
  onTestFinished(() => document.dispose());
  const keeper = createFileFacts({ knowledge, testFile: false });
  let items: readonly ItemFacts[] = [];
  const analyse = (): void => {
    items = [...keeper.update(document.units.map(toItem), document.text).items()];
  };
  analyse();
  return {
    /** How many items are lowered, and which facts are not the same objects as before, by the first line of their item. */
    replace(old: string, newText: string) {
      const start = document.text.indexOf(old);
      const before = new Map(items.map((item) => [lineAt(document.text, item.start), item.facts]));
      const lowered = keeper.lowered;
      document.edit([{ span: { start, end: start + old.length }, newText }]);
      analyse();
      const changed = items.map(({ start: at, facts }) => ({ line: lineAt(document.text, at), facts }));
      return {
        lowered: keeper.lowered - lowered,
        changed: changed.filter(({ line, facts }) => before.get(line) !== facts).map(({ line }) => line),
      };
    },
    count: () => items.length,
  };
}

const lineAt = (text: string, at: number): string => text.slice(at, text.indexOf('\n', at)).trim();

test('typing in a function that nobody asks about lowers it alone', () => {
  const file = openFile(TEXT);
  expect(file.count()).toBe(9);
  expect(file.replace('count + SALT', 'count * SALT')).toEqual({
    lowered: 1,
    changed: ['fn apart(count: usize) -> usize {'],
  });
});

test('typing in a method lowers the method and not the impl around it', () => {
  const line = 'pub fn send(&self, message: &[u8]) -> Vec<u8> {';
  expect(openFile(TEXT).replace('sealed.unwrap()', 'sealed.unwrap().clone()')).toEqual({ lowered: 1, changed: [line] });
});

test('a function whose value another one reads is lowered alone, and both get new facts', () => {
  expect(openFile(TEXT).replace('[0u8; 12]', '[7u8; 12]')).toEqual({
    lowered: 1,
    changed: ['fn fixed() -> [u8; 12] {', 'fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Vec<u8> {'],
  });
});

test('white space and comments between items lower nothing', () => {
  const file = openFile(TEXT);
  expect(file.replace('\n\nfn fixed', '\n\n// Apart.\n\nfn fixed')).toEqual({ lowered: 0, changed: [] });
});

test('a signature may be read by every item: all are lowered', () => {
  expect(openFile(TEXT).replace('fn fixed() -> [u8; 12]', 'fn fixed() -> [u8; 24]').lowered).toBe(9);
});
