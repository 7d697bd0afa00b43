//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

#[derive(Clone, Copy)]
enum Kind { Header, Body, Trailer }

fn nonce_for(kind: Kind) -> [u8; 12] {
    match kind {
        Kind::Header => [0u8; 12],
        Kind::Body => [1u8; 12],
        Kind::Trailer => *b"trailernonce",
    }
}
fn seal(cipher: &Aes256Gcm, kind: Kind, data: &[u8]) -> Vec<u8> {
    let nonce = nonce_for(kind);
    cipher.encrypt(Nonce::from_slice(&nonce), data).unwrap()
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
}
fn main() {
    let key: [u8; 32] = std::fs::read("k").unwrap().try_into().unwrap();
    let c = Aes256Gcm::new(&key.into());
    for k in [Kind::Header, Kind::Body, Kind::Trailer] { seal(&c, k, b"x"); }
}
