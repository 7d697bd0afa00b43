use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};

pub struct Record { cipher: Aes256Gcm, iv: [u8; 12], seq: u64 }
impl Record {
    pub fn new(key: &[u8; 32], iv: [u8; 12]) -> Self { Record { cipher: Aes256Gcm::new(key.into()), iv, seq: 0 } }
    pub fn protect(&mut self, data: &[u8]) -> Vec<u8> {
        let mut nonce = self.iv;
        for (n, s) in nonce[4..].iter_mut().zip(self.seq.to_be_bytes()) { *n ^= s; }
        let fresh_nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        [fresh_nonce.as_slice(), &self.cipher.encrypt(&fresh_nonce, data).unwrap()].concat()
    }
}
fn main() { let mut r = Record::new(&rand::random(), rand::random()); r.protect(b"1"); r.protect(b"2"); }
