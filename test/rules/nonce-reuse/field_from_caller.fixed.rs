// Wherever the nonce comes from: it is stored once and used by every call.
use chacha20poly1305::{aead::{Aead, KeyInit, AeadCore, OsRng}, ChaCha20Poly1305, Error, Key, Nonce};

pub struct Writer {
    cipher: ChaCha20Poly1305,
    nonce: Nonce,
}

impl Writer {
    pub fn new(key: &Key, nonce: [u8; 12]) -> Self {
        Self { cipher: ChaCha20Poly1305::new(key), nonce: nonce.into() }
    }

    pub fn write(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        self.cipher.encrypt(&nonce, message).map(|sealed| [nonce.as_slice(), &sealed].concat())
    }
}
