//@ crates: sha-1 0.9
//@ compile: no, the oracle has no digest 0.9
use sha1::{Digest, Sha1};

pub fn login_key(password: &str) -> Vec<u8> {
    Sha1::digest(password.as_bytes()).to_vec()
  //^^^^^^^^^^^^ weak-hash [high]
}
