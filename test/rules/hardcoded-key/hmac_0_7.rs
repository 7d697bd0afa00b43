//@ crates: hmac 0.7, sha2 0.8
//@ compile: no, the oracle has no hmac of that age
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

pub fn tag(message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_varkey(b"my secret and secure key").unwrap();
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    mac.input(message);
    mac.result().code().to_vec()
}

pub fn hashed(password: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.input(password);
    hasher.result().to_vec()
}
