//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

struct User { name: Vec<u8>, email: Vec<u8> }
struct Db { cipher: Aes256Gcm }
impl Db {
    fn seal(&self, nonce: &[u8; 12], v: &[u8]) -> Result<Vec<u8>, aes_gcm::Error> { self.cipher.encrypt(Nonce::from_slice(nonce), v) }
    fn user(&self, name: &str, email: &str) -> Result<User, aes_gcm::Error> {
        let nonce: [u8; 12] = rand::random();
        Ok(User { name: self.seal(&nonce, name.as_bytes())?, email: self.seal(&nonce, email.as_bytes())? })
        //                                                                    ^^^^^^ nonce-reuse
    }
}
fn main() { let d = Db { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()) }; let u = d.user("a", "b").unwrap(); let _ = (u.name, u.email); }
