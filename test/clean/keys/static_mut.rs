//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
// The zeros of a `static mut` are there to be overwritten at the start.
use hmac::{Hmac, Mac};
use sha2::Sha256;

static mut COOKIE_KEY: [u8; 32] = [0; 32];

pub fn install(key: &[u8; 32]) {
    unsafe { COOKIE_KEY = *key };
}

pub fn tag(cookie: &[u8]) -> Vec<u8> {
    let key = unsafe { COOKIE_KEY };
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length will do");
    mac.update(cookie);
    mac.finalize().into_bytes().to_vec()
}
