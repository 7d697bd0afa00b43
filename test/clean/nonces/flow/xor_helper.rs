//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
fn xor(base: &[u8; 12], seq: u64) -> [u8; 12] {
    let mut out = *base;
    out.iter_mut().skip(4).zip(seq.to_be_bytes().iter()).for_each(|(a, b)| *a ^= b);
    out
}
pub struct R { cipher: Aes256Gcm, iv: [u8; 12], seq: u64 }
impl R {
    pub fn seal(&mut self, data: &[u8]) -> Vec<u8> {
        let nonce = xor(&self.iv, self.seq);
        self.seq += 1;
        self.cipher.encrypt(Nonce::from_slice(&nonce), data).unwrap()
    }
}
fn main() { let mut r = R { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), iv: rand::random(), seq: 0 }; r.seal(b"1"); }
