//@ crates: aes-gcm 0.10, ring 0.17, jsonwebtoken 8, serde 1 +derive, ed25519-dalek 2, chacha20poly1305 0.10
//@ compile: main with errors
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::Signature;
use jsonwebtoken::{encode, EncodingKey, Header};
use ring::{hkdf, pbkdf2};
use serde::Serialize;
use std::num::NonZeroU32;

pub fn seal(cipher: &Aes256Gcm, nonce: &[u8; 12], message: String) -> Option<Vec<u8>> {
    cipher.encrypt(Nonce::from_slice(nonce), &message).ok()
    //                                       ^^^^^^^^ wrong-arguments [fix]: `Aead::encrypt` takes what implements `Into<Payload>` for `plaintext`, `&String` is given
}

pub fn seal_text(cipher: &Aes256Gcm, nonce: &[u8; 12]) -> Option<Vec<u8>> {
    cipher.encrypt(Nonce::from_slice(nonce), b"attack at dawn").ok()
    //                                       ^^^^^^^^^^^^^^^^^ wrong-arguments [fix]: `&[u8; 14]` is given
}

pub fn by_value(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Option<Vec<u8>> {
    let nonce = Nonce::clone_from_slice(nonce);
    cipher.encrypt(nonce, message).ok()
    //             ^^^^^ wrong-arguments [fix]: takes `&GenericArray<u8, U12>` for `nonce`, `GenericArray<u8, _>` is given
}

pub fn make(key: [u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(&key)
    //             ^^^^ wrong-arguments: takes `&GenericArray<u8, U32>` for `key`, `&[u8; 32]` is given
}

pub fn stretch(password: &[u8], salt: &[u8], out: &mut [u8]) {
    pbkdf2::derive(&pbkdf2::PBKDF2_HMAC_SHA256, NonZeroU32::new(600_000).unwrap(), salt, password, out);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-arguments [fix]: takes `Algorithm` for `algorithm`, `&Algorithm` is given
}

pub fn expand(prk: &hkdf::Prk, out: &mut [u8]) -> Option<()> {
    prk.expand(b"context", 32).ok()?.fill(out).ok()
    //         ^^^^^^^^^^ wrong-arguments: takes `&[&[u8]]` for `info`, `&[u8; 7]` is given
    //                     ^^ wrong-arguments: takes what implements `KeyType` for `len`, a number is given
}

#[derive(Serialize)]
pub struct Claims {
    pub sub: String,
}

pub fn issue(claims: &Claims, key: &EncodingKey) -> Option<String> {
    let header = Header::default();
    encode(Header::new(Default::default()), claims, key).ok()?;
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-arguments [fix]: takes `&Header` for `header`
    encode(&header, claims, key).ok()
}

pub fn read(bytes: &[u8]) -> Signature {
    Signature::from_bytes(bytes)
    //                    ^^^^^ wrong-arguments: takes `&[u8; 64]` for `bytes`, `&[u8]` is given
}

pub struct Vault {
    key: Vec<u8>,
}

impl Vault {
    pub fn signature(&self) -> Signature {
        Signature::from_bytes(&self.key)
        //                    ^^^^^^^^^ wrong-arguments: `&Vec<u8>` is given
    }
}
