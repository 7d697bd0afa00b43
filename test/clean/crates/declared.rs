//@ compile: no, it is several packages
// Names that are no crates of Cargo.toml and yet mean something.
//@ file: Cargo.toml
[package]
name = "key-vault"
version = "0.1.0"
edition.workspace = true

[dependencies]
aes-gcm = "0.10"
dice = { package = "rand", version = "0.8" }
rust-argon2 = "2"
libsodium-sys-stable = "1"
graphql = "1"
sealed.workspace = true

[target.'cfg(unix)'.dependencies]
nix = "0.29"

[dev-dependencies]
hex-literal = "0.4"

[workspace]

[workspace.package]
edition = "2021"

[workspace.dependencies]
sealed = { package = "sealed-boxes", git = "https://example.com/sealed" }
//@ file: src/lib.rs
#![feature(test)]
extern crate alloc;
extern crate test;
extern crate self as vault;
use aes_gcm::Aes256Gcm;
use alloc::vec::Vec;
use dice::Rng;
use libsodium_sys::sodium_init;
use nix::unistd::getpid;
use sealed::Sealed;
use store::Shelf;
use vault::store as shelves;

mod store;
#[cfg(feature = "remote")]
mod remote;
mod inner {
    pub mod deeper {
        pub fn reach() -> u8 {
            super::beside::give() + neighbour::give()
        }
        use super::beside as neighbour;
    }
    pub mod beside {
        pub fn give() -> u8 {
            1
        }
    }
}

pub enum Kind {
    One,
}

#[cfg(feature = "remote")]
pub fn remote() -> remote_keys::Client {
    remote_keys::Client::new()
}

pub fn local(rng: &mut impl Rng) -> Vec<u8> {
    use inner::deeper;
    use std::convert as conversion;
    #[cfg(feature = "remote")]
    use remote_keys::fetch;
    #[cfg(feature = "remote")]
    let fetched = remote_keys::fetch();
    #[cfg(feature = "remote")]
    remote_keys::close();
    let all = [
        1,
        #[cfg(feature = "remote")]
        remote_keys::count(),
    ];
    match all.len() {
        #[cfg(feature = "remote")]
        2 => remote_keys::open(),
        _ => {}
    }
    let hash = argon2::hash_raw(b"", b"", &argon2::Config::default());
    let max = u8::MAX.max(str::len("a") as u8);
    vec![deeper::reach(), inner::beside::give(), max, conversion::identity(2)]
}

#[derive(graphql::Query)]
struct KeyQuery;

pub fn query() -> key_query::Variables {
    key_query::Variables {}
}

macro_rules! at {
    ($module:ident :: $name:ident) => {
        inner::$module::$name()
    };
}

pub fn through_macro() -> u8 {
    at!(beside::give) + at!(beside::give)
}

pub struct Types {
    #[cfg(feature = "remote")]
    client: remote_keys::Client,
    kept: Option<key_vault::store::Shelf>,
}
//@ file: src/store.rs
use crate::inner::beside;
use super::Kind;

pub struct Shelf(pub Kind);

pub fn give() -> u8 {
    beside::give()
}
//@ file: src/main.rs
use key_vault::local;

fn main() {
    key_vault::local(&mut dice::thread_rng());
}
//@ file: tests/api.rs
use hex_literal::hex;
use key_vault::Kind;

#[test]
fn reads() {
    let _ = (hex!("00"), Kind::One);
}
//@ file: tests/remote.rs
//! Only with the feature.
#![cfg(feature = "remote")]
use remote_keys::Client;

#[test]
fn connects() {
    remote_keys::connect::<Client>();
}
//@ file: src/remote.rs
pub fn open() {
    remote_keys::open();
}
