//@ crates: chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::{aead::{Aead, AeadCore, KeyInit, OsRng}, ChaCha20Poly1305};

fn seal(key: &[u8; 32], short: bool, data: &[u8]) -> Vec<u8> {
    let n = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    let cipher = ChaCha20Poly1305::new(key.into());
    if short {
        let sealed = cipher.encrypt(&n, &data[..1]).unwrap();
        return [n.to_vec(), sealed].concat();
    }
    let sealed = cipher.encrypt(&n, data).unwrap();
    [n.to_vec(), sealed].concat()
}
fn main() { seal(&std::fs::read("k").unwrap().try_into().unwrap(), true, b"x"); }
