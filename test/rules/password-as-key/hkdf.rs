//@ crates: hkdf 0.12, sha2 0.10, ring 0.17
//@ compile: main
use hkdf::Hkdf;
use ring::{aead, hkdf as ring_hkdf};
use sha2::Sha256;

pub fn key(password: &str, salt: &[u8]) -> [u8; 32] {
    let hk = Hkdf::<Sha256>::new(Some(salt), password.as_bytes());
    //                                       ^^^^^^^^^^^^^^^^^^^ password-as-key [medium]: key of `new` is a password and this derivation is too fast for one
    let mut key = [0u8; 32];
    hk.expand(b"storage", &mut key).unwrap();
    key
}

pub fn channel(passphrase: &str) -> aead::LessSafeKey {
    let salt = ring_hkdf::Salt::new(ring_hkdf::HKDF_SHA256, b"application");
    let prk = salt.extract(passphrase.as_bytes());
    //                     ^^^^^^^^^^^^^^^^^^^^^ password-as-key: and this derivation is too fast for one
    let mut key = [0u8; 32];
    prk.expand(&[b"channel"], ring_hkdf::HKDF_SHA256).unwrap().fill(&mut key).unwrap();
    aead::LessSafeKey::new(aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &key).unwrap())
}
