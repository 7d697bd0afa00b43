//@ crates: chacha20 0.9, salsa20 0.10, aes 0.8, ctr 0.9, ofb 0.6, cfb-mode 0.8, sha2 0.10, hmac 0.12
//@ compile: no, ofb is not among the oracle's crates
use aes::{Aes128, Aes256};
use chacha20::{cipher::{KeyIvInit, StreamCipher}, ChaCha20, ChaCha20Legacy};
use hmac::{Hmac, Mac};
use salsa20::{Salsa20, XSalsa20};
use sha2::{Digest, Sha256};

pub struct Store {
    key: [u8; 32],
}

impl Store {
    pub fn seal(&self, iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
        let mut cipher = ctr::Ctr128BE::<Aes256>::new(&self.key.into(), iv.into());
        let mut buffer = data.to_vec();
        cipher.apply_keystream(&mut buffer);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
        [iv.to_vec(), buffer].concat()
    }
}

// A hash over key and ciphertext is no MAC: it can be continued.
fn tag(key: &[u8], ciphertext: &[u8]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(key);
    hasher.update(ciphertext);
    hasher.finalize().into()
}

pub fn with_a_hash(key: &[u8; 32], nonce: &[u8; 12], data: &mut Vec<u8>) {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(data);
    //                                      ^^^^^^^^^^^^^^^ unauthenticated-encryption
    let check = tag(key, data);
    data.extend_from_slice(&check);
}

pub fn others(key: &[u8; 32], short: &[u8; 8], long: &[u8; 24], data: &mut [u8]) {
    Salsa20::new(key.into(), short.into()).apply_keystream(data);
    //                                     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    XSalsa20::new(key.into(), long.into()).apply_keystream(data);
    //                                     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    ChaCha20Legacy::new(key.into(), short.into()).apply_keystream(data);
    //                                            ^^^^^^^^^^^^^^^ unauthenticated-encryption
}

pub fn feedback(key: &[u8; 16], iv: &[u8; 16], data: &mut [u8]) {
    ofb::Ofb::<Aes128>::new(key.into(), iv.into()).apply_keystream(data);
    //                                             ^^^^^^^^^^^^^^^ unauthenticated-encryption
    cfb_mode::BufEncryptor::<Aes128>::new(key.into(), iv.into()).encrypt(data);
    //                                ^^^ unauthenticated-encryption
    cfb_mode::BufDecryptor::<Aes128>::new(key.into(), iv.into()).decrypt(data);
    //                                ^^^ unauthenticated-encryption
}

// The other way round: the MAC is made of the message and encrypted with it.
pub fn mac_then_encrypt(key: &[u8; 32], mac_key: &[u8], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(mac_key).expect("any length");
    mac.update(data);
    let check = mac.finalize().into_bytes();
    let mut buffer = data.to_vec();
    buffer.extend_from_slice(&check);
    ctr::Ctr128BE::<Aes256>::new(key.into(), iv.into()).apply_keystream(&mut buffer);
    //                                                  ^^^^^^^^^^^^^^^ unauthenticated-encryption
    buffer
}
