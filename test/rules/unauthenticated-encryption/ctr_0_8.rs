//@ crates: ctr 0.8, aes 0.7
//@ compile: no, the oracle has no ctr of that age
use aes::Aes128;
use ctr::cipher::{NewCipher, StreamCipher};
use ctr::Ctr128BE;

pub fn seal(key: &[u8], nonce: &[u8], message: &mut [u8]) -> Option<()> {
    let mut cipher = Ctr128BE::<Aes128>::new_from_slices(key, nonce).ok()?;
    cipher.apply_keystream(message);
    //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    Some(())
}
