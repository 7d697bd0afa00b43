// Crates whose source is all that there is: what the index of it says exists, and where it keeps quiet.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrongGenerics } from '../../server/src/facts/types/genericArgs.js';
import type { Api } from '../../server/src/knowledge/api.js';
import { createApi } from '../../server/src/knowledge/createApi.js';
import { bindIndex } from '../../server/src/knowledge/source/bind.js';
import { indexCrate, type SourceIndex } from '../../server/src/knowledge/source/indexCrate.js';
import { readCrate } from '../../server/src/knowledge/source/readCrate.js';
import { createStdIndex, type StdNames } from '../../server/src/knowledge/source/stdNames.js';
import { refTo, type Ty } from '../../server/src/knowledge/ty.js';
import { stdNamesText } from '../../tools/knowledge/stdNames.js';
import { bundled, cratesOf, locked, renames } from './projects.js';

const std = createStdIndex(JSON.parse(readFileSync('knowledge/std/names.json', 'utf8')) as StdNames);

const MANIFEST = `[package]
name = "vault"
version = "1.2.3"
edition = "2021"
[features]
default = ["std"]
std = []
[dependencies]
aead = "0.5"
hexa = { package = "hex", version = "0.4" }
unheard = "1"
`;

function indexOf(files: Readonly<Record<string, string>>): SourceIndex {
  const all = new Map(Object.entries({ 'Cargo.toml': MANIFEST, ...files }).map(([path, text]) => [`/v/${path}`, text]));
  const source = readCrate('/v', {
    read: (path) => all.get(path),
    rustFiles: () => [...all.keys()].filter((path) => path.endsWith('.rs')),
  });
  const steps = indexCrate(source!, std);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function apiOf(files: Readonly<Record<string, string>>): Api {
  const id = 'vault@1.2.3';
  const loaded = bindIndex(
    id,
    { index: indexOf(files), folder: '/v', isPublished: true },
    {
      tables: bundled,
      crateOf: (name) => ({ aead: 'aead@0.5.2', hex: 'hex@0.4.3' })[name],
    },
  );
  const tables = {
    ...bundled,
    entries: [...bundled.entries, loaded.entry],
    load: (one: string) => (one === id ? loaded : bundled.load(one)),
  };
  return createApi(tables, cratesOf([locked(id)]), renames);
}

const lib = (text: string): Api => apiOf({ 'src/lib.rs': text });

function verdict(api: Api, path: string): string {
  return api.resolve('vault', path.split('::')).verdict;
}

function member(api: Api, type: string, name: string): string {
  return api.associated({ kind: 'named', def: { crate: 'vault@1.2.3', path: type }, args: [] }, name).verdict;
}

test('items in files, in line and behind #[path] are found, and others are absent', () => {
  const api = apiOf({
    'src/lib.rs': 'pub mod seal; pub mod inner { pub fn f() {} } #[path = "elsewhere.rs"] pub mod open; mod shut;',
    'src/seal.rs': 'pub struct Sealer; pub mod deep;',
    'src/seal/deep.rs': 'pub const DEPTH: usize = 2;',
    'src/elsewhere.rs': 'pub fn unseal() {}',
    'src/shut.rs': 'pub fn hidden() {}',
  });
  for (const path of ['seal::Sealer', 'inner::f', 'seal::deep::DEPTH', 'open::unseal'])
    expect([path, verdict(api, path)]).toEqual([path, 'found']);
  for (const path of ['seal::Sealor', 'inner::g', 'deep', 'unseal'])
    expect([path, verdict(api, path)]).toEqual([path, 'absent']);
  // That it is private is an error of another kind.
  expect(verdict(api, 'shut')).toBe('unknown');
});

test('re-exports by name, by glob, of dependencies, and under another name are followed', () => {
  const api = apiOf({
    'src/lib.rs': `mod imp; pub use imp::{Key, open as unlock}; pub use self::imp::sub::*; pub use aead; pub use aead::Aead;
      pub use hexa::encode; pub use unheard::*;`,
    'src/imp.rs':
      'pub struct Key; pub fn open() {} pub mod sub { pub enum Mode { Fast, Safe } pub use self::Mode::*; }',
  });
  for (const path of ['Key', 'unlock', 'Mode::Fast', 'Safe', 'aead::KeyInit', 'Aead', 'encode'])
    expect([path, verdict(api, path)]).toEqual([path, 'found']);
  expect(verdict(api, 'Mode::Slow')).toBe('absent');
  expect(verdict(api, 'aead::NewAead')).toBe('absent');
  // A glob of a crate that nothing is known of may bring anything.
  expect(verdict(api, 'anything')).toBe('unknown');
});

test('types have what their impls, their traits, std and Deref give them', () => {
  const api = lib(`
    pub struct Key<T = u8> { pub bytes: [T; 32], secret: u8 }
    impl<T> Key<T> { pub fn new(seed: &[u8]) -> Result<Self, Error> { todo!() } fn inner(&self) {} pub const SIZE: usize = 32; }
    pub trait Wipe { fn wipe(&mut self); fn gently(&self) {} }
    impl<T> Wipe for Key<T> { fn wipe(&mut self) {} }
    #[derive(Debug, Clone, PartialOrd)] pub enum Error { Short }
    impl std::fmt::Display for Error { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
    pub struct Keys(Vec<u8>);
    impl Iterator for Keys { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
    pub struct Guard(Key); impl std::ops::Deref for Guard { type Target = Key; fn deref(&self) -> &Key { &self.0 } }
  `);
  for (const name of ['new', 'SIZE', 'wipe', 'gently', 'inner'])
    expect([name, member(api, 'Key', name)]).toEqual([name, 'found']);
  expect(member(api, 'Key', 'generate')).toBe('absent');
  expect(member(api, 'Error', 'Short')).toBe('found');
  expect(member(api, 'Error', 'lt')).toBe('found');
  expect(member(api, 'Error', 'Long')).toBe('absent');
  expect(member(api, 'Keys', 'filter_map')).toBe('found');
  const guard = { kind: 'named', def: { crate: 'vault@1.2.3', path: 'Guard' }, args: [] } as const;
  expect(api.method(guard, 'wipe').verdict).toBe('found');
  expect(api.method(guard, 'wiped').verdict).toBe('absent');
  expect(api.field({ ...guard, def: { ...guard.def, path: 'Key' } }, 'bytes').verdict).toBe('found');
});

test('a signature is that of the source', () => {
  const found = lib(`use std::collections::HashMap; pub struct Key;
    #[deprecated(since = "1.1.0", note = "use \`seal\`")] #[cfg(feature = "std")]
    pub fn lock<R: AsRef<[u8]>>(key: &mut Key, parts: &[R; 2], m: HashMap<u8, Key>) -> Result<Vec<u8>, Key> { todo!() }`).resolve(
    'vault',
    ['lock'],
  );
  expect(found.verdict === 'found' && found.items[0]).toMatchObject({
    cfg: 'feature = "std"',
    deprecated: { since: '1.1.0', note: 'use `seal`' },
    signature: {
      generics: [{ name: 'R', bounds: [{ def: { crate: 'std', path: 'convert::AsRef' } }] }],
      params: [
        { name: 'key', type: { kind: 'ref', mutable: true, to: { def: { crate: 'vault@1.2.3', path: 'Key' } } } },
        { name: 'parts', type: { to: { kind: 'array', length: 2 } } },
        { name: 'm', type: { def: { crate: 'std' } } },
      ],
      returns: { def: { crate: 'std', path: 'result::Result' } },
    },
  });
});

test.each([
  ['a macro of another crate in a module', 'pub mod m { unheard::make! { a } }', 'm::b', 'unknown'],
  ['beside such a module', 'pub mod m { unheard::make! { a } } pub mod n {}', 'n::b', 'absent'],
  ['a name that a macro of its own holds', 'macro_rules! f { () => { pub fn made() {} } } f!();', 'made', 'unknown'],
  ['a name that it does not hold', 'macro_rules! f { () => { pub fn made() {} } } f!();', 'other', 'absent'],
  [
    'a macro that puts names together',
    'macro_rules! f { ($a:ident) => { paste! { fn [<$a _x>]() {} } } } f!(y);',
    'y_x',
    'unknown',
  ],
  [
    'a type that a macro makes beside a function of its name',
    'macro_rules! f { ($($t:tt)*) => { $($t)* } } f! { pub enum Lit { Str(u8) } } pub fn Lit(x: u8) -> Lit { todo!() }',
    'Lit::Str',
    'unknown',
  ],
  ['beyond a function', 'pub fn lit(x: u8) {}', 'lit::Str', 'absent'],
  ['what a build script writes', 'include!(concat!(env!("OUT_DIR"), "/made.rs"));', 'anything', 'unknown'],
  ['a module whose file is missing', 'pub mod lost;', 'lost::anything', 'unknown'],
  ['tests', '#[cfg(test)] pub mod tests { pub fn f() {} }', 'tests', 'absent'],
])('%s', (_, text, path, expected) => {
  expect(verdict(lib(text), path)).toBe(expected);
});

test.each([
  ['a derive that nothing is known of', '#[derive(unheard::Magic)] pub struct S;'],
  ['an attribute that may be a macro', '#[unheard::magic] pub struct S;'],
  ['a macro in its impl', 'pub struct S; impl S { unheard::make!(); }'],
  ['a macro that writes impls', 'pub struct S; macro_rules! i { ($t:ty) => { impl Iterator for $t {} } } i!(S);'],
  ['a trait of a crate that nothing is known of', 'pub struct S; impl unheard::Tricks for S {}'],
  ['two types of one name, by what it is built for', '#[cfg(unix)] pub struct S; #[cfg(windows)] pub struct S;'],
])('a type with %s may have anything', (_, text) => {
  expect(member(lib(text), 'S', 'anything')).toBe('unknown');
});

test.each([
  ['#[derive(unheard::Deref)] pub struct S(T); pub struct T;', false],
  ['#[derive(Clone)] pub struct S(T); pub struct T;', true],
])('a reference is refused only where nothing can turn it into another: %s', (text, refused) => {
  const reference = (path: string): Ty => refTo({ kind: 'named', def: { crate: 'vault@1.2.3', path }, args: [] });
  expect(lib(text).refuses(reference('S'), reference('T'))).toBe(refused);
});

test.each([
  '#[derive(unheard::From)] pub enum S { T(T) } pub struct T;',
  '#[derive(Clone)] pub enum S { T(T) } pub struct T;',
])('a conversion is not said to be lacking, for the source does not show all impls: %s', (text) => {
  const typeAt = (path: string): Ty => ({ kind: 'named', def: { crate: 'vault@1.2.3', path }, args: [] });
  const into = { def: { crate: 'std', path: 'convert::Into' }, args: [typeAt('S')] };
  expect(lib(text).lacks(typeAt('T'), into)).toBe(false);
});

test('items that a macro hands on with a condition are those of the module', () => {
  const api = apiOf({
    'src/lib.rs': `macro_rules! if_native { ($($item:item)*) => {$( #[cfg(not(all(target_arch = "wasm32", any(target_os = "unknown"))))] $item )*} }
macro_rules! if_wasm { ($($item:item)*) => {$( #[cfg(target_arch = "wasm32")] $item )*} }
macro_rules! twice { ($item:item) => { $item } }
if_native! { mod native; pub use self::native::Client; }
if_wasm! { mod wasm; pub use self::wasm::{Client, Fetch}; }
twice! { pub struct Made; }`,
    'src/native.rs': 'pub struct Client; impl Client { pub fn send(&self, body: &str) {} }',
    'src/wasm.rs': 'pub struct Client; impl Client { pub fn fetch(&self) {} } pub struct Fetch;',
  });
  const found = api.resolve('vault', ['Client']);
  expect(found.verdict).toBe('found');
  const client: Ty = { kind: 'named', def: { crate: 'vault@1.2.3', path: 'native::Client' }, args: [] };
  expect(api.associated(client, 'send').verdict).toBe('found');
  expect(api.associated(client, 'sent').verdict).toBe('absent');
  // What another platform's form has may be meant.
  expect(api.associated(client, 'fetch').verdict).toBe('unknown');
  expect(api.resolve('vault', ['Fetch']).verdict).toBe('unknown');
  expect(api.resolve('vault', ['Made']).verdict).toBe('unknown');
  expect(api.resolve('vault', ['Server']).verdict).toBe('absent');
});

test('what a type of an unknown crate implements is unknown, and so is what hangs on it', () => {
  const api = apiOf({
    'src/lib.rs': `use unheard::Inner;
pub trait Small { fn small(&self); }
pub trait Given { fn given(&self); }
impl<T> Given for Wrapper<T> where T: Small { fn given(&self) {} }
impl<T> Given for T where T: Small { fn given(&self) {} }
pub struct Wrapper<T>(T);
pub struct Known;
pub type Alias = Wrapper<Inner>;
pub type Plain = Wrapper<Known>;`,
  });
  const aliased = (path: string): Ty => api.expand({ kind: 'named', def: { crate: 'vault@1.2.3', path }, args: [] });
  expect(api.associated(aliased('Alias'), 'given').verdict).toBe('found');
  const inner = aliased('Alias');
  const [arg] = inner.kind === 'named' ? inner.args : [];
  expect(api.implements(arg!, { crate: 'vault@1.2.3', path: 'Small' })).toBe('unknown');
  expect(api.implements(aliased('Known'), { crate: 'vault@1.2.3', path: 'Small' })).toBe('no');
});

test('a type is known beside one that is not', () => {
  expect(member(lib('#[derive(unheard::Magic)] pub struct S; pub struct T;'), 'T', 'anything')).toBe('absent');
});

test('a crate of macros has those that its attributes say', () => {
  const api = apiOf({
    'Cargo.toml': '[package]\nname = "vault"\nversion = "1.2.3"\n[lib]\nproc-macro = true',
    'src/lib.rs':
      '#[proc_macro_derive(Wipe, attributes(wipe))] pub fn derive_wipe(i: TokenStream) -> TokenStream { i }',
  });
  expect(verdict(api, 'Wipe')).toBe('found');
});

test('broken or circular source is no obstacle', () => {
  const api = lib(
    'pub struct Ok1; pub fn f( { ]] pub type A = B; pub type B = Vec<A>; pub use self::x; pub use self::y as x; pub use self::x as y;',
  );
  expect(verdict(api, 'Ok1')).toBe('found');
});

test('what is known of std is what the tables say', () => {
  expect(readFileSync('knowledge/std/names.json', 'utf8')).toBe(stdNamesText('knowledge/api'));
});

test('a trait may be had by types that a macro gives it to', () => {
  const api = lib(
    'pub trait Cast {} macro_rules! i { ($t:ty) => { impl Cast for $t {} } } i!(u8); impl Cast for u16 {}',
  );
  const trait = { def: { crate: 'vault@1.2.3', path: 'Cast' }, args: [] };
  expect(api.lacks({ kind: 'primitive', name: 'u8' }, trait)).toBe(false);
});

test('a trait that is read from source may give its methods to types of other crates', () => {
  const api = lib('pub trait Stamp { fn from_seconds(at: u64) -> Self; }');
  const trait = { crate: 'vault@1.2.3', path: 'Stamp' };
  expect(api.mayGive(trait, 'from_seconds')).toBe(true);
  expect(api.mayGive(trait, 'from_minutes')).toBe(false);
  expect(api.mayGive({ crate: 'aead@0.5.2', path: 'KeyInit' }, 'new')).toBe(false);
});

test('of two parameters of one name one is left out', () => {
  const found = lib('pub struct Page<#[cfg(a)] T: Clone, #[cfg(not(a))] T>(T);').resolve('vault', ['Page']);
  const [page] = found.verdict === 'found' ? found.items : [];
  const name = { text: 'Page', span: { start: 0, end: 4 } };
  const args = [{ kind: 'infer', span: { start: 5, end: 6 } } as const];
  expect(page && wrongGenerics(lib(''), { name, args }, page)).toBeUndefined();
});
