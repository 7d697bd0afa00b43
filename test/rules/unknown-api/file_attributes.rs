//@ crates: sha2 0.10
//@ compile: main with errors
#![forbid(unsafe_code)]
#![allow(dead_code)]
//! A file that says things of itself first.
use sha2::{Digest, Sha256};

pub fn digest(message: &[u8]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.upadte(message);
    //     ^^^^^^ unknown-api
    hasher.finalize().to_vec()
}
