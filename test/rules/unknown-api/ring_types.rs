//@ crates: ring 0.17
//@ compile: main with errors
use ring::aead::{Aead, LessSafeKey, AES_256_GCM};
//               ^^^^ unknown-api

pub fn key(bytes: &[u8]) -> LessSafeKey {
    let unbound = ring::aead::UnboundKey::from_bytes(&AES_256_GCM, bytes);
    //                                    ^^^^^^^^^^ unknown-api
    LessSafeKey::new(unbound)
}
