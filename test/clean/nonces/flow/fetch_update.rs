//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::atomic::{AtomicU32, Ordering};
pub struct S { c: Aes256Gcm, prefix: [u8; 8], n: AtomicU32 }
impl S {
    fn nonce(&self) -> Option<[u8; 12]> {
        let n = self.n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_add(1)).ok()?;
        let mut out = [0u8; 12];
        out[..8].copy_from_slice(&self.prefix);
        out[8..].copy_from_slice(&n.to_be_bytes());
        Some(out)
    }
    pub fn seal(&self, d: &[u8]) -> Option<Vec<u8>> { let n = self.nonce()?; self.c.encrypt(Nonce::from_slice(&n), d).ok() }
}
fn main() { let s = S { c: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), prefix: rand::random(), n: AtomicU32::new(0) }; s.seal(b"1"); }
