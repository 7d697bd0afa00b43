//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[features]
keys = []

[dependencies]
x25519-dalek = "2"
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "x25519-dalek",
]

[[package]]
name = "x25519-dalek"
version = "2.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "curve25519-dalek",
 "rand_core",
]

[[package]]
name = "curve25519-dalek"
version = "4.1.3"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "rand_core"
version = "0.6.4"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "getrandom",
]

[[package]]
name = "getrandom"
version = "0.2.15"
source = "registry+https://github.com/rust-lang/crates.io-index"
//@ file: src/lib.rs
#[cfg(feature = "keys")]
use x25519_dalek::StaticSecret;

#[cfg(feature = "keys")]
pub fn wrap(secret: [u8; 32]) -> x25519_dalek::StaticSecret {
    x25519_dalek::StaticSecret::from(secret)
}

fn secret(seed: u32) -> [u8; 32] {
    std::array::from_fn(|i| (seed >> i) as u8)
}

pub fn size(seed: u32) -> usize {
    #[cfg(feature = "keys")]
    let size = StaticSecret::from(secret(seed)).to_bytes().len();
    #[cfg(not(feature = "keys"))]
    let size = 32;
    size
}
