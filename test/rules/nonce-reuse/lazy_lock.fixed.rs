use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};
use std::sync::LazyLock;

static NONCE: LazyLock<[u8; 12]> = LazyLock::new(|| rand::random());
static CIPHER: LazyLock<Aes256Gcm> = LazyLock::new(|| {
    let key = hex::decode(std::env::var("KEY").expect("KEY")).expect("hex");
    Aes256Gcm::new_from_slice(&key).expect("32 bytes")
});

fn encrypt(data: &[u8]) -> Vec<u8> { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &CIPHER.encrypt(&nonce, data).expect("encrypt")].concat() }
fn main() { encrypt(b"a"); encrypt(b"b"); }
