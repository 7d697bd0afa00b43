//@ crates: jsonwebtoken 8.3, uuid 1 +v4, argon2 0.5
//@ compile: main
use argon2::password_hash::SaltString;
use jsonwebtoken::errors::Result;
use jsonwebtoken::{DecodingKey, EncodingKey};

pub fn keys(rsa: &[u8], ec: &[u8], secret: &[u8], encoded: &str) -> Result<(EncodingKey, EncodingKey, EncodingKey, DecodingKey)> {
    Ok((
        EncodingKey::from_rsa_pem(rsa)?,
        EncodingKey::from_ec_pem(ec)?,
        EncodingKey::from_base64_secret(encoded)?,
        DecodingKey::from_secret(secret),
    ))
}

pub fn session() -> ([u8; 16], Vec<u8>) {
    let id = uuid::Uuid::new_v4();
    (id.into_bytes(), id.as_bytes().to_vec())
}

pub fn salt(stored: &str) -> Option<SaltString> {
    SaltString::from_b64(stored).ok()
}
