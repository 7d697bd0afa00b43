use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand::{rngs::StdRng, RngExt, SeedableRng};

pub fn cipher() -> Aes256Gcm {
    let mut rng = rand::make_rng::<StdRng>();
    let key: [u8; 32] = rng.random();
    Aes256Gcm::new(&key.into())
}
