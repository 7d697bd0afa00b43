//@ crates: aes-gcm 0.10
//@ compile: main
// The only impl of the trait says what the field does.
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

trait NonceSource { fn next(&mut self) -> [u8; 12]; }
struct FixedNonce;
impl NonceSource for FixedNonce { fn next(&mut self) -> [u8; 12] { [0x42; 12] } }

struct Encryptor<N: NonceSource> { cipher: Aes256Gcm, nonces: N }
impl<N: NonceSource> Encryptor<N> {
    fn new(key: &[u8; 32], nonces: N) -> Self { Self { cipher: Aes256Gcm::new(key.into()), nonces } }
    fn encrypt(&mut self, data: &[u8]) -> Vec<u8> {
        let nonce = self.nonces.next();
        self.cipher.encrypt(Nonce::from_slice(&nonce), data).unwrap()
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    }
}
fn main() {
    let key: [u8; 32] = std::fs::read("k").unwrap().try_into().unwrap();
    let mut e = Encryptor::new(&key, FixedNonce);
    e.encrypt(b"1"); e.encrypt(b"2");
}
