//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[workspace]
members = ["vault", "tools/*"]
//@ file: vault/Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

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
name = "somewhere"
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
//@ file: vault/src/lib.rs
use x25519_dalek::StaticSecret;

pub fn wrap(secret: [u8; 32]) -> StaticSecret {
    StaticSecret::from(secret)
}
