//@ crates: openssl-sys 0.9, x25519-dalek 2.0 +static_secrets, ed25519-dalek 2.2, zeroize 1.9, arrayvec 0.7, aes-gcm 0.10, chacha20poly1305 0.10
//@ compile: main
// An own function `from` takes what it says; conversions that a crate has between its types and those of others.
use openssl_sys::{EVP_CIPHER_CTX, EVP_EncryptUpdate};
use std::ffi::c_int;

pub struct Label(String);

impl From<Label> for String {
    fn from(label: Label) -> String {
        label.0
    }
}

impl From<ed25519_dalek::VerifyingKey> for Label {
    fn from(key: ed25519_dalek::VerifyingKey) -> Label {
        Label(format!("{key:?}"))
    }
}

pub fn texts(label: Label, key: ed25519_dalek::VerifyingKey) -> (String, Option<usize>) {
    let short = arrayvec::ArrayString::<8>::from("label").ok();
    let wiped = zeroize::Zeroizing::from(String::from(label));
    (Label::from(key).0 + wiped.as_str(), short.map(|one| one.len()))
}

pub fn keys(secret: &x25519_dalek::StaticSecret, signing: &ed25519_dalek::SigningKey, bytes: [u8; 32]) -> bool {
    let public = x25519_dalek::PublicKey::from(secret);
    let other = x25519_dalek::PublicKey::from(bytes);
    let verifying = ed25519_dalek::VerifyingKey::from(signing);
    let sealing = aes_gcm::Key::<aes_gcm::Aes256Gcm>::from(bytes);
    let same = chacha20poly1305::Key::from(sealing);
    public == other && verifying.as_bytes() == same.as_slice()
}

/// # Safety
/// The context has to live.
pub unsafe fn encrypt(context: *mut EVP_CIPHER_CTX, message: &[u8], out: &mut [u8]) -> i32 {
    let mut length = 0;
    let size: c_int = message.len() as c_int;
    unsafe {
        EVP_EncryptUpdate(context, out.as_mut_ptr(), &mut length, message.as_ptr(), size);
        EVP_EncryptUpdate(context, out.as_mut_ptr(), &mut length, message.as_ptr(), length);
        EVP_EncryptUpdate(context, out.as_mut_ptr(), &mut length, message.as_ptr(), message.len() as i32);
        EVP_EncryptUpdate(context, out.as_mut_ptr(), &mut length, message.as_ptr(), 16)
    }
}
