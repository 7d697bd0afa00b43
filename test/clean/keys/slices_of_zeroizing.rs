//@ crates: chacha20poly1305 0.10, dryoc 0.6, zeroize 1
//@ compile: main
// A trait of dryoc has an `as_slice` too; that of arrays comes before it.
use chacha20poly1305::aead::{Aead, Error, KeyInit, OsRng};
use chacha20poly1305::aead::rand_core::RngCore;
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use zeroize::Zeroizing;

fn fresh_key() -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0u8; 32]);
    OsRng.fill_bytes(key.as_mut_slice());
    key
}

pub fn seal_once(message: &[u8]) -> Result<(Zeroizing<[u8; 32]>, Vec<u8>), Error> {
    let key = fresh_key();
    let cipher = ChaCha20Poly1305::new_from_slice(key.as_slice()).map_err(|_| Error)?;
    let sealed = cipher.encrypt(&Nonce::default(), message)?;
    Ok((key, sealed))
}
