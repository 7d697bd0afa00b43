//@ crates: chacha20poly1305 0.10, rand 0.8 +small_rng
//@ compile: main
use chacha20poly1305::{aead::{Aead, KeyInit}, ChaCha20Poly1305, Error, Nonce};
use rand::{rngs::SmallRng, Rng, SeedableRng};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let mut rng = SmallRng::from_entropy();
    let bytes: [u8; 12] = rng.gen();
    let nonce = Nonce::from(bytes);
    ChaCha20Poly1305::new(key.into()).encrypt(&nonce, message)
    //                                        ^^^^^^ weak-rng [fix]
}
