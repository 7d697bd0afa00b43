//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
// What is not seen yet.
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub fn handle(key: &[u8], body: &[u8], tag: &[u8]) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(body);
    if mac.verify_slice(tag).is_err() {
    // ^^^^^^^^^^^^^^^^^^^^^ MISSING ignored-verification: the answer is taken the wrong way round
        return String::from_utf8(body.to_vec()).ok();
    }
    None
}

pub fn kept(key: &[u8], bodies: &mut Vec<(Vec<u8>, Vec<u8>)>) {
    bodies.retain(|(body, tag)| {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return false };
        mac.update(body);
        mac.verify_slice(tag).is_err()
      //^^^^^^^^^^^^^^^^^^^^^ MISSING ignored-verification: what fails is kept
    });
}
