//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

trait NonceSource { fn next(&mut self) -> [u8; 12]; }
struct RandomNonce;
impl NonceSource for RandomNonce { fn next(&mut self) -> [u8; 12] { rand::random() } }

struct Encryptor<N: NonceSource> { cipher: Aes256Gcm, nonces: N }
impl<N: NonceSource> Encryptor<N> {
    fn new(key: &[u8; 32], nonces: N) -> Self { Self { cipher: Aes256Gcm::new(key.into()), nonces } }
    fn encrypt(&mut self, data: &[u8]) -> Vec<u8> {
        let nonce = self.nonces.next();
        let mut out = nonce.to_vec();
        out.extend(self.cipher.encrypt(Nonce::from_slice(&nonce), data).unwrap());
        out
    }
}
fn main() {
    let key: [u8; 32] = std::fs::read("k").unwrap().try_into().unwrap();
    let mut e = Encryptor::new(&key, RandomNonce);
    e.encrypt(b"1"); e.encrypt(b"2");
}
