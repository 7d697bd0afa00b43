//@ compile: no, it is a whole project
//@ file: Cargo.toml
[package]
name = "field"
version = "0.1.0"
edition = "2021"

[dependencies]
crypto-bigint = "0.5"
cfg-if = "1"
//@ file: src/lib.rs
cfg_if::cfg_if! {
    if #[cfg(target_pointer_width = "32")] {
        mod wide32;
        pub use wide32::modulus;
    } else {
        mod wide64;
        pub use wide64::modulus;
    }
}
//@ file: src/wide32.rs
use crypto_bigint::{U256, Word32};

pub fn modulus() -> U256 {
    U256::from_words32([0xffff_ffff; 8])
}
//@ file: src/wide64.rs
use crypto_bigint::U256;

pub fn modulus() -> U256 {
    U256::from_words([u64::MAX; 4])
}
