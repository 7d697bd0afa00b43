//@ crates: aes-gcm 0.10, chacha20poly1305 0.10 +stream, aes 0.8, ctr 0.9, cipher 0.4 +rand_core, rand_core 0.6 +getrandom
//@ compile: main
// Ways to make the arrays that ciphers take, and the less known names of aead 0.5.
use aes_gcm::aead::generic_array::GenericArray;
use aes_gcm::{AeadInPlace, Aes256Gcm, Error, Key, KeyInit, Nonce};
use chacha20poly1305::aead::stream::{EncryptorBE32, NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::{ChaCha20Poly1305, ChaChaPoly1305};
use cipher::{InnerIvInit, KeyIvInit};
use rand_core::OsRng;

type Aes128Ctr = ctr::Ctr128LE<aes::Aes128>;
type Aes256Ctr = ctr::Ctr32LE<aes::Aes256>;

pub fn stored(key: &[u8], nonce: &[u8], buffer: &mut [u8]) -> Result<Vec<u8>, Error> {
    let key = Key::<Aes256Gcm>::clone_from_slice(key);
    let nonce = Nonce::clone_from_slice(nonce);
    let cipher = Aes256Gcm::new(&key);
    let tag = AeadInPlace::encrypt_in_place_detached(&cipher, &nonce, b"", buffer)?;
    AeadInPlace::decrypt_in_place_detached(&cipher, &nonce, b"", buffer, &tag)?;
    Ok(nonce.as_slice().to_vec())
}

pub fn generated() -> (Aes128Ctr, Aes256Ctr) {
    let (key, iv) = Aes128Ctr::generate_key_iv(&mut OsRng);
    let first = Aes128Ctr::new(&key, &iv);
    let key = Aes256Ctr::generate_key(&mut OsRng);
    let iv = Aes256Ctr::generate_iv(&mut OsRng);
    (first, Aes256Ctr::new(&key, &iv))
}

pub fn from_parts(cipher: aes::Aes128, iv: &[u8; 16]) -> ctr::CtrCore<aes::Aes128, ctr::flavors::Ctr128LE> {
    ctr::CtrCore::inner_iv_init(cipher, GenericArray::from_slice(iv))
}

pub fn stream(cipher: ChaCha20Poly1305, base: &[u8; 7]) -> EncryptorBE32<ChaCha20Poly1305> {
    let _: Option<ChaChaPoly1305<chacha20poly1305::ChaCha20Poly1305, aes_gcm::aead::consts::U12>> = None;
    StreamBE32::from_aead(cipher, base.into()).encryptor()
}
