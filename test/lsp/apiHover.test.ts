// What a hover says of items of published crates, with the engine as it ships. `|` is where the mouse is.
import { expect, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { createEngine } from '../../server/src/engine/createEngine.js';
import { realOptions } from '../cli/realOptions.js';
import { startEditor, URI } from './editor.js';

const MANIFEST = `[package]
name = "project"
version = "0.1.0"
[dependencies]
aes-gcm = "0.10"
hex = "0.4"
rand = "0.9"
zeroize = "1"
argon2 = "0.5"
hex-literal = "0.4"
`;
const LOCK = `version = 3
[[package]]
name = "aes-gcm"
version = "0.10.3"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "hex"
version = "0.4.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "zeroize"
version = "1.9.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name = "zeroize_derive"
version = "1.5.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
`;

const files = new Map([
  ['/home/someone/project/Cargo.toml', MANIFEST],
  ['/home/someone/project/Cargo.lock', LOCK],
]);

const engine = await createEngine(realOptions((path) => files.get(path)));
const lone = 'file:///elsewhere/lone.rs';

async function hover(marked: string, uri = URI): Promise<{ readonly text: string; readonly on: string } | undefined> {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const editor = await startEditor({ engine: { ...engine, dispose: () => {} } });
  await editor.open(text, uri);
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  if (!found?.range || typeof found.contents !== 'object' || !('value' in found.contents)) return undefined;
  const line = text.split('\n')[found.range.start.line] ?? '';
  return { text: found.contents.value, on: line.slice(found.range.start.character, found.range.end.character) };
}

const blocks = (...parts: readonly string[]): string => parts.join('\n\n');
const rust = (code: string): string => `\`\`\`rust\n${code}\n\`\`\``;

test('an import says what it brings, from which crate, and where to read on', async () => {
  expect(await hover('use aes_gcm::{aead::Ae|ad, Aes256Gcm};')).toEqual({
    on: 'Aead',
    text: blocks(
      rust('aead::Aead'),
      rust('pub trait Aead'),
      '**aead 0.5.2**, which a dependency brings along',
      'Behind the feature `alloc`',
      '[aead::Aead on docs.rs](https://docs.rs/aead/0.5.2/aead/trait.Aead.html)',
    ),
  });
  expect((await hover('use aes_gcm::{aead::Aead, Aes25|6Gcm};'))?.text).toContain(
    'pub type Aes256Gcm = AesGcm<Aes256, U12>',
  );
});

test('a call of a method says what gives it to the type', async () => {
  const found = await hover(`use aes_gcm::{aead::Aead, Aes256Gcm, Nonce};
fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12]) {
    let sealed = cipher.enc|rypt(Nonce::from_slice(nonce), b"x".as_ref());
}`);
  expect(found?.on).toBe('encrypt');
  expect(found?.text).toContain('impl Aead for AesGcm<Aes256, U12, U16>');
  expect(found?.text).toContain('-> Result<Vec<u8>, Error>');
  expect(found?.text).toContain('(https://docs.rs/aead/0.5.2/aead/trait.Aead.html#tymethod.encrypt)');
});

test.each([
  ['a crate', 'fn f() { he|x::encode([1]); }', 'hex', '/hex/index.html)'],
  ['a module', 'use aes_gcm::ae|ad::Aead;', 'aead', '/aead/index.html)'],
  ['a function', 'fn f() { hex::enc|ode([1]); }', 'encode', '/hex/fn.encode.html)'],
  ['a type in a signature', 'fn f(key: &aes_gcm::K|ey<aes_gcm::Aes256Gcm>) {}', 'Key', '/type.Key.html)'],
  ['a field', 'struct S { key: zeroize::Zeroi|zing<Vec<u8>> }', 'Zeroizing', '/zeroize/struct.Zeroizing.html)'],
  ['an associated function', 'fn f() { zeroize::Zeroizing::ne|w(1); }', 'new', 'struct.Zeroizing.html#method.new)'],
  [
    'a variant',
    'fn f() { let a = argon2::Algorithm::Argon2i|d; }',
    'Argon2id',
    'enum.Algorithm.html#variant.Argon2id)',
  ],
  ['a macro by its path', 'fn f() { let key = hex_literal::he|x!("00"); }', 'hex', '/hex_literal/macro.hex.html)'],
  [
    'an imported macro',
    'use hex_literal::hex;\nfn f() { let key = he|x!("00"); }',
    'hex',
    '/hex_literal/macro.hex.html)',
  ],
  ['a derive', '#[derive(zeroize::Zero|ize)]\nstruct S(u8);', 'Zeroize', '/zeroize_derive/derive.Zeroize.html)'],
  [
    'an imported derive',
    'use zeroize::ZeroizeOnDrop;\n#[derive(Zeroize|OnDrop)]\nstruct S(u8);',
    'ZeroizeOnDrop',
    '/zeroize_derive/derive.ZeroizeOnDrop.html)',
  ],
  ['a trait in a bound', 'fn f<R: rand::R|ng>(rng: R) {}', 'Rng', '/rand/trait.Rng.html)'],
])('%s', async (_, text, on, url) => {
  const found = await hover(text);
  expect(found?.on).toBe(on);
  expect(found?.text).toContain(url);
});

test('the version in use is told besides the one described', async () => {
  expect((await hover('use hex::enc|ode;'))?.text).toContain('**hex 0.4.2**, from Cargo.lock; described as of 0.4.3');
  expect((await hover('use hex::enc|ode;', lone))?.text).toContain('no Cargo.toml is in reach');
});

test('the feature that gates an item and its deprecation are told', async () => {
  expect((await hover('use hex::enc|ode;'))?.text).toContain('Behind the feature `alloc`');
  expect((await hover('fn f() { rand::thread|_rng(); }'))?.text).toContain(
    '**Deprecated since 0.9.0**: Renamed to `rng`',
  );
});

test('code that does not compile is no obstacle', async () => {
  const found = await hover(`fn f() { let cipher: aes_gcm::Aes256Gcm = todo!();
    let sealed = cipher.encr|ypt(&nonce, `);
  expect(found?.on).toBe('encrypt');
});

test('nothing is said of what is the user’s own or of std', async () => {
  expect(await hover('fn encode() {} fn f() { enc|ode(); }')).toBeUndefined();
  expect(await hover('fn f() { let v: V|ec<u8> = Vec::new(); }')).toBeUndefined();
});
