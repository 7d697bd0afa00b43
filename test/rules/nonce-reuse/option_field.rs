//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
pub struct Box_ { cipher: Aes256Gcm, nonce: Option<[u8; 12]> }
impl Box_ {
    pub fn new(key: &[u8; 32]) -> Self { Self { cipher: Aes256Gcm::new(key.into()), nonce: Some(rand::random()) } }
    pub fn put(&self, data: &[u8]) -> Option<Vec<u8>> {
        let n = self.nonce.as_ref()?;
        self.cipher.encrypt(Nonce::from_slice(n), data).ok()
        //                  ^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
    }
}
fn main() { let b = Box_::new(&rand::random()); b.put(b"1"); b.put(b"2"); }
