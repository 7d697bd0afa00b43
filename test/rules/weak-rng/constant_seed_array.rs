//@ crates: aes-gcm 0.10, rand_chacha 0.3
//@ compile: main
// ChaCha is a secure generator; with a seed that is known it is none.
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand_chacha::{rand_core::SeedableRng, ChaCha20Rng};

pub fn cipher() -> Aes256Gcm {
    let mut rng = ChaCha20Rng::from_seed([7u8; 32]);
    let key = Aes256Gcm::generate_key(&mut rng);
    Aes256Gcm::new(&key)
    //             ^^^^ weak-rng
}
