use aes_gcm::{aead::{KeyInit, Generate}, Aes256Gcm, Key};

pub fn cipher() -> Aes256Gcm {
    let key = aes_gcm::aead::Key::<Aes256Gcm>::generate();
    Aes256Gcm::new(&key)
}
