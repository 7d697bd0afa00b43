//@ compile: no, the oracle has every feature on
//@ file: Cargo.toml
[package]
name = "vault"
version = "0.1.0"
edition = "2021"

[dependencies]
aes-gcm = { version = "0.10", features = ["std"] }
ed25519-dalek = "2" # signatures
p256 = { version = "0.13", default-features = true }
rand = "0.8"
rsa.version = "0.9"

[dependencies.x25519-dalek]
version = "2"
//@ file: Cargo.lock
version = 4

[[package]]
name = "vault"
version = "0.1.0"
dependencies = [
 "aes-gcm",
 "ed25519-dalek",
 "p256",
 "rand",
 "rsa",
 "x25519-dalek",
]

[[package]]
name = "aead"
version = "0.5.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core 0.6.4",
]

[[package]]
name = "aes-gcm"
version = "0.10.3"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "aead",
]

[[package]]
name = "curve25519-dalek"
version = "4.1.3"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "digest"
version = "0.10.7"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "ed25519-dalek"
version = "2.2.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "curve25519-dalek",
 "sha2",
]

[[package]]
name = "elliptic-curve"
version = "0.13.8"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core 0.6.4",
]

[[package]]
name = "getrandom"
version = "0.2.15"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "p256"
version = "0.13.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "elliptic-curve",
 "sha2",
]

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_chacha",
 "rand_core 0.6.4",
]

[[package]]
name = "rand_chacha"
version = "0.3.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core 0.6.4",
]

[[package]]
name = "rand_core"
version = "0.6.4"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "getrandom",
]

[[package]]
name = "rsa"
version = "0.9.10"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core 0.6.4",
 "sha2",
 "signature",
]

[[package]]
name = "sha2"
version = "0.10.9"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "digest",
]

[[package]]
name = "signature"
version = "2.2.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "rand_core 0.6.4",
]

[[package]]
name = "x25519-dalek"
version = "2.0.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "curve25519-dalek",
 "rand_core 0.6.4",
]
//@ file: src/lib.rs
use aes_gcm::aead::stream::EncryptorBE32;
//                 ^^^^^^ missing-feature [fix]: needs the feature `stream` of `aead`
use ed25519_dalek::{pkcs8::DecodePrivateKey, SigningKey};
//                  ^^^^^ missing-feature [fix]
use p256::ecdh::EphemeralSecret;
//        ^^^^ missing-feature [fix]: needs the feature `ecdh` of `p256`, off here (p256 0.13.2, from Cargo.lock)
use rand::{rngs::{OsRng, SmallRng}, SeedableRng};
//                       ^^^^^^^^ missing-feature [fix]: needs the feature `small_rng` of `rand`
use x25519_dalek::{PublicKey, ReusableSecret, StaticSecret};
//                            ^^^^^^^^^^^^^^ missing-feature [fix]: `reusable_secrets`
//                                            ^^^^^^^^^^^^ missing-feature [fix]: `static_secrets`

pub fn sign(message: &[u8]) -> SigningKey {
    let _ = message;
    SigningKey::generate(&mut OsRng)
    //          ^^^^^^^^ missing-feature [fix]: needs the feature `rand_core` of `ed25519-dalek`
}

pub fn agree(theirs: &PublicKey) -> [u8; 32] {
    let mine = StaticSecret::random_from_rng(OsRng);
    *mine.diffie_hellman(theirs).as_bytes()
}

pub fn roll() -> SmallRng {
    SmallRng::from_entropy()
}

pub fn hash() -> rsa::sha2::Sha256 {
//                    ^^^^ missing-feature [fix]: needs the feature `sha2` of `rsa`
    rsa::sha2::Sha256::default()
    //   ^^^^ missing-feature [fix]
}
