//@ crates: hmac 0.12, sha2 0.10
//@ compile: main with errors
use hmac::{Hmac, Mac};
use sha2::Sha256;

// What the version before gave back is not told as a fault of its own.
pub fn tag(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_varkey(key).expect("any length");
    //                            ^^^^^^^^^^ unknown-api [fix]
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
