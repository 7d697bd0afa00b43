use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm};
use std::sync::OnceLock;

fn shared_nonce() -> &'static aes_gcm::Nonce<aes_gcm::aead::consts::U12> {
    static NONCE: OnceLock<aes_gcm::Nonce<aes_gcm::aead::consts::U12>> = OnceLock::new();
    NONCE.get_or_init(|| Aes256Gcm::generate_nonce(&mut OsRng))
}
fn seal(cipher: &Aes256Gcm, data: &[u8]) -> Vec<u8> { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &cipher.encrypt(&nonce, data).unwrap()].concat() }
fn main() { let c = Aes256Gcm::new(&rand::random::<[u8; 32]>().into()); seal(&c, b"1"); seal(&c, b"2"); }
