//@ crates: rand 0.7
//@ compile: no, the oracle has no rand 0.7
use rand::rngs::OsRng;
use rand::{Rng, RngCore};

pub fn pick() -> u32 {
    let mut bytes = [0u8; 4];
    OsRng.fill_bytes(&mut bytes);
    rand::thread_rng().gen_range(0, 10) + u32::from(bytes[0]) + OsRng.next_u32()
}
