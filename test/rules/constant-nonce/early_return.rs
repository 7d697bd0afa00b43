//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Nonce};

fn pick_nonce(session: Option<&[u8]>) -> [u8; 12] {
    let Some(id) = session else { return [0u8; 12]; };
    if id.len() < 12 { return *b"short_short_"; }
    [7u8; 12]
}
fn seal(key: &[u8; 32], session: Option<&[u8]>, data: &[u8]) -> Vec<u8> {
    let n = pick_nonce(session);
    ChaCha20Poly1305::new(key.into()).encrypt(Nonce::from_slice(&n), data).unwrap()
    //                                        ^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() { seal(&std::fs::read("k").unwrap().try_into().unwrap(), None, b"x"); }
