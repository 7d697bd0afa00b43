//@ crates: aes-gcm 0.10, rand 0.8, hex 0.4
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::LazyLock;

static NONCE: LazyLock<[u8; 12]> = LazyLock::new(|| rand::random());
static CIPHER: LazyLock<Aes256Gcm> = LazyLock::new(|| {
    let key = hex::decode(std::env::var("KEY").expect("KEY")).expect("hex");
    Aes256Gcm::new_from_slice(&key).expect("32 bytes")
});

fn encrypt(data: &[u8]) -> Vec<u8> { CIPHER.encrypt(Nonce::from_slice(&*NONCE), data).expect("encrypt") }
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
fn main() { encrypt(b"a"); encrypt(b"b"); }
