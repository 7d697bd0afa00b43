//@ crates: x25519-dalek 2 +static_secrets
//@ compile: main with errors
use x25519_dalek::{PublicKey, StaticSecret};

pub fn agree(mine: [u8; 32], theirs: &[u8; 32]) -> [u8; 32] {
    let secret = StaticSecret::from_bytes(mine);
    //                         ^^^^^^^^^^ unknown-api [fix]
    let public = PublicKey::from_bytes(theirs);
    //                      ^^^^^^^^^^ unknown-api [fix]
    secret.diffie_hellman(&public).to_bytes()
}

pub fn public(mine: [u8; 32], theirs: &[u8]) -> (PublicKey, PublicKey) {
    (PublicKey::from_bytes(&mine), PublicKey::from_slice(theirs))
    //          ^^^^^^^^^^ unknown-api [fix]
    //                                        ^^^^^^^^^^ unknown-api
}
