//@ crates: rand 0.10
//@ compile: no, what rustc misses are bounds and not names
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng};

pub fn key() -> [u8; 32] {
    let mut key = [0; 32];
    SysRng.fill_bytes(&mut key);
    //     ^^^^^^^^^^ unknown-api [fix]: no method `fill_bytes`
    key
}

pub fn id() -> u64 {
    SysRng.next_u64()
    //     ^^^^^^^^ unknown-api [fix]
}

pub fn fast() -> StdRng {
    StdRng::from_rng(&mut rand::rng()).unwrap()
    //                                 ^^^^^^ unknown-api [fix]: no method `unwrap`
}
