//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, KeyInit}, ChaCha20Poly1305};

pub trait Crypto { fn seal(&self, data: &[u8]) -> Result<Vec<u8>, String>; }

struct ChaCha { cipher: ChaCha20Poly1305 }

impl Crypto for ChaCha {
    fn seal(&self, data: &[u8]) -> Result<Vec<u8>, String> {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut rand::rngs::OsRng);
        let sealed = self.cipher.encrypt(&nonce, data).map_err(|e| e.to_string())?;
        Ok([nonce.to_vec(), sealed].concat())
    }
}
fn make() -> Box<dyn Crypto> {
    let key = ChaCha20Poly1305::generate_key(&mut rand::rngs::OsRng);
    Box::new(ChaCha { cipher: ChaCha20Poly1305::new(&key) })
}
fn main() { let c = make(); c.seal(b"1").unwrap(); c.seal(b"2").unwrap(); }
