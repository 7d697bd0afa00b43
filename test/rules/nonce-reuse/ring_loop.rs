//@ crates: ring 0.17, rand 0.9
//@ compile: no, the oracle has no profile with rand 0.9
use ring::aead::{Aad, LessSafeKey, Nonce};

pub fn seal_all(key: &LessSafeKey, messages: &mut [Vec<u8>]) {
    let bytes: [u8; 12] = rand::random();
    for message in messages.iter_mut() {
        let nonce = Nonce::assume_unique_for_key(bytes);
        key.seal_in_place_append_tag(nonce, Aad::empty(), message).expect("sealing");
        //                           ^^^^^ nonce-reuse
    }
}
