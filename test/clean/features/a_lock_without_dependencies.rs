//@ compile: no, the oracle has every feature on
use aes_gcm::aead::heapless::Vec;
use rsa::signature::RandomizedSigner;

pub fn signer(signer: &impl RandomizedSigner<rsa::pss::Signature>, room: &Vec<u8, 64>) -> usize {
    let _ = signer;
    room.len()
}
//@ file: Cargo.toml
[package]
name = "app"
version = "0.1.0"
edition = "2021"

[dependencies]
rsa = "0.9"
signature = { version = "2", features = ["std"] }
aead = { version = "0.5", features = ["std"] }
aes-gcm = { version = "0.10", features = ["heapless"] }
//@ file: Cargo.lock
version = 3

[[package]]
name = "aead"
version = "0.5.2"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "aes-gcm"
version = "0.10.3"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["aead", "aes-gcm", "rsa", "signature"]

[[package]]
name = "rsa"
version = "0.9.10"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "signature"
version = "2.2.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
