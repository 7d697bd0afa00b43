//@ crates: aes-gcm 0.10, rand 0.8, tokio 1 +full
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::Arc;

#[derive(Clone)]
struct AppState { inner: Arc<Inner> }
struct Inner { cipher: Aes256Gcm, nonce: [u8; 12] }

async fn store(state: AppState, body: String) -> Result<Vec<u8>, String> {
    let nonce = Nonce::from_slice(&state.inner.nonce);
    state.inner.cipher.encrypt(nonce, body.as_bytes()).map_err(|e| e.to_string())
    //                         ^^^^^ nonce-reuse [fix]
}
#[tokio::main]
async fn main() {
    let state = AppState { inner: Arc::new(Inner { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()), nonce: rand::random() }) };
    store(state.clone(), "a".into()).await.unwrap();
    store(state, "b".into()).await.unwrap();
}
