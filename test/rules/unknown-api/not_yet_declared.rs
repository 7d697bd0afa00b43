//@ compile: no, it is a whole project
//@ file: Cargo.toml
[package]
name = "field"
version = "0.1.0"
edition = "2021"

[dependencies]
crypto-bigint = "0.5"
//@ file: src/lib.rs
pub mod keys;
//@ file: src/keys.rs
pub const LENGTH: usize = 32;
//@ file: src/wide.rs
use crypto_bigint::U256;

pub fn modulus(words: impl Into<[u64; 4]>) -> U256 {
    U256::from_words32(words.into())
    //    ^^^^^^^^^^^^ unknown-api [fix]
}
