use aes::cipher::{generic_array::GenericArray, BlockDecrypt, BlockEncrypt, KeyInit};
use aes::{Aes128, Aes256};
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::{Aead, AeadCore, OsRng};
use aes_gcm::Aes128Gcm;
use aes_gcm::aead::Aead;

/// Pads with PKCS#7.
pub fn encrypt(plaintext: &[u8], key: &[u8; 16]) -> Vec<u8> {
    let cipher = Aes128Gcm::new(GenericArray::from_slice(key));
    let nonce = Aes128Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), plaintext).map(|sealed| [nonce.as_slice(), &sealed].concat()).expect("the message is not too long")
}

pub fn decrypt(ciphertext: &[u8], key: &[u8; 16]) -> Result<Vec<u8>, String> {
    let cipher = Aes128Gcm::new(GenericArray::from_slice(key));
    let sealed: &[u8] = ciphertext;
    Ok(sealed
        .get(..12)
        .zip(sealed.get(12..))
        .ok_or(aes_gcm::Error)
        .and_then(|(nonce, body)| cipher.decrypt(aes_gcm::Nonce::from_slice(nonce), body))
        .map_err(|error| error.to_string())?)
}

mod checked {
    use super::*;
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, AeadCore, OsRng};

    pub fn seal(key: &[u8], text: &str) -> anyhow::Result<Vec<u8>> {
        if key.len() != 32 {
            anyhow::bail!("wrong length of the key");
        }
        let cipher = Aes256Gcm::new_from_slice(key).map_err(|e| anyhow::anyhow!("{e}"))?;
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        Ok(cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), text.as_bytes()).map(|sealed| [nonce.as_slice(), &sealed].concat()).map_err(|error| anyhow::anyhow!("{error}"))?)
    }
}

mod small {
    use super::*;
    use blowfish::Blowfish;
    use des::Des;
    use aes_gcm::Aes256Gcm;
    use aes_gcm::aead::{Aead, AeadCore, OsRng};

    pub fn hide(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let cipher: Blowfish = Blowfish::new_from_slice(key).ok()?;
        let mut out = data.to_vec();
        for chunk in out.chunks_exact_mut(8) {
            cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        }
        Some(out)
    }

    pub fn lock(key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let cipher = Aes256Gcm::new_from_slice(key).ok()?;
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt(aes_gcm::Nonce::from_slice(&nonce), data).map(|sealed| [nonce.as_slice(), &sealed].concat()).ok()
    }
}

// What it gives is no ciphertext alone, or it does more.
pub fn counted(key: &[u8; 16], data: &[u8]) -> (usize, Vec<u8>) {
    let cipher = Aes128::new(key.into());
    let mut out = data.to_vec();
    for chunk in out.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
    }
    (out.len(), out)
}

pub fn told(key: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let cipher = Aes128::new(key.into());
    let mut out = data.to_vec();
    for chunk in out.chunks_exact_mut(16) {
        cipher.encrypt_block(GenericArray::from_mut_slice(chunk));
        println!("one more");
    }
    out
}
