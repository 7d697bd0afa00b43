//@ crates: aes-gcm 0.8, chacha20poly1305 0.7
//@ compile: no, the oracle has no crates of that age
use aes_gcm::aead::{generic_array::GenericArray, Aead, NewAead};
use aes_gcm::{Aes128Gcm, Aes256Gcm, Nonce};
use chacha20poly1305::{ChaCha20Poly1305, Key};

pub fn seal(message: &[u8]) -> Vec<u8> {
    let key = GenericArray::from_slice(b"an example very very secret key.");
    let cipher = Aes256Gcm::new(key);
    //                          ^^^ hardcoded-key [fix]
    let nonce = GenericArray::from_slice(b"unique nonce");
    cipher.encrypt(nonce, message).expect("encryption failure!")
    //             ^^^^^ constant-nonce [fix]
}

pub fn seal_short(key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let cipher = Aes128Gcm::new_varkey(key).ok()?;
    cipher.encrypt(Nonce::from_slice(&[0u8; 12]), message).ok()
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}

pub fn seal_fast(message: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(Key::from_slice(b"another very very secret key 32."));
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    let nonce = chacha20poly1305::Nonce::from_slice(b"fixed nonce!");
    cipher.encrypt(nonce, message).unwrap()
    //             ^^^^^ constant-nonce [fix]
}

pub fn open(key: &[u8; 32], sealed: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(GenericArray::from_slice(key));
    let (nonce, body) = sealed.split_at(12);
    cipher.decrypt(GenericArray::from_slice(nonce), body).expect("decryption failure!")
}

pub fn with_a_key_of_the_same_crate(nonce: &[u8], message: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new(aes_gcm::Key::from_slice(&[1u8; 32]));
    //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    cipher.encrypt(aes_gcm::Nonce::from_slice(nonce), message).unwrap()
}
