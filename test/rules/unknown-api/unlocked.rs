//@ crates: aes-gcm 0.10, blake3 =1.8.2
//@ compile: no, blake3 is pinned
// Without a lock file a later version may be in use than is known here, but for one that the manifest pins.
use aes_gcm::aead::NewAead;
//                 ^^^^^^^ unknown-api [fix] [high]: it is `KeyInit` since 0.5.0
use aes_gcm::{Aes256Gcm, GcmKeyring};
//                       ^^^^^^^^^^ unknown-api [medium]: `aes_gcm` has no `GcmKeyring`

pub fn digest(cipher: &Aes256Gcm, message: &[u8]) -> blake3::Hash {
    cipher.seal_all(message);
    //     ^^^^^^^^ unknown-api [medium]: has no method `seal_all`
    blake3::hash_all(message)
    //      ^^^^^^^^ unknown-api [high]: `blake3` has no `hash_all`
}
