// The counter advances, but no nonce is made of it.
use orion::hazardous::aead::xchacha20poly1305::{seal, Nonce, SecretKey};

pub struct Session { key: SecretKey, nonce: [u8; 24], sent: u32 }

impl Session {
    pub fn new(key: SecretKey) -> Self { Self { key, nonce: rand::random(), sent: 0 } }
    pub fn send(&mut self, msg: &[u8]) -> Result<Vec<u8>, orion::errors::UnknownCryptoError> {
        let nonce = orion::hazardous::aead::xchacha20poly1305::Nonce::generate();
        let mut out = vec![0u8; msg.len() + 16];
        seal(&self.key, &nonce, msg, None, &mut out)?;
        self.sent += 1;
        Ok(out)
    }
}
fn main() {
    let mut s = Session::new(SecretKey::generate());
    s.send(b"1").unwrap();
    s.send(b"2").unwrap();
}
