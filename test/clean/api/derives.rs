//@ compile: no, it is a whole project
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
zeroize = "1"
x25519-dalek = { version = "2", features = ["zeroize"] }
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "x25519-dalek",
 "zeroize",
]

[[package]]
name = "x25519-dalek"
version = "2.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "zeroize",
]

[[package]]
name = "zeroize"
version = "1.9.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "zeroize_derive",
]

[[package]]
name = "zeroize_derive"
version = "1.5.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
//@ file: src/lib.rs
// Another crate of the build turns the feature on.
use zeroize::{Zeroize, ZeroizeOnDrop};

#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Seed(pub [u8; 32]);

#[derive(zeroize::Zeroize, Default)]
#[zeroize(drop)]
pub struct Pad(pub [u8; 32]);
