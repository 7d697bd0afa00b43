use aes::Aes256;
use anyhow::{Context, Result};
use chacha20::{cipher::{KeyIvInit, StreamCipher}, ChaCha20, XChaCha20};
use rand::RngCore;
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{AeadInPlace, KeyInit};

type Aes256Ctr = ctr::Ctr64BE<Aes256>;

pub fn encrypt(key: &[u8; 32], plaintext: &[u8]) -> Vec<u8> {
    let mut nonce = [0u8; 16];
    rand::thread_rng().fill_bytes(&mut nonce);
    let mut buffer = plaintext.to_vec();
    let cipher = Aes256Gcm::new(key.into());
    cipher.encrypt_in_place(aes_gcm::Nonce::from_slice(&nonce[..12]), b"", &mut buffer).expect("the message is not too long");
    [nonce.to_vec(), buffer].concat()
}

pub fn decrypt(key: &[u8; 32], sealed: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; 16] = sealed.get(..16).context("too short")?.try_into()?;
    let mut buffer = sealed[16..].to_vec();
    let cipher = Aes256Gcm::new(key.into());
    cipher.decrypt_in_place(aes_gcm::Nonce::from_slice(&nonce[..12]), b"", &mut buffer).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(buffer)
}

mod chacha {
    use super::*;
    use chacha20poly1305::ChaCha20Poly1305;
    use chacha20poly1305::aead::{AeadInPlace, KeyInit};

    pub fn seal(key: &[u8], nonce: &[u8; 12], data: &mut Vec<u8>) -> Result<()> {
        let cipher = ChaCha20Poly1305::new_from_slice(key).map_err(|e| anyhow::anyhow!("bad key: {e}"))?;
        cipher.encrypt_in_place(chacha20poly1305::Nonce::from_slice(&nonce[..12]), b"", data).map_err(|e| anyhow::anyhow!("{}", e.to_string()))?;
        Ok(())
    }

    pub fn open(key: &[u8; 32], nonce: &[u8; 12], mut data: Vec<u8>) -> Option<String> {
        ChaCha20Poly1305::new(key.into()).decrypt_in_place(chacha20poly1305::Nonce::from_slice(&nonce[..12]), b"", &mut data).ok()?;
        String::from_utf8(data).ok()
    }

}

mod long {
    use super::*;
    use chacha20poly1305::XChaCha20Poly1305;
    use chacha20poly1305::aead::{AeadInPlace, KeyInit};

    pub fn encrypt_long(key: &[u8; 32], nonce: &[u8; 24], text: &str) -> (Vec<u8>, [u8; 24]) {
        let mut bytes = text.as_bytes().to_vec();
        XChaCha20Poly1305::new(key.into()).encrypt_in_place(chacha20poly1305::XNonce::from_slice(&nonce[..24]), b"", &mut bytes).expect("the message is not too long");
        (bytes, *nonce)
    }
}

mod salsa {
    use salsa20::{cipher::{KeyIvInit, StreamCipher}, Salsa20, XSalsa20};
    use chacha20poly1305::XChaCha20Poly1305;
    use chacha20poly1305::aead::{AeadInPlace, KeyInit};

    pub fn encrypt(key: &[u8; 32], nonce: &[u8; 24], mut data: Vec<u8>) -> Vec<u8> {
        let cipher = XChaCha20Poly1305::new(key.into());
        cipher.encrypt_in_place(chacha20poly1305::XNonce::from_slice(&nonce[..24]), b"", &mut data).expect("the message is not too long");
        data
    }

    // Its nonce is too short for any AEAD.
    pub fn encrypt_shortly(key: &[u8; 32], nonce: &[u8; 8], mut data: Vec<u8>) -> Vec<u8> {
        Salsa20::new(key.into(), nonce.into()).apply_keystream(&mut data);
        data
    }
}

// One function for both ways, and buffers without room for a tag.
pub fn apply(key: &[u8; 32], nonce: &[u8; 12], data: &[u8]) -> Vec<u8> {
    let mut out = data.to_vec();
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut out);
    out
}

pub fn encrypt_in_place(key: &[u8; 32], nonce: &[u8; 12], data: &mut [u8]) {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(data);
}

pub fn encrypt_in_pieces(key: &[u8; 32], nonce: &[u8; 12], pieces: &mut [Vec<u8>]) {
    let mut cipher = ChaCha20::new(key.into(), nonce.into());
    for piece in pieces {
        cipher.apply_keystream(piece);
    }
}

pub fn decrypt_blindly(key: &[u8; 32], nonce: &[u8; 12], mut data: Vec<u8>) -> Vec<u8> {
    ChaCha20::new(key.into(), nonce.into()).apply_keystream(&mut data);
    data
}
