//@ crates: aes-gcm 0.10, rand 0.8, tokio 1 +full
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use std::sync::Arc;

#[derive(Clone)]
struct AppState { inner: Arc<Inner> }
struct Inner { cipher: Aes256Gcm }

async fn store(state: AppState, body: String) -> Result<Vec<u8>, String> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let mut out = nonce.to_vec();
    out.append(&mut state.inner.cipher.encrypt(&nonce, body.as_bytes()).map_err(|e| e.to_string())?);
    Ok(out)
}
#[tokio::main]
async fn main() {
    let state = AppState { inner: Arc::new(Inner { cipher: Aes256Gcm::new(&rand::random::<[u8; 32]>().into()) }) };
    store(state.clone(), "a".into()).await.unwrap();
    store(state, "b".into()).await.unwrap();
}
