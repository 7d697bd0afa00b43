//@ crates: aes-gcm-siv 0.11
//@ compile: no, the oracle has no aes-gcm-siv
// GCM-SIV bears a repeated nonce: it shows only which messages are equal.
use aes_gcm_siv::{aead::{Aead, KeyInit}, Aes256GcmSiv, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256GcmSiv::new(key.into());
    cipher.encrypt(Nonce::from_slice(b"unique nonce"), message).expect("encryption")
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [low] [information] [fix]
}
