//@ crates: aes-gcm 0.11, hybrid-array 0.4, rand 0.10
//@ compile: rc-0.11
use aes_gcm::aead::{AeadInOut, Generate, Nonce};
use aes_gcm::{Aes256Gcm, Error, Key, KeyInit};
use hybrid_array::{sizes::U12, Array, SliceExt};

pub fn seal(key: &[u8], nonce: &[u8; 12], buffer: &mut Vec<u8>) -> Result<usize, Error> {
    let key = Key::<Aes256Gcm>::slice_as_array(key).ok_or(Error)?;
    let nonce: &Array<u8, U12> = Array::cast_from_core(nonce);
    let cipher = Aes256Gcm::new(key);
    AeadInOut::encrypt_in_place(&cipher, nonce, b"", buffer)?;
    AeadInOut::decrypt_in_place(&cipher, nonce, b"", buffer)?;
    Ok(nonce.as_slice().len())
}

pub fn view(bytes: &[u8]) -> Option<&Array<u8, U12>> {
    bytes.as_hybrid_array()
}

pub fn drawn() -> (Nonce<Aes256Gcm>, Nonce<Aes256Gcm>) {
    let mut rng = rand::rng();
    let first = Nonce::<Aes256Gcm>::generate_from_rng(&mut rng);
    let second = Nonce::<Aes256Gcm>::try_generate_from_rng(&mut rng).unwrap_or(first);
    (first, second)
}
