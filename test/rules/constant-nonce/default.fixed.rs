use chacha20poly1305::{aead::{Aead, KeyInit, AeadCore, OsRng}, Key, XChaCha20Poly1305, XNonce};

pub fn seal(key: &Key, message: &[u8]) -> Vec<u8> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    [nonce.as_slice(), &XChaCha20Poly1305::new(key).encrypt(&nonce, message).unwrap()].concat()
}
