//@ crates: chacha20poly1305 0.10 +stream
//@ compile: main
use chacha20poly1305::{aead::{stream, KeyInit}, XChaCha20Poly1305};

fn encrypt_file(key: &[u8; 32], parts: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let nonce = [0u8; 19];
    let aead = XChaCha20Poly1305::new(key.into());
    let mut enc = stream::EncryptorBE32::from_aead(aead, nonce.as_ref().into());
    //                                                   ^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    parts.iter().map(|p| enc.encrypt_next(p.as_slice()).unwrap()).collect()
}
fn main() { encrypt_file(&std::fs::read("k").unwrap().try_into().unwrap(), &[vec![1]]); }
