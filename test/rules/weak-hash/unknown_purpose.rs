//@ crates: sha1 0.10
//@ compile: main
// Nothing tells what it is for: worth a note, not a warning.
use sha1::{Digest, Sha1};

pub fn summarize(data: &[u8]) -> Vec<u8> {
    Sha1::digest(data).to_vec()
  //^^^^^^^^^^^^ weak-hash [information] [medium]: SHA-1 is broken; use SHA-256
}
