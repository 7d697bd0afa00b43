use chacha20poly1305::{aead::{Aead, AeadCore, KeyInit, OsRng}, ChaCha20Poly1305};
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let cipher = Arc::new(ChaCha20Poly1305::new(&ChaCha20Poly1305::generate_key(&mut OsRng)));
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    let tasks: Vec<_> = (0..3).map(|i| {
        let cipher = cipher.clone();
        tokio::spawn(async move { let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng); cipher.encrypt(&nonce, format!("message {i}").as_bytes()).map(|sealed| [nonce.as_slice(), &sealed].concat()) })
    }).collect();
    for t in tasks { t.await.unwrap().unwrap(); }
}
