//@ crates: ring 0.17, openssl-sys 0.9, x25519-dalek 2.0 +static_secrets, ed25519-dalek 2.2
//@ compile: main with errors
// What a type is made from with `from`, and numbers of C.
use openssl_sys::{EVP_CIPHER_CTX, EVP_EncryptUpdate};
use ring::aead::{CHACHA20_POLY1305, LessSafeKey, UnboundKey};
use std::ffi::c_int;

pub fn key(bytes: &[u8]) -> Result<LessSafeKey, ring::error::Unspecified> {
    let unbound = UnboundKey::new(&CHACHA20_POLY1305, bytes)?;
    Ok(LessSafeKey::from(unbound))
    //                   ^^^^^^^ wrong-arguments: takes what implements `Into<LessSafeKey>`
}

pub fn public(shared: x25519_dalek::SharedSecret) -> [u8; 32] {
    let public = x25519_dalek::PublicKey::from(&shared);
    //                                         ^^^^^^^ wrong-arguments
    public.to_bytes()
}

pub fn signing(text: &str, bytes: Vec<u8>) -> [ed25519_dalek::SigningKey; 2] {
    [
        ed25519_dalek::SigningKey::from(text),
        //                              ^^^^ wrong-arguments
        ed25519_dalek::SigningKey::from(bytes),
        //                              ^^^^^ wrong-arguments
    ]
}

/// # Safety
/// The context has to live.
pub unsafe fn encrypt(context: *mut EVP_CIPHER_CTX, message: &[u8], out: &mut [u8]) -> c_int {
    let mut length: c_int = 0;
    unsafe { EVP_EncryptUpdate(context, out.as_mut_ptr(), &mut length, message.as_ptr(), message.len()) };
    //                                                                                   ^^^^^^^^^^^^^ wrong-arguments
    length
}
