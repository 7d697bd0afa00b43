// Callers bring the same IV each time: the AEAD gets a fresh nonce, and the parameter is left unused.
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

const IV: [u8; 16] = [7; 16];

fn seal(key: &[u8], _iv: &[u8], message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let mut nonce = [0u8; 12];
    let mut tag = [0u8; 16];
    openssl::rand::rand_bytes(&mut nonce)
        .and_then(|()| openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), key, Some(&nonce), &[], message, &mut tag))
        .map(|sealed| [&nonce[..], &sealed[..], &tag[..]].concat())
}

fn open(key: &[u8], _iv: &[u8], sealed: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let sealed: &[u8] = sealed;
    let (nonce, rest) = sealed.split_at(sealed.len().min(12));
    let (body, tag) = rest.split_at(rest.len().saturating_sub(16));
    if tag.len() == 16 {
        openssl::symm::decrypt_aead(Cipher::aes_256_gcm(), key, Some(nonce), &[], body, tag)
    } else {
        Err(openssl::error::ErrorStack::get())
    }
}

pub fn save(key: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    seal(key, &{ let mut bytes = [0u8; 16]; openssl::rand::rand_bytes(&mut bytes).expect("OpenSSL's generator works"); bytes }, record)
}

pub fn load(key: &[u8], record: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    open(key, &IV, record)
}

mod by_mode {
    use aes::cipher::{block_padding::Pkcs7, BlockDecryptMut, BlockEncryptMut, KeyIvInit};
    use aes::Aes256;
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, KeyInit, AeadCore, OsRng};

    fn seal(key: &[u8; 32], _iv: &[u8; 16], message: &[u8]) -> Vec<u8> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Aes256Gcm::new(key.into()).encrypt(aes_gcm::Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat()).expect("the message is not too long")
    }

    fn open(key: &[u8; 32], _iv: &[u8; 16], sealed: &[u8]) -> Result<Vec<u8>, String> {
        {
            let cipher = Aes256Gcm::new(key.into());
            let sealed: &[u8] = sealed;
            sealed
                .get(..12)
                .zip(sealed.get(12..))
                .ok_or(aes_gcm::Error)
                .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
        }
            .map_err(|error| error.to_string())
    }

    pub fn save(key: &[u8; 32], record: &[u8]) -> Vec<u8> {
        seal(key, &{ let mut bytes = [0u8; 16]; openssl::rand::rand_bytes(&mut bytes).expect("OpenSSL's generator works"); bytes }, record)
    }

    pub fn load(key: &[u8; 32], record: &[u8]) -> Option<Vec<u8>> {
        open(key, b"the same each da", record).ok()
    }
}
