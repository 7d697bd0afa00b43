// Associated data is no nonce: it may be constant.
use chacha20poly1305::aead::{Aead, KeyInit, Payload, AeadCore, OsRng};
use chacha20poly1305::{ChaCha20Poly1305, Error, Nonce};

pub fn seal(key: [u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let aead = ChaCha20Poly1305::new(&key.into());
    let nonce: Nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    let payload = Payload { msg: message, aad: b"v1" };
    aead.encrypt(&nonce, payload).map(|sealed| [nonce.as_slice(), &sealed].concat())
}
