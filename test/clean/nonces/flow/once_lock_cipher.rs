//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm};
use std::sync::OnceLock;

fn cipher() -> &'static Aes256Gcm {
    static C: OnceLock<Aes256Gcm> = OnceLock::new();
    C.get_or_init(|| Aes256Gcm::new(&Aes256Gcm::generate_key(OsRng)))
}
fn seal(data: &[u8]) -> Vec<u8> { let n = Aes256Gcm::generate_nonce(&mut OsRng); [n.to_vec(), cipher().encrypt(&n, data).unwrap()].concat() }
fn main() { seal(b"1"); seal(b"2"); }
