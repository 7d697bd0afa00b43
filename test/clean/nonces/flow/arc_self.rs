//@ crates: aes-gcm 0.10, rand 0.8, tokio 1 +full
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};
use std::sync::Arc;

pub struct Service { cipher: Aes256Gcm }
impl Service {
    pub fn new(key: &[u8; 32]) -> Arc<Self> { Arc::new(Self { cipher: Aes256Gcm::new(key.into()) }) }
    pub async fn handle(self: Arc<Self>, data: Vec<u8>) -> Vec<u8> {
        let this = Arc::clone(&self);
        tokio::task::spawn_blocking(move || {
            let nonce: [u8; 12] = rand::random();
            let mut out = nonce.to_vec();
            out.extend(this.cipher.encrypt(Nonce::from_slice(&nonce), data.as_slice()).unwrap());
            out
        }).await.unwrap()
    }
}
#[tokio::main]
async fn main() { let s = Service::new(&rand::random()); s.clone().handle(vec![1]).await; s.handle(vec![2]).await; }
