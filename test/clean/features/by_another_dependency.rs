//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
rand = "0.8"
rand_core = "0.6"
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "rand",
 "rand_core",
]

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "getrandom",
 "rand_chacha",
 "rand_core",
]

[[package]]
name = "rand_chacha"
version = "0.3.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core",
]

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
use rand_core::{OsRng, RngCore};

pub fn fill(buffer: &mut [u8]) {
    OsRng.fill_bytes(buffer);
}
