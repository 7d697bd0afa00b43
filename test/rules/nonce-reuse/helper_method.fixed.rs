use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

struct User { name: Vec<u8>, email: Vec<u8> }
struct Db { cipher: Aes256Gcm }
impl Db {
    fn seal(&self, nonce: &[u8; 12], v: &[u8]) -> Result<Vec<u8>, aes_gcm::Error> { self.cipher.encrypt(Nonce::from_slice(nonce), v) }
    fn user(&self, name: &str, email: &str) -> Result<User, aes_gcm::Error> {
        let nonce: [u8; 12] = rand::random();
        let fresh_nonce = rand::random::<[u8; 12]>();
        Ok(User { name: self.seal(&nonce, name.as_bytes())?, email: [fresh_nonce.as_slice(), &self.seal(&fresh_nonce, email.as_bytes())?].concat() })
    }
}
fn main() { let d = Db { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()) }; let u = d.user("a", "b").unwrap(); let _ = (u.name, u.email); }
