use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
use rand::{rngs::OsRng, RngCore};
use std::fmt;
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit};

type Aes256CbcEnc = cbc::Encryptor<aes::Aes256>;
type Aes256CbcDec = cbc::Decryptor<aes::Aes256>;

#[derive(Debug)]
pub enum CryptoError {
    InvalidKey(String),
    EncryptionFailed(String),
    TooShort,
    DecryptionFailed,
}

impl fmt::Display for CryptoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for CryptoError {}

pub fn encrypt(key: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, CryptoError> {
    let mut iv = [0u8; 16];
    OsRng.fill_bytes(&mut iv);
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|e| CryptoError::InvalidKey(e.to_string()))?;
    let ciphertext = cipher.encrypt(aes_gcm::Nonce::from_slice(&iv[..12]), plaintext).map_err(|error| CryptoError::EncryptionFailed(error.to_string()))?;
    let mut out = iv.to_vec();
    out.extend_from_slice(&ciphertext);
    Ok(out)
}

pub fn decrypt(key: &[u8], data: &[u8]) -> Result<Vec<u8>, CryptoError> {
    if data.len() < 16 {
        return Err(CryptoError::TooShort);
    }
    let (iv, ciphertext) = data.split_at(16);
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|e| CryptoError::InvalidKey(e.to_string()))?;
    cipher.decrypt(aes_gcm::Nonce::from_slice(&iv[..12]), &ciphertext[..]).map_err(|_| CryptoError::DecryptionFailed)
}

mod arrays {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, KeyInit};

    pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], text: &str) -> String {
        hex::encode(Aes256Gcm::new(key.into()).encrypt(aes_gcm::Nonce::from_slice(&iv[..12]), text.as_bytes()).expect("the message is not too long"))
    }

    pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], text: &str) -> Result<String, Box<dyn std::error::Error>> {
        let bytes = hex::decode(text)?;
        let opened = Aes256Gcm::new(key.into())
            .decrypt(aes_gcm::Nonce::from_slice(&iv[..12]), &bytes[..])
            .map_err(|e| format!("padding: {e}"))?;
        Ok(String::from_utf8(opened)?)
    }
}

mod buffers {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes::Aes128;
    use aes_gcm::Aes128Gcm;
    use aes_gcm::aead::{Aead, KeyInit};

    pub struct Store {
        key: [u8; 16],
    }

    impl Store {
        pub fn seal(&self, iv: [u8; 16], data: &[u8]) -> Option<Vec<u8>> {
            let mut buffer = vec![0u8; data.len() + 16];
            buffer[..data.len()].copy_from_slice(data);
            let sealed = Aes128Gcm::new(&self.key.into())
                .encrypt(aes_gcm::Nonce::from_slice(&iv[..12]), &buffer[..data.len()])
                .ok()?;
            Some([&iv[..], &sealed.to_vec()].concat())
        }

        pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
            let iv: [u8; 16] = sealed.get(..16)?.try_into().ok()?;
            let mut buffer = sealed[16..].to_vec();
            let cipher = Aes128Gcm::new(&self.key.into());
            let opened = cipher.decrypt(aes_gcm::Nonce::from_slice(&iv[..12]), &buffer[..]).ok()?;
            Some(opened.to_vec())
        }
    }
}

mod constant {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, KeyInit, AeadCore, OsRng};

    const IV: [u8; 16] = [7; 16];

    pub fn lock(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
        let cipher = Aes256Gcm::new(key.into());
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), data).map(|sealed| [nonce.as_slice(), &sealed].concat()).expect("the message is not too long")
    }

    pub fn unlock(key: &[u8; 32], data: &[u8]) -> Result<Vec<u8>, String> {
        {
            let cipher = Aes256Gcm::new(key.into());
            let sealed: &[u8] = data;
            sealed
                .get(..12)
                .zip(sealed.get(12..))
                .ok_or(aes_gcm::Error)
                .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
        }
            .map_err(|e| e.to_string())
    }
}
