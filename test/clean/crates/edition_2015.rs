//@ compile: no, it is of another edition
// In the 2015 edition paths of imports start at the crate's root.
//@ file: Cargo.toml
[package]
name = "old"
version = "0.1.0"

[dependencies]
sha2 = "0.10"
//@ file: src/lib.rs
extern crate sha2;
pub mod keys;
pub mod store;
//@ file: src/store.rs
use keys::Key;

pub fn open() -> Key {
    ::keys::Key
}
//@ file: src/keys.rs
pub struct Key;
