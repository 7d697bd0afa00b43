use aes_gcm::{aead::KeyInit, Aes256Gcm};
use rand::{rngs::StdRng, RngCore, SeedableRng};

pub fn cipher() -> Aes256Gcm {
    let mut rng = StdRng::from_entropy();
    let mut key = [0u8; 32];
    rng.fill_bytes(&mut key);
    Aes256Gcm::new(&key.into())
}
