use aes_gcm::{Aes256Gcm, KeyInit};
use openssl::symm::{encrypt, Cipher};

fn prepare(passphrase: &str) -> [u8; 32] {
    let mut key = [0u8; 32];
    let bytes = passphrase.as_bytes();
    let length = bytes.len().min(32);
    key[..length].copy_from_slice(&bytes[..length]);
    key
}

pub fn cipher(passphrase: &str) -> Aes256Gcm {
    // Random, made once and kept with the data: there is no way back to the key without it.
    let key_salt = std::env::var("KEY_SALT").expect("KEY_SALT is set");
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(passphrase.as_bytes(), key_salt.as_bytes(), &mut key_bytes)
        .expect("a salt of 8 bytes or more");
    Aes256Gcm::new_from_slice(&key_bytes).unwrap()
}

pub fn filled_up(password: &str, iv: &[u8], data: &[u8]) -> Vec<u8> {
    let mut key = password.as_bytes().to_vec();
    key.resize(32, 0);
    {
        let mut tag = [0u8; 16];
        openssl::symm::encrypt_aead(Cipher::aes_256_gcm(), &key, Some(&iv[..12]), &[], data, &mut tag)
            .map(|sealed| [&sealed[..], &tag[..]].concat())
    }.unwrap()
}

pub fn asked() -> Aes256Gcm {
    let line = rpassword::prompt_password("Password: ").unwrap();
    let padded = format!("{line:0>32}");
    Aes256Gcm::new_from_slice(padded.as_bytes()).unwrap()
}
