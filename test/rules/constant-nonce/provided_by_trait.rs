//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8
//@ compile: main
// A trait gives the nonce to the ciphers that do not make their own.
use aes_gcm::{aead::{Aead, Error}, Aes256Gcm, Nonce};
use chacha20poly1305::ChaCha20Poly1305;

trait Sealer {
    fn fresh(&self) -> [u8; 12] {
        [0u8; 12]
//      --------- because
    }
    fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error>;
}

struct Aes(Aes256Gcm);
struct ChaCha(ChaCha20Poly1305);

impl Sealer for Aes {
    fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.0.encrypt(Nonce::from_slice(&self.fresh()), message)
        //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-nonce: never changes
    }
}

impl Sealer for ChaCha {
    fn fresh(&self) -> [u8; 12] {
        rand::random()
    }
    fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.0.encrypt(&self.fresh().into(), message)
    }
}
