//@ crates: md4 0.10, md2 0.10
//@ compile: no, the oracle has neither crate
use md2::Md2;
use md4::{Digest, Md4};

pub fn password_hash(password: &str) -> (Vec<u8>, Vec<u8>) {
    let mut hasher = Md2::new();
    //               ^^^^^^^^ weak-hash
    hasher.update(password);
    (Md4::digest(password.as_bytes()).to_vec(), hasher.finalize().to_vec())
   //^^^^^^^^^^^ weak-hash
}
