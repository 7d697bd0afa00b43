//@ crates: aes-gcm 0.11, rand 0.10
//@ compile: rc-0.11
use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand::{rngs::StdRng, RngExt, SeedableRng};

pub fn cipher() -> Aes256Gcm {
    let mut rng = StdRng::seed_from_u64(1234);
    let key: [u8; 32] = rng.random();
    Aes256Gcm::new(&key.into())
    //             ^^^^^^^^^^^ weak-rng [fix]
}
