//@ crates: hmac 0.13, sha2 0.11
//@ compile: rc-0.11
use hmac::{HmacReset, KeyInit, Mac, SimpleHmac, SimpleHmacReset};
use sha2::Sha256;

pub fn tags(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut first = HmacReset::<Sha256>::new_from_slice(key).unwrap();
    first.update(message);
    let mut second = SimpleHmac::<Sha256>::new_from_slice(key).unwrap();
    second.update(message);
    let mut third = SimpleHmacReset::<Sha256>::new_from_slice(key).unwrap();
    third.update(message);
    [first.finalize().into_bytes(), second.finalize().into_bytes(), third.finalize().into_bytes()].concat()
}
