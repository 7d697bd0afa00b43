//@ crates: aes-gcm 0.10, rand 0.8, getrandom 0.2
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
pub struct Box_ { cipher: Aes256Gcm, nonce: [u8; 12] }
impl Box_ {
    pub fn put(&mut self, data: &[u8]) -> Option<Vec<u8>> {
        let n = std::mem::replace(&mut self.nonce, rand::random());
        Some([n.to_vec(), self.cipher.encrypt(Nonce::from_slice(&n), data).ok()?].concat())
    }
    pub fn put2(&mut self, data: &[u8]) -> Option<Vec<u8>> {
        getrandom::getrandom(&mut self.nonce).ok()?;
        Some([self.nonce.to_vec(), self.cipher.encrypt(Nonce::from_slice(&self.nonce), data).ok()?].concat())
    }
}
fn main() { let mut b = Box_ { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), nonce: rand::random() }; b.put(b"1"); b.put2(b"2"); }
