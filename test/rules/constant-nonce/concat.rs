//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};

const APP: &[u8; 4] = b"APP1";

fn nonce_for(version: u8) -> [u8; 12] {
    let v = [APP.as_slice(), &[version; 8]].concat();
    v.try_into().expect("twelve bytes")
}

fn encrypt(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
    let nonce = nonce_for(1);
    ChaCha20Poly1305::new(key.into()).encrypt(Nonce::from_slice(&nonce), data).unwrap()
    //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() { encrypt(&std::fs::read("k").unwrap().try_into().unwrap(), b"x"); }
