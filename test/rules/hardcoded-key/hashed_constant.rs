//@ crates: p256 0.13 +ecdsa, sha2 0.10, aes-gcm 0.10
//@ compile: main
// What is computed of nothing but the source is in the source.
use aes_gcm::{Aes256Gcm, KeyInit};
use p256::ecdsa::SigningKey;
use sha2::{Digest, Sha256};

pub fn demo() -> Result<SigningKey, p256::ecdsa::Error> {
    let seed = Sha256::digest(b"demo identity");
    SigningKey::from_bytes(&seed)
    //                     ^^^^^ hardcoded-key
}

pub fn cipher() -> Aes256Gcm {
    let mut hasher = Sha256::new();
    hasher.update(b"application key, version 2");
    Aes256Gcm::new(&hasher.finalize())
    //             ^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
