use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, Nonce, OsRng},
    Aes256Gcm, Error, Key,
};

pub struct Channel {
    cipher: Aes256Gcm,
    nonce: Nonce<Aes256Gcm>,
}

impl Channel {
    pub fn new(key: &Key<Aes256Gcm>) -> Self {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Self { cipher: Aes256Gcm::new(key), nonce }
    }

    pub fn send(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        self.cipher.encrypt(&nonce, message).map(|sealed| [nonce.as_slice(), &sealed].concat())
    }

    pub fn receive(&self, sealed: &[u8]) -> Result<Vec<u8>, Error> {
        self.cipher.decrypt(&self.nonce, sealed)
    }
}
