//@ crates: chacha20poly1305 0.10, rand 0.9 +small_rng
//@ compile: no, the oracle has no rand 0.9
use chacha20poly1305::{aead::KeyInit, ChaCha20Poly1305};
use rand::{rngs::SmallRng, Rng, SeedableRng};

pub fn cipher() -> ChaCha20Poly1305 {
    let mut rng = SmallRng::from_os_rng();
    let key: [u8; 32] = rng.random();
    ChaCha20Poly1305::new(&key.into())
    //                    ^^^^^^^^^^^ weak-rng [fix]
}
