//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{AeadInPlace, Aes256Gcm, Error, Nonce, Tag};

const IV: &[u8; 12] = b"telemetry_iv";

pub fn seal(cipher: &Aes256Gcm, header: &[u8], buffer: &mut [u8]) -> Result<Tag, Error> {
    cipher.encrypt_in_place_detached(Nonce::from_slice(IV), header, buffer)
    //                               ^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
