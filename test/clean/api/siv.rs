//@ crates: aes-gcm-siv 0.11, aes-siv 0.7
//@ compile: no, the oracle has no aes-gcm-siv
use aes_gcm_siv::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm_siv::{Aes128GcmSiv, Error};
use aes_siv::Aes128SivAead;

pub fn seal(message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes128GcmSiv::new(&Aes128GcmSiv::generate_key(&mut OsRng));
    cipher.encrypt(&Aes128GcmSiv::generate_nonce(&mut OsRng), message)
}

pub fn keyed(key: &[u8]) -> Option<Aes128SivAead> {
    Aes128SivAead::new_from_slice(key).ok()
}
