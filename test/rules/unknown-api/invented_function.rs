//@ crates: ring 0.17
//@ compile: main with errors
use ring::rand::SystemRandom;

pub fn nonce() -> [u8; 12] {
    let rng = SystemRandom::new();
    let mut nonce = [0u8; 12];
    ring::rand::fill(&rng, &mut nonce).unwrap();
    //          ^^^^ unknown-api: `ring::rand` has no `fill` (ring 0.17
    nonce
}
