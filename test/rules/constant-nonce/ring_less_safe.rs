//@ crates: ring 0.17
//@ compile: main
use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;

pub fn seal(key: &[u8; 32], in_out: &mut Vec<u8>) -> Result<(), Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key)?);
    let nonce = Nonce::assume_unique_for_key([0u8; 12]);
    key.seal_in_place_append_tag(nonce, Aad::empty(), in_out)
    //                           ^^^^^ constant-nonce [fix]: (AES-256-GCM)
}
