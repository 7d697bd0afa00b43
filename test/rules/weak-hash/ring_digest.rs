//@ crates: ring 0.17
//@ compile: main
use ring::digest;

pub fn token_id(token: &str) -> Vec<u8> {
    digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes()).as_ref().to_vec()
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-hash [high]: SHA-1
}
