//@ crates: aes-gcm 0.9
//@ compile: no, the oracle has no aead 0.4
use aes_gcm::aead::{generic_array::GenericArray, Aead, AeadInPlace, NewAead, Payload};
use aes_gcm::{Aes256Gcm, Error, Key, Nonce};

pub fn seal(key: &[u8], nonce: &[u8; 12], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(Key::from_slice(key));
    cipher.encrypt(Nonce::from_slice(nonce), Payload { msg: message, aad: b"" })
}

pub fn open(key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let cipher = Aes256Gcm::new_from_slice(key).ok()?;
    let (nonce, rest) = sealed.split_at(12);
    let mut buffer = rest.to_vec();
    cipher.decrypt_in_place(GenericArray::from_slice(nonce), b"", &mut buffer).ok()?;
    Some(buffer)
}
