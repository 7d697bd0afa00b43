//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};

enum Kind { Header, Body }

fn seal(cipher: &Aes256Gcm, kind: Kind, data: &[u8]) -> Vec<u8> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let sealed = match kind {
        Kind::Header => cipher.encrypt(&nonce, data).unwrap(),
        Kind::Body => { let padded = [data, &[0; 4]].concat(); cipher.encrypt(&nonce, padded.as_slice()).unwrap() }
    };
    [nonce.as_slice(), &sealed].concat()
}
fn main() {
    let key: [u8; 32] = std::fs::read("k").unwrap().try_into().unwrap();
    let c = Aes256Gcm::new(&key.into());
    seal(&c, Kind::Header, b"x"); seal(&c, Kind::Body, b"x");
}
