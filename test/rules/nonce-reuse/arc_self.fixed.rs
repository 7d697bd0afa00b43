use aes_gcm::{aead::{Aead, KeyInit, AeadCore, OsRng}, Aes256Gcm, Nonce};
use std::sync::Arc;

pub struct Service { cipher: Aes256Gcm, nonce: [u8; 12] }
impl Service {
    pub fn new(key: &[u8; 32]) -> Arc<Self> { Arc::new(Self { cipher: Aes256Gcm::new(key.into()), nonce: rand::random() }) }
    pub async fn handle(self: Arc<Self>, data: Vec<u8>) -> Vec<u8> {
        let this = Arc::clone(&self);
        tokio::task::spawn_blocking(move || { let nonce = Aes256Gcm::generate_nonce(&mut OsRng); [nonce.as_slice(), &this.cipher.encrypt(&nonce, data.as_slice()).unwrap()].concat() }).await.unwrap()
    }
}
#[tokio::main]
async fn main() { let s = Service::new(&rand::random()); s.clone().handle(vec![1]).await; s.handle(vec![2]).await; }
