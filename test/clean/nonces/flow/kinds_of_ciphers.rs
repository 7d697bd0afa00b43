//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use chacha20poly1305::ChaCha20Poly1305;

pub enum AnyCipher { Aes(Box<Aes256Gcm>), ChaCha(ChaCha20Poly1305) }
pub struct Engine { cipher: AnyCipher }
impl Engine {
    pub fn new(key: [u8; 32], fast: bool) -> Self {
        let cipher = if fast { AnyCipher::ChaCha(ChaCha20Poly1305::new(&key.into())) } else { AnyCipher::Aes(Box::new(Aes256Gcm::new(&key.into()))) };
        Engine { cipher }
    }
    pub fn encrypt(&self, data: &[u8]) -> Result<Vec<u8>, aes_gcm::Error> {
        let bytes: [u8; 12] = rand::random();
        let nonce = Nonce::from_slice(&bytes);
        let sealed = match &self.cipher {
            AnyCipher::Aes(c) => c.encrypt(nonce, data)?,
            AnyCipher::ChaCha(c) => c.encrypt(nonce, data)?,
        };
        Ok([bytes.to_vec(), sealed].concat())
    }
}
fn main() { let e = Engine::new(rand::random(), true); e.encrypt(b"1").unwrap(); e.encrypt(b"2").unwrap(); }
