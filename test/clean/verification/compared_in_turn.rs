//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

fn tag_of(secret: &[u8], body: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("any length");
    mac.update(body);
    mac.finalize().into_bytes().into()
}

// All bytes are looked at, whatever they are.
pub fn differences(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    let mut difference = (expected.len() ^ given.len()) as u8;
    for (a, b) in expected.iter().zip(given.iter()) {
        difference |= a ^ b;
    }
    difference == 0
}

pub fn folded(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    expected.len() == given.len() && expected.iter().zip(given).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

pub fn counted(secret: &[u8], body: &[u8], given: &[u8; 32]) -> bool {
    let expected = tag_of(secret, body);
    let mut wrong = 0;
    for i in 0..32 {
        if expected[i] != given[i] {
            wrong += 1;
        }
    }
    wrong == 0
}

// Nothing that is secret.
pub fn rows(row: &[u8], column: &[u8]) -> bool {
    row.iter().zip(column).all(|(a, b)| a == b)
}

pub fn checksum(file: &[u8], expected: &[u8]) -> bool {
    Sha256::digest(file).iter().eq(expected.iter())
}

// The address of a network card.
pub struct Device {
    pub mac: [u8; 6],
}

pub fn device<'a>(devices: &'a [Device], mac: &[u8; 6]) -> Option<&'a Device> {
    devices.iter().find(|device| &device.mac == mac)
}

pub struct Settings {
    pub api_key: String,
}

pub fn has_changed(one: &Settings, other: &Settings) -> bool {
    one.api_key != other.api_key
}

pub fn is_weak(password: &str, username: &str) -> bool {
    password == username
}

pub struct Lexer<'a> {
    token: &'a str,
}

impl Lexer<'_> {
    pub fn check(&self, token: &str) -> bool {
        self.token == token
    }
}

pub struct Login {
    pub user: String,
    pub password: String,
}

impl PartialEq for Login {
    fn eq(&self, other: &Self) -> bool {
        self.user == other.user && self.password == other.password
    }
}
