use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Error, Nonce};

pub struct Session {
    cipher: Aes256Gcm,
    iv: [u8; 12],
}

impl Session {
    pub fn new(key: &[u8; 32]) -> Self {
        Session { cipher: Aes256Gcm::new(key.into()), iv: [0x24; 12] }
    }

    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        self.cipher.encrypt(&nonce, message).map(|sealed| [nonce.as_slice(), &sealed].concat())
    }
}
