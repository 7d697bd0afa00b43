//@ crates: rand 0.8, orion 0.17
//@ compile: main
use orion::hazardous::aead::xchacha20poly1305::{seal, Nonce, SecretKey};

pub struct Session { key: SecretKey, prefix: [u8; 16], sent: u64 }

impl Session {
    pub fn new(key: SecretKey) -> Self { Self { key, prefix: rand::random(), sent: 0 } }
    pub fn send(&mut self, msg: &[u8]) -> Result<Vec<u8>, orion::errors::UnknownCryptoError> {
        let mut n = [0u8; 24];
        n[..16].copy_from_slice(&self.prefix);
        n[16..].copy_from_slice(&self.sent.to_le_bytes());
        let nonce = Nonce::from_slice(&n)?;
        self.sent += 1;
        let mut out = vec![0u8; msg.len() + 16];
        seal(&self.key, &nonce, msg, None, &mut out)?;
        Ok(out)
    }
}
fn main() {
    let mut s = Session::new(SecretKey::generate());
    s.send(b"1").unwrap();
    s.send(b"2").unwrap();
}
