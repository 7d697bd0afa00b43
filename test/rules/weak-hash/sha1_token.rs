//@ crates: sha1 0.10, sha2 0.10
//@ compile: main
use sha1::{Digest, Sha1};

pub fn verify_token(token: &str, stored: &[u8]) -> bool {
    Sha1::digest(token).as_slice() == stored
  //^^^^^^^^^^^^ weak-hash [fix] [high]: SHA-1
}
