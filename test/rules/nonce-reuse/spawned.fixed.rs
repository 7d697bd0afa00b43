use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use std::sync::Arc;

async fn seal(cipher: Arc<Aes256Gcm>, nonce: [u8; 12], data: Vec<u8>) -> Vec<u8> {
    cipher.encrypt(&nonce.into(), data.as_slice()).unwrap()
}

#[tokio::main]
async fn main() {
    let key = Aes256Gcm::generate_key(OsRng);
    let cipher = Arc::new(Aes256Gcm::new(&key));
    let mut handles = Vec::new();
    for i in 0..4u8 {
        let cipher = Arc::clone(&cipher);
        handles.push(tokio::spawn(async move { let nonce = <[u8; 12]>::from(Aes256Gcm::generate_nonce(&mut OsRng)); [nonce.as_slice(), &seal(cipher, nonce, vec![i; 16]).await].concat() }));
    }
    for h in handles { h.await.unwrap(); }
}
