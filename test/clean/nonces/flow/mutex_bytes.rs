//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::{Arc, Mutex};
pub struct NonceGen { inner: Mutex<[u8; 12]> }
impl NonceGen {
    pub fn next(&self) -> [u8; 12] {
        let mut guard = self.inner.lock().unwrap();
        let now = *guard;
        for byte in guard.iter_mut() { *byte = byte.wrapping_add(1); if *byte != 0 { break; } }
        now
    }
}
pub struct S { c: Aes256Gcm, gen: Arc<NonceGen> }
impl S {
    pub fn seal(&self, d: &[u8]) -> Vec<u8> { let n = self.gen.next(); c_seal(&self.c, &n, d) }
}
fn c_seal(c: &Aes256Gcm, n: &[u8; 12], d: &[u8]) -> Vec<u8> { c.encrypt(Nonce::from_slice(n), d).unwrap() }
fn main() { let s = S { c: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), gen: Arc::new(NonceGen { inner: Mutex::new(rand::random()) }) }; s.seal(b"1"); }
