//@ crates: ring 0.16
//@ compile: no, the oracle has no ring 0.16
use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;

pub fn seal(key: &[u8], nonce: [u8; 12], in_out: &mut Vec<u8>) -> Result<(), Unspecified> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key)?);
    key.seal_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), in_out)
}
