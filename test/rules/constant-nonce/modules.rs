//@ crates: aes-gcm 0.10
//@ compile: main
mod crypto {
    use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
    pub mod nonces { pub fn make() -> [u8; 12] { super::super::config::NONCE } }
    pub fn seal(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
        let nonce = nonces::make();
        Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(&nonce), data).unwrap()
        //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    }
}
mod config { pub const NONCE: [u8; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]; }
fn main() { crypto::seal(&std::fs::read("k").unwrap().try_into().unwrap(), b"x"); }
