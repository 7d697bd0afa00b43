//@ crates: sha1 0.11
//@ compile: rc-0.11
use sha1::{Digest, Sha1};

pub fn signature_base(message: &[u8], secret: &[u8]) -> Vec<u8> {
    let mut h = Sha1::new();
    //          ^^^^^^^^^ weak-hash [high]
    h.update(secret);
    h.update(message);
    h.finalize().to_vec()
}
