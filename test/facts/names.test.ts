// What a path means: Rust in, a verdict per path out. Versions as in a project of today's stable crates.
import { describe, expect, test } from 'vitest';
import { blockScope } from '../../server/src/facts/names/blockScope.js';
import { loneFile } from '../../server/src/facts/names/moduleTree.js';
import { createNames, type Names } from '../../server/src/facts/names/names.js';
import {
  createOutlineKeeper,
  type Module,
  type Outline,
  type OutlineUnit,
} from '../../server/src/facts/names/outline.js';
import type { Resolved } from '../../server/src/facts/names/resolved.js';
import type { Namespace } from '../../server/src/knowledge/api.js';
import type { Item } from '../../server/src/syntax/ast.js';
import { parseItem, parseItems } from '../../server/src/syntax/parser/index.js';
import { projectWith } from '../knowledge/projects.js';

const api = projectWith(
  'aead@0.5.2',
  'aes@0.8.4',
  'aes-gcm@0.10.3',
  'chacha20poly1305@0.10.1',
  'rand@0.8.5',
  'ring@0.17.14',
  'sha2@0.10.9',
);

/** Items as a document cuts them: a container's own text is its header, and an item's tree counts from its start. */
function unitOf(placed: Item, text: string): OutlineUnit {
  const start = placed.attributes[0]?.span.start ?? placed.span.start;
  const own = text.slice(start, placed.span.end);
  const inner = placed.kind === 'mod' || placed.kind === 'impl' || placed.kind === 'trait' ? (placed.items ?? []) : [];
  const [first] = inner;
  const cut = first ? `${text.slice(start, text.lastIndexOf('{', first.span.start) + 1)}}` : own;
  return { key: {}, text: cut, item: parseItem(cut), children: inner.map((one) => unitOf(one, text)) };
}

const unitsOf = (text: string): readonly OutlineUnit[] => parseItems(text).map((item) => unitOf(item, text));

function namesOf(text: string): { readonly names: Names; readonly outline: Outline } {
  const outline = createOutlineKeeper().update(unitsOf(text));
  return { names: createNames(loneFile(outline), api), outline };
}

function moduleAt(outline: Outline, path: string): Module {
  const found = outline.modules.find((module) => module.path === path);
  if (!found) throw new Error(`no module ${path}`);
  return found;
}

function show(resolved: Resolved): string {
  switch (resolved.kind) {
    case 'own':
      return `own ${[resolved.entry.module.path, resolved.entry.name, ...resolved.rest].filter(Boolean).join('::')}`;
    case 'api': {
      const [item] = resolved.items;
      return `${resolved.crate.package} ${item?.kind} ${item?.name}${resolved.rest > 0 ? ` +${resolved.rest}` : ''}`;
    }
    case 'std':
      return resolved.path;
    case 'foreign':
      return `foreign ${resolved.path.join('::')}`;
    case 'missing':
      return `no ${resolved.name} in ${resolved.place}, at segment ${resolved.at}`;
    default:
      return resolved.kind;
  }
}

/** The verdict on a path in the module `at` of the text. A path that ends in `()` is a value. */
function verdict(text: string, path: string, at = ''): string {
  const { names, outline } = namesOf(text);
  const namespace: Namespace = path.endsWith('()') ? 'value' : 'type';
  const plain = path.replace('()', '');
  const global = plain.startsWith('::');
  const segments = plain.replace(/^::/, '').split('::');
  return show(names.resolve(segments, namespace, moduleAt(outline, at), [], global));
}

/** The verdicts on all imports of the file's root. */
function imports(text: string): readonly string[] {
  const { names, outline } = namesOf(text);
  return outline.root.imports.map((one) => show(names.target(one, outline.root)));
}

type Row = readonly [text: string, path: string, verdict: string];

describe('imports', () => {
  test.each<Row>([
    ['use aes_gcm::Aes256Gcm;', 'Aes256Gcm', 'aes-gcm alias Aes256Gcm'],
    ['use aes_gcm::Aes256Gcm;', 'Aes256Gcm::new()', 'aes-gcm alias Aes256Gcm +1'],
    ['use aes_gcm::Aes256Gcm as Cipher;', 'Cipher', 'aes-gcm alias Aes256Gcm'],
    ['use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm};', 'KeyInit', 'aes-gcm trait KeyInit'],
    ['use aes_gcm::aead::{self, Aead};', 'aead::OsRng', 'aes-gcm struct OsRng'],
    ['use rand::{self as dice};', 'dice::thread_rng()', 'rand fn thread_rng'],
    ['use ::rand::thread_rng;', 'thread_rng()', 'rand fn thread_rng'],
    ['use {rand::thread_rng, sha2::Sha256};', 'Sha256', 'sha2 alias Sha256'],
    ['use aes_gcm::aead::*;', 'KeyInit', 'aes-gcm trait KeyInit'],
    ['use rand::prelude::*;', 'thread_rng()', 'rand fn thread_rng'],
    ['use rand::prelude::*;', 'rand::thread_rng()', 'rand fn thread_rng'],
    ['use aes_gcm::aead; use aead::generic_array as ga;', 'ga::GenericArray', 'aes-gcm struct GenericArray'],
    ['use aes_gcm::aead::Aead as _;', 'Aead', 'unknown'],
    ['extern crate rand as dice;', 'dice::thread_rng()', 'rand fn thread_rng'],
    ['use std::vec::Vec as List;', 'List', 'std::vec::Vec'],
    ['use core::fmt;', 'fmt::Display', 'std::fmt::Display'],
    ['use reqwest;', 'reqwest::Client', 'foreign reqwest::Client'],
    ['use reqwest::Client;', 'Client::builder()', 'foreign reqwest::Client::builder'],
  ])('%s  %s', (text, path, expected) => expect(verdict(text, path)).toBe(expected));
});

describe('the first name of a path', () => {
  test.each<Row>([
    ['', 'rand::thread_rng()', 'rand fn thread_rng'],
    ['', '::rand::thread_rng()', 'rand fn thread_rng'],
    ['', 'reqwest::Client', 'foreign reqwest::Client'],
    ['', 'Vec', 'std::vec::Vec'],
    ['', 'u32', 'std::u32'],
    ['', 'Thing', 'unknown'],
    ['struct Vec;', 'Vec', 'own Vec'],
    ['mod rand { pub fn thread_rng() {} }', 'rand::thread_rng()', 'own rand::thread_rng'],
    ['mod rand { pub fn roll() {} }', 'rand::nothing()', 'unknown'],
    ['mod rand { pub fn roll() {} }', '::rand::thread_rng()', 'rand fn thread_rng'],
    ['mod rand;', 'rand::nothing()', 'unknown'],
    ['use crate::own::rand;', 'rand::nothing()', 'unknown'],
    ['use reqwest as rand;', 'rand::nothing()', 'foreign reqwest::nothing'],
  ])('%s  %s', (text, path, expected) => expect(verdict(text, path)).toBe(expected));
});

describe('modules of the file', () => {
  const text = `
    use aes_gcm::Aes256Gcm;
    mod keys {
      pub struct Key;
      pub enum Kind { Short, Long }
      impl Key { pub fn new() -> Self { Key } }
      mod deep { use super::*; use super::super::Aes256Gcm as Cipher; }
    }
    pub use keys::Key as Secret;
    use keys::Kind::*;
    mod tests { use super::*; }
    fn main() {}`;
  test.each<readonly [at: string, path: string, verdict: string]>([
    ['', 'keys::Key', 'own keys::Key'],
    ['', 'keys::Key::new()', 'own keys::Key::new'],
    ['', 'Secret', 'own keys::Key'],
    ['', 'self::keys::Key', 'own keys::Key'],
    ['', 'crate::keys::Kind::Long', 'own keys::Kind::Long'],
    ['', 'Short()', 'own keys::Kind'],
    ['', 'super::Thing', 'unknown'],
    ['keys', 'Key', 'own keys::Key'],
    ['keys', 'Aes256Gcm', 'unknown'],
    ['keys', 'super::Aes256Gcm', 'aes-gcm alias Aes256Gcm'],
    ['keys::deep', 'Key', 'own keys::Key'],
    ['keys::deep', 'Cipher', 'aes-gcm alias Aes256Gcm'],
    ['tests', 'Aes256Gcm', 'aes-gcm alias Aes256Gcm'],
    ['tests', 'crate::Aes256Gcm', 'aes-gcm alias Aes256Gcm'],
    ['tests', 'Secret', 'own keys::Key'],
    ['tests', 'Gone', 'unknown'],
  ])('in %s: %s', (at, path, expected) => expect(verdict(text, path, at)).toBe(expected));
});

describe('what is not there', () => {
  test.each<Row>([
    ['', 'aes_gcm::Aes512Gcm', 'no Aes512Gcm in aes_gcm, at segment 1'],
    ['', 'rand::rngs::secure::Rng', 'no secure in rand::rngs, at segment 2'],
    ['use aes_gcm::aead;', 'aead::NewAead', 'no NewAead in aes_gcm::aead, at segment 1'],
    ['use rand as dice;', 'dice::rng()', 'no rng in rand, at segment 1'],
    ['mod inner { pub use aes_gcm::aead; }', 'inner::aead::NewAead', 'no NewAead in aes_gcm::aead, at segment 2'],
  ])('%s  %s', (text, path, expected) => expect(verdict(text, path)).toBe(expected));

  test('each leaf of an import is judged by itself', () =>
    expect(imports('use aes_gcm::{aead::{Aead, NewAead}, Aes256Gcm, Cipher256};')).toEqual([
      'aes-gcm trait Aead',
      'no NewAead in aes_gcm::aead, at segment 2',
      'aes-gcm alias Aes256Gcm',
      'no Cipher256 in aes_gcm, at segment 1',
    ]));

  test.each<Row>([
    ['use aes_gcm::Gone;', 'Gone', 'unknown'],
    ['use aes_gcm::Gone;', 'Gone::new()', 'unknown'],
    ['use aes_gcm::gone;', 'gone::deeper::Thing', 'unknown'],
    ['use aes_gcm::gone as here;', 'here::Thing', 'unknown'],
    ['use aes_gcm::gone::*;', 'Thing::new()', 'unknown'],
    ['mod inner { pub use aes_gcm::gone; }', 'inner::gone::Thing', 'unknown'],
  ])('one fault, one finding: %s  %s', (text, path, expected) => expect(verdict(text, path)).toBe(expected));
});

describe('nothing is said of what may be elsewhere', () => {
  test.each<Row>([
    ['use super::*;', 'aes::cbc_encryptor()', 'unknown'],
    ['use crypto::*;', 'aes::cbc_encryptor()', 'unknown'],
    ['mod other; use other::*;', 'aes::cbc_encryptor()', 'unknown'],
    ['use crypto::*;', 'rand::thread_rng()', 'rand fn thread_rng'],
    ['use aes_gcm::aead::*;', 'aes::Aes999', 'no Aes999 in aes, at segment 1'],
    ['mod inner { pub use crypto::*; } use inner::*;', 'aes::cbc_encryptor()', 'unknown'],
    ['use aes_gcm::aead;', 'crate::aead::OwnTrait', 'unknown'],
    ['include!("names.rs");', 'Thing', 'unknown'],
    ['extern crate own_rand as rand; fn main() {}', 'rand::own()', 'foreign own_rand::own'],
    ['#[cfg(feature = "gcm")] use aes_gcm as suite;', 'suite::Gone', 'unknown'],
    [
      '#[cfg(feature = "gcm")] use aes_gcm as suite; #[cfg(not(feature = "gcm"))] use chacha20poly1305 as suite;',
      'suite::ChaCha20Poly1305',
      'unknown',
    ],
    [
      '#[cfg(a)] use aes_gcm::Aes256Gcm as Cipher; #[cfg(not(a))] use chacha20poly1305::ChaCha20Poly1305 as Cipher;',
      'Cipher::new()',
      'unknown',
    ],
    ['#[cfg(a)] use rand::Rng; #[cfg(b)] use rand::Rng;', 'Rng', 'rand trait Rng'],
  ])('%s  %s', (text, path, expected) => expect(verdict(text, path)).toBe(expected));

  test('a module that the 2015 edition would find at the root', () => {
    const text = 'mod aes { pub struct Own; } mod inner {}';
    expect(verdict(text, 'aes::Own', 'inner')).toBe('unknown');
    expect(verdict(text, 'aes::Aes256', 'inner')).toBe('aes struct Aes256');
  });

  test('a crate that is renamed for the whole file', () =>
    expect(verdict('extern crate own_rand as rand; mod inner {}', 'rand::own()', 'inner')).toBe('unknown'));

  test('imports that lead to each other', () => {
    expect(verdict('mod a { pub use super::b::*; } mod b { pub use super::a::*; }', 'a::Thing')).toBe('unknown');
    expect(verdict('use self::b as a; use self::a as b;', 'a::Thing')).toBe('unknown');
  });
});

describe('blocks', () => {
  const text = 'use aes_gcm::Aes256Gcm as Cipher;';
  const within = (block: string, path: string): string => {
    const { names, outline } = namesOf(text);
    return show(names.resolve(path.split('::'), 'type', outline.root, [blockScope(parseItems(block))]));
  };
  test.each([
    ['use chacha20poly1305::ChaCha20Poly1305 as Cipher;', 'Cipher', 'chacha20poly1305 alias ChaCha20Poly1305'],
    ['struct Cipher;', 'Cipher', 'unknown'],
    ['fn helper() {}', 'Cipher', 'aes-gcm alias Aes256Gcm'],
    ['use aes_gcm::aead::*;', 'KeyInit', 'aes-gcm trait KeyInit'],
    ['mod rand { pub struct Own; }', 'rand::Own', 'unknown'],
  ])('%s  %s', (block, path, expected) => expect(within(block, path)).toBe(expected));
});

describe('the outline', () => {
  const text = 'use rand::Rng;\nconst SIZE: usize = 12;\nmod inner { fn roll() -> u8 { 4 } }\nfn main() { roll(); }\n';

  test.each([
    ['a body', text.replace('roll();', 'roll(); roll();'), true],
    ['a body in a module', text.replace('4', '6'), true],
    ['a signature', text.replace('u8', 'u16'), false],
    ['a constant', text.replace('12', '16'), false],
    ['an import', text.replace('Rng', 'RngCore'), false],
    ['an item more', `${text}fn more() {}\n`, false],
  ])('after a change of %s', (_what, changed, same) => {
    const keeper = createOutlineKeeper();
    const before = keeper.update(unitsOf(text));
    const after = keeper.update(unitsOf(changed));
    expect(after === before).toBe(same);
  });

  test('names the units of the present text', () => {
    const keeper = createOutlineKeeper();
    const before = keeper.update(unitsOf(text));
    const units = unitsOf(text.replace('roll();', ''));
    const outline = keeper.update(units);
    expect(outline).toBe(before);
    const last = units.at(-1) as OutlineUnit;
    expect(outline.entryOf(last.key)).toMatchObject({ name: 'main', unit: last.key, item: last.item });
  });
});
