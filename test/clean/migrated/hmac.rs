//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub fn tag(key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(message);
    Some(mac.finalize().into_bytes().to_vec())
}
