use hkdf::Hkdf;
use ring::{aead, hkdf as ring_hkdf};
use sha2::Sha256;

pub fn key(password: &str, salt: &[u8]) -> [u8; 32] {
    // Random, made once and kept with the data: there is no way back to the key without it.
    let key_salt = std::env::var("KEY_SALT").expect("KEY_SALT is set");
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(password.as_bytes(), key_salt.as_bytes(), &mut key_bytes)
        .expect("a salt of 8 bytes or more");
    let hk = Hkdf::<Sha256>::new(Some(salt), &key_bytes);
    let mut key = [0u8; 32];
    hk.expand(b"storage", &mut key).unwrap();
    key
}

pub fn channel(passphrase: &str) -> aead::LessSafeKey {
    let salt = ring_hkdf::Salt::new(ring_hkdf::HKDF_SHA256, b"application");
    // Random, made once and kept with the data: there is no way back to the key without it.
    let key_salt = std::env::var("KEY_SALT").expect("KEY_SALT is set");
    let mut key_bytes = [0u8; 32];
    argon2::Argon2::default()
        .hash_password_into(passphrase.as_bytes(), key_salt.as_bytes(), &mut key_bytes)
        .expect("a salt of 8 bytes or more");
    let prk = salt.extract(&key_bytes);
    let mut key = [0u8; 32];
    prk.expand(&[b"channel"], ring_hkdf::HKDF_SHA256).unwrap().fill(&mut key).unwrap();
    aead::LessSafeKey::new(aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &key).unwrap())
}
