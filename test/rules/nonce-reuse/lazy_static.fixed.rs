use chacha20poly1305::{aead::{Aead, KeyInit, AeadCore, OsRng}, ChaCha20Poly1305, Key, Nonce};
use lazy_static::lazy_static;
use rand::{thread_rng, Rng};

lazy_static! {
    static ref KEY: Vec<u8> = std::fs::read("key").unwrap();
    static ref IV: [u8; 12] = thread_rng().gen();
}

fn encrypt(data: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(Key::from_slice(&KEY));
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    [nonce.as_slice(), &cipher.encrypt(&nonce, data).unwrap()].concat()
}
fn main() { encrypt(b"a"); encrypt(b"b"); }
