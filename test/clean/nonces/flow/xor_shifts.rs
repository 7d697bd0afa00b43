//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
pub struct R { cipher: Aes256Gcm, iv: [u8; 12], seq: u64 }
impl R {
    fn nonce(&self, seq: u64) -> [u8; 12] {
        let mut n = self.iv;
        for i in 0..8 { n[4 + i] ^= (seq >> (56 - 8 * i)) as u8; }
        n
    }
    pub fn seal(&self, seq: u64, data: &[u8]) -> Vec<u8> {
        self.cipher.encrypt(Nonce::from_slice(&self.nonce(seq)), data).unwrap()
    }
}
fn main() { let r = R { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), iv: rand::random(), seq: 0 }; r.seal(r.seq, b"1"); }
