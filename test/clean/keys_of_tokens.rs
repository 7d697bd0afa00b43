//@ crates: branca 0.10, jwt-simple 0.12, totp-rs 5
//@ compile: no, the oracle has none of these crates
use jwt_simple::prelude::*;

pub fn drawn() -> (HS384Key, HS512Key, Blake2bKey) {
    (HS384Key::generate(), HS512Key::generate(), Blake2bKey::generate())
}

pub fn pairs() -> (ES256KeyPair, ES384KeyPair, ES256kKeyPair, Ed25519KeyPair) {
    (ES256KeyPair::generate(), ES384KeyPair::generate(), ES256kKeyPair::generate(), Ed25519KeyPair::generate())
}

pub fn read(path: &std::path::Path) -> Option<ES256KeyPair> {
    ES256KeyPair::from_bytes(&std::fs::read(path).ok()?).ok()
}

pub fn token(mut token: branca::Branca, key: Vec<u8>) -> branca::Branca {
    token.set_key(key);
    token
}

pub fn codes(secret: Vec<u8>) -> Option<totp_rs::Rfc6238> {
    totp_rs::Rfc6238::with_defaults(secret).ok()
}
