//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

fn roundtrip(cipher: &Aes256Gcm, name: &str) -> Result<Vec<u8>, aes_gcm::Error> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let second = nonce.clone();
    let a = cipher.encrypt(&nonce, name.as_bytes())?;
    cipher.decrypt(&second, a.as_slice())
}
fn main() { let _ = roundtrip(&Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), "a"); }
