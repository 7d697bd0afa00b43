use aes_gcm::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Error, Key, Nonce};

const MASTER_KEY: &[u8; 32] = b"0f8e2a6c91b74d35ae60c2f9d1837b54";

pub struct Vault {
    cipher: Aes256Gcm,
}

impl Vault {
    pub fn open() -> Self {
        let key = Key::<Aes256Gcm>::from_slice(MASTER_KEY);
        Self { cipher: Aes256Gcm::new(key) }
    }

    pub fn with_key(key: &Key<Aes256Gcm>) -> Self {
        Self { cipher: Aes256Gcm::new(key) }
    }

    pub fn seal(&self, note: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = Nonce::from_slice(b"unique nonce");
        self.cipher.encrypt(nonce, note)
    }

    pub fn seal_all(&self, notes: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let mut sealed = Vec::new();
        for note in notes {
            sealed.push(self.cipher.encrypt(&nonce, note.as_slice())?);
        }
        Ok(sealed)
    }

    pub fn seal_each(&self, notes: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
        let mut sealed = Vec::new();
        for note in notes {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            let mut message = nonce.to_vec();
            message.extend(self.cipher.encrypt(&nonce, note.as_slice())?);
            sealed.push(message);
        }
        Ok(sealed)
    }

    pub fn unseal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        if message.len() < 12 {
            return Err(Error);
        }
        let (nonce, sealed) = message.split_at(12);
        self.cipher.decrypt(Nonce::from_slice(nonce), sealed)
    }
}
