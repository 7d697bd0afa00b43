//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
aes-gcm.workspace = true
rand_core = "0.6"
chacha20poly1305 = { workspace = true, features = [
    "alloc",
] }

[dev-dependencies]
hex = { version = "0.4", default-features = false }

[workspace]
members = ["beside"]

[workspace.dependencies]
aes-gcm = { version = "0.10", default-features = false, features = ["aes"] }
chacha20poly1305 = { version = "0.10", default-features = false }
//@ file: beside/Cargo.toml
[package]
name = "beside"
version = "0.1.0"
edition = "2021"

[dependencies]
aes-gcm.workspace = true
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "aes-gcm",
 "chacha20poly1305",
 "hex",
 "rand_core",
]

[[package]]
name = "beside"
version = "0.1.0"
dependencies = [
 "aes-gcm",
]

[[package]]
name = "aes-gcm"
version = "0.10.3"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "aead",
]

[[package]]
name = "aead"
version = "0.5.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "crypto-common",
]

[[package]]
name = "crypto-common"
version = "0.1.7"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core",
]

[[package]]
name = "chacha20poly1305"
version = "0.10.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "aead",
]

[[package]]
name = "hex"
version = "0.4.3"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "rand_core"
version = "0.6.4"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "getrandom",
]
//@ file: src/lib.rs
use aes_gcm::aead::{Aead, KeyInit, OsRng};
//                                 ^^^^^ missing-feature [fix]: needs the feature `getrandom` of `aead`
use aes_gcm::Aes256Gcm;
use chacha20poly1305::aead::stream;
//                          ^^^^^^ missing-feature [fix]: needs the feature `stream` of `aead`

pub fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

pub fn rng() -> rand_core::OsRng {
//                         ^^^^^ missing-feature [fix]: needs the feature `getrandom` of `rand_core`
    use rand_core::*;
    let rng = OsRng;
    //        ^^^^^ missing-feature [fix]
    rng
}

#[cfg(test)]
mod tests {
    #[test]
    fn is_text() {
        assert_eq!(hex::encode([1, 2]), "0102");
        //              ^^^^^^ missing-feature [fix]: needs the feature `alloc` of `hex`
    }
}
