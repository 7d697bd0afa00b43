use aes::Aes256;
use cbc::cipher::{block_padding::Pkcs7, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit};

pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Vec<u8> {
    Aes256Gcm::new(key.into()).encrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), data).expect("the message is not too long")
}

pub fn decrypt(key: &[u8; 32], iv: &[u8; 16], data: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).decrypt(&aes_gcm::Nonce::try_from(&iv[..12]).expect("the slice is as long"), data).ok()
}

mod stream {
    use chacha20::{cipher::{KeyIvInit, StreamCipher}, ChaCha20};
    use chacha20poly1305::ChaCha20Poly1305;
    use chacha20poly1305::aead::{AeadInOut, KeyInit};

    pub fn encrypt(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Vec<u8> {
        let cipher = ChaCha20Poly1305::new(key.into());
        let mut out = data.to_vec();
        cipher.encrypt_in_place(&chacha20poly1305::Nonce::try_from(&nonce[..12]).expect("the slice is as long"), b"", &mut out).expect("the message is not too long");
        out
    }

    pub fn decrypt(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Result<Vec<u8>, &'static str> {
        let cipher = ChaCha20Poly1305::new(key.into());
        let mut out = data.to_vec();
        cipher.decrypt_in_place(&chacha20poly1305::Nonce::try_from(&nonce[..12]).expect("the slice is as long"), b"", &mut out).map_err(|_| "decryption failed")?;
        Ok(out)
    }
}
