//@ crates: hmac 0.12, sha2 0.10, ring 0.17, hex 0.4, subtle 2, blake3 1, constant_time_eq 0.3, aes-gcm 0.10, rpassword 7
//@ compile: main
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use subtle::ConstantTimeEq;

type HmacSha256 = Hmac<Sha256>;

pub fn verified(mut mac: HmacSha256, body: &[u8], tag: &[u8]) -> bool {
    mac.update(body);
    tag.len() == 32 && mac.verify_slice(tag).is_ok()
}

// The output of a MAC compares in constant time by itself.
pub fn outputs(mut mac: HmacSha256, body: &[u8], other: hmac::digest::CtOutput<HmacSha256>) -> bool {
    mac.update(body);
    mac.finalize() == other
}

pub fn constant_time(mut mac: HmacSha256, body: &[u8], tag: &[u8]) -> bool {
    mac.update(body);
    let expected = mac.finalize().into_bytes();
    bool::from(expected.as_slice().ct_eq(tag)) && constant_time_eq::constant_time_eq(&expected, tag)
}

// Blinding both sides with a key that nobody knows.
pub fn doubled(key: &ring::hmac::Key, left: &[u8], right: &[u8]) -> bool {
    ring::hmac::sign(key, left).as_ref() == ring::hmac::sign(key, right).as_ref()
}

pub fn keyed(key: &[u8; 32], body: &[u8], tag: blake3::Hash) -> bool {
    blake3::keyed_hash(key, body) == tag
}

// A digest that everybody may know.
pub fn checksum(file: &[u8], expected: &str) -> bool {
    let actual = hex::encode(Sha256::digest(file));
    actual == expected
}

pub fn commitment(opening: &[u8], commitment: &[u8; 32]) -> bool {
    let digest: [u8; 32] = Sha256::digest(opening).into();
    digest == *commitment
}

pub struct Token {
    pub kind: String,
    pub text: String,
}

// Of a language.
pub fn is_keyword(token: &Token, word: &str) -> bool {
    token.kind == "keyword" && token.text == word
}

pub fn next_is(tokens: &[String], token: &str) -> bool {
    tokens.first().map(String::as_str) == Some(token)
}

pub fn tag_is(tag: &str, name: &str) -> bool {
    tag == name || tag.starts_with("h")
}

pub struct Record<'a> {
    pub tag: &'a [u8],
    pub body: &'a [u8],
}

pub fn find<'a>(records: &'a [Record<'a>], tag: &[u8]) -> Option<&'a Record<'a>> {
    records.iter().find(|record| record.tag == tag)
}

pub fn look_up<'a>(map: &'a HashMap<String, u32>, key: &str, default_key: &str) -> Option<&'a u32> {
    if key == default_key { None } else { map.get(key) }
}

pub fn chosen(password: &str, confirm_password: &str) -> Result<String, String> {
    if password != confirm_password {
        return Err("the passwords differ".into());
    }
    Ok(password.to_string())
}

pub fn asked() -> std::io::Result<Option<String>> {
    let password = rpassword::prompt_password("Password: ")?;
    let other = rpassword::prompt_password("Once more: ")?;
    Ok(if password == other { Some(password) } else { None })
}

pub fn same_key(public_key: &[u8; 32], other_public_key: &[u8; 32]) -> bool {
    public_key == other_public_key
}

pub fn all_zero(shared_secret: &[u8; 32]) -> bool {
    shared_secret == &[0u8; 32] || shared_secret.iter().all(|byte| *byte == 0)
}

pub fn is_set(api_key: &str, token: Option<&str>) -> bool {
    !api_key.is_empty() && api_key != "" && token != None && api_key.len() == 32
}

pub fn round_trip(cipher: &Aes256Gcm, nonce: &[u8; 12], message: &[u8]) -> Result<bool, aes_gcm::Error> {
    let sealed = cipher.encrypt(Nonce::from_slice(nonce), message)?;
    let opened = cipher.decrypt(Nonce::from_slice(nonce), sealed.as_slice())?;
    Ok(opened == message && sealed != message)
}

pub fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

pub fn token_type(token_type: &str, token_id: u64, wanted: u64) -> bool {
    token_type == "Bearer" && token_id == wanted
}
