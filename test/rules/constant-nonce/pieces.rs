//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Key, Nonce};

#[derive(Debug)]
pub enum VaultError { Encrypt, Decrypt }

pub struct Vault { cipher: Aes256Gcm }

impl Vault {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key)) }
    }

    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, VaultError> {
        let prefix = [0x01u8, 0x02, 0x03, 0x04];
        let ctr: u64 = 1;
        let mut buf = [0u8; 12];
        buf[..4].copy_from_slice(&prefix);
        buf[4..].copy_from_slice(&ctr.to_be_bytes());
        let nonce = Nonce::from_slice(&buf);
        self.cipher.encrypt(nonce, message).map_err(|_| VaultError::Encrypt)
        //                  ^^^^^ constant-nonce [fix]
    }
}

fn main() {
    let key: [u8; 32] = std::fs::read("key.bin").unwrap().try_into().unwrap();
    let vault = Vault::new(&key);
    println!("{:?}", vault.seal(b"hello").map(|v| v.len()));
}
