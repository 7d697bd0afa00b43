//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
zeroize = "1"
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "zeroize",
]

[[package]]
name = "zeroize"
version = "1.9.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
//@ file: src/lib.rs
// The trait is there without the feature, its derive is not.
use zeroize::Zeroize;

#[derive(Zeroize)]
//       ^^^^^^^ missing-feature [fix]
pub struct Page(pub [u8; 32]);

#[derive(Clone, zeroize::ZeroizeOnDrop)]
//                       ^^^^^^^^^^^^^ missing-feature [fix]
pub struct Leaf(pub [u8; 32]);
