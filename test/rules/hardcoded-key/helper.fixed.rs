use aes_gcm::{aead::KeyInit, Aes256Gcm};

fn load_key() -> Vec<u8> {
    b"an example very very secret key.".to_vec()
}

pub fn cipher() -> Aes256Gcm {
    let key = load_key();
    Aes256Gcm::new_from_slice(&key).expect("32 bytes")
}
