import { describe, expect, it, test } from 'vitest';
import { parseItem, parseItems } from '../../server/src/syntax/parser/index.js';
import { showItem } from './show.js';

const show = (text: string): string => showItem(parseItem(text));

test.each([
  [
    'pub fn f<T: A>(x: T, (a, b): (u8, u8)) -> impl B where T: C { x }',
    'pub fn f(x: T, (a, b): (u8, u8)) -> impl B {x}',
  ],
  ['pub(crate) const unsafe extern "C" fn f();', 'unsafe fn f()'],
  ['async fn f(&mut self, mut k: [u8; 32]) {}', 'async fn f(self mut, mut k: [u8; "32":int]) {}'],
  ["fn f(&'a self) {}", 'fn f(self ref) {}'],
  ['fn f(self: &Self) {}', 'fn f(self ref) {}'],
  ['fn f(mut self: Box<Self>) {}', 'fn f(self value) {}'],
  ['fn f(self: ::std::pin::Pin<&mut Self>) {}', 'fn f(self value) {}'],
  ['fn f(#[x] a: u8, ...) {}', 'fn f(a: u8) {}'],
  ['default fn f() {}', 'fn f() {}'],
  ['struct S;', 'struct S {}'],
  ['pub struct S<T = u8>(pub T, u8) where T: A;', 'pub struct S {pub 0: T, 1: u8}'],
  ['struct S { pub a: u8, pub(crate) b: Vec<u8> }', 'struct S {pub a: u8, b: Vec<u8>}'],
  ['union U { a: u8, b: u16 }', 'union U {a: u8, b: u16}'],
  [
    'enum E { A, B(u8), C { x: u8 } = 3, D = 1 << 2 }',
    'enum E {A{}, B{0: u8}, C{x: u8} = "3":int, D{} = (<< "1":int "2":int)}',
  ],
  ['pub const KEY: [u8; 2] = [1, 2];', 'pub const KEY: [u8; "2":int] = (array "1":int "2":int)'],
  ['const _: () = ();', 'const _: () = (tuple)'],
  ['static mut N: u64 = 0;', 'static mut N: u64 = "0":int'],
  ['type A<T> = B<T>;', 'type A = B<T>'],
  ["type Item<'a>: B where Self: 'a;", 'type Item'],
  ['pub use a::{self, b::*, c as d, ::e::{f}};', 'pub use a::{self, b::*, c as d, ::e::{f}}'],
  ['use *;', 'use ::*'],
  ['use a as _;', 'use a as _'],
  ['extern crate alloc as std;', 'extern crate alloc as std'],
  ['mod a;', 'mod a'],
  ['pub mod a { #![allow(x)] fn f() {} use b; }', 'pub mod a [ <fn f() {}> <use b> ]'],
  [
    "impl<'a, T: B> A<T> for C<'a> where T: D { type O = u8; const N: u8 = 1; fn f() {} }",
    'impl A<T> for C<> [ <type O = u8> <const N: u8 = "1":int> <fn f() {}> ]',
  ],
  ['unsafe impl !Send for X {}', 'impl Send for X [ ]'],
  ['impl <T as A>::B { }', 'impl <T as A>::B [ ]'],
  [
    'pub unsafe auto trait T: A + B<u8> { fn f(&self); fn g() {} }',
    'pub trait T: A + B<u8> [ <fn f(self ref)> <fn g() {}> ]',
  ],
  [
    'unsafe extern "C" { pub safe fn f(x: *const u8); static S: u8; }',
    'foreign [ <pub fn f(x: *const u8)> <static S: u8> ]',
  ],
  ['macro_rules! m { ($x:expr) => { $x + 1 }; }', 'macro_rules! m [ ]'],
])('%s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

test.each([
  ['lazy_static! { static ref KEY: Vec<u8> = make(); }', 'lazy_static! [ <static KEY: Vec<u8> = (call make)> ]'],
  [
    'thread_local! { static N: Cell<u64> = const { Cell::new(0) }; }',
    'thread_local! [ <static N: Cell<u64> = const{(call Cell::new "0":int)}> ]',
  ],
  ['cfg_if! { if #[cfg(a)] { fn f() {} } else { fn g() {} } }', 'cfg_if! [ <fn f() {}> <fn g() {}> ]'],
  ['table! { users (id) { id -> Int, } }', 'table! [ ]'],
])('items within macros: %s', (text, expected) => {
  expect(show(text)).toBe(expected);
});

describe('attributes', () => {
  it('are read with documentation, and stand before the span', () => {
    const text =
      '/// Seals.\n#[cfg(test)]\n/** More. */ #[tokio::test(flavor = "x")] #[unsafe(no_mangle)]\npub fn f() {}';
    const item = parseItem(text);
    expect(item.attributes.map(({ path, args }) => [path, args])).toEqual([
      ['doc', ' Seals.'],
      ['cfg', '(test)'],
      ['doc', ' More. */'],
      ['tokio::test', '(flavor = "x")'],
      ['no_mangle', ''],
    ]);
    expect(text.slice(item.span.start, item.span.end)).toBe('pub fn f() {}');
  });

  it('of the container are passed over', () => {
    const items = parseItems('#!/usr/bin/env rustx\n//! About\n#![no_std]\n\nuse a; //// not a doc\nfn f() {}');
    expect(items.map((item) => [showItem(item), item.attributes.length, item.span.start])).toEqual([
      ['use a', 0, 43],
      ['fn f() {}', 0, 65],
    ]);
  });
});

test('a file is read to its end', () => {
  const items = parseItems('use a;\nfn f() {}\n;impl A {}\nstatic X: u8 = 1;');
  expect(items.map((item) => item.kind)).toEqual(['use', 'fn', 'impl', 'static']);
});

test('generics keep names, kinds and bounds', () => {
  const item = parseItem("fn f<'a: 'b, T: A + B<C>, const N: usize = 3>() where Vec<T>: D, {}");
  if (item.kind !== 'fn') throw new Error(item.kind);
  const { params, where } = item.generics;
  expect(params.map((p) => [p.name.text, p.kind, p.bounds.length])).toEqual([
    ["'a", 'lifetime', 0],
    ['T', 'type', 2],
    ['N', 'const', 0],
  ]);
  expect(where.map((w) => w.bounds.length)).toEqual([1]);
});
