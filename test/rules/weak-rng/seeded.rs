//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand::{rngs::StdRng, RngCore, SeedableRng};

pub fn cipher() -> Aes256Gcm {
    let mut rng = StdRng::seed_from_u64(42);
    //                    ------------- because
    let mut key = [0u8; 32];
    rng.fill_bytes(&mut key);
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ weak-rng [fix] [error]: key of `new` comes from a generator that can be predicted
}
