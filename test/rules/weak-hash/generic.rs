//@ crates: sha1 0.10
//@ compile: main
use sha1::Digest;

type Hash = sha1::Sha1;

pub fn verify_integrity(payload: &[u8]) -> Vec<u8> {
    <Hash as Digest>::digest(payload).to_vec()
  //^^^^^^^^^^^^^^^^^^^^^^^^ weak-hash [high]
}
