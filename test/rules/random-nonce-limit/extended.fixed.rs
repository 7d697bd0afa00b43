use anyhow::{anyhow, bail, Result};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, Key, XNonce};
use rand::{rngs::OsRng, RngCore};
use std::io::{Read, Write};

const NONCE_LEN: usize = 24;

pub struct Tunnel {
    cipher: XChaCha20Poly1305,
}

impl Tunnel {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(Key::from_slice(key)) }
    }

    pub fn pump(&self, from: &mut impl Read, to: &mut impl Write) -> Result<()> {
        let mut buffer = [0u8; 4096];
        loop {
            let n = from.read(&mut buffer)?;
            if n == 0 {
                return Ok(());
            }
            let mut nonce_bytes = [0u8; NONCE_LEN];
            OsRng.fill_bytes(&mut nonce_bytes);
            let nonce = XNonce::from_slice(&nonce_bytes);
            let sealed = self.cipher.encrypt(nonce, &buffer[..n]).map_err(|e| anyhow!("{e}"))?;
            to.write_all(&nonce_bytes)?;
            to.write_all(&(sealed.len() as u32).to_be_bytes())?;
            to.write_all(&sealed)?;
        }
    }

    /// Of nonce (12 bytes) and ciphertext.
    pub fn open(&self, record: &[u8]) -> Result<Vec<u8>> {
        if record.len() < 24 + 16 {
            bail!("too short");
        }
        let (nonce, sealed) = record.split_at(24);
        self.cipher.decrypt(XNonce::from_slice(nonce), sealed).map_err(|e| anyhow!("{e}"))
    }
}

pub fn dozen(parts: &[Vec<u8>]) -> Vec<Vec<u8>> {
    parts.iter().take(12).cloned().collect()
}
