//@ crates: rand 0.8
//@ compile: main with errors
use rand::{rngs::OsRng, rngs::StdRng, Rng};

// `Rng` does not bring what it builds on.
pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    rand::thread_rng().fill_bytes(&mut key);
    //                 ^^^^^^^^^^ missing-trait-import [fix]: through the trait `RngCore`
    key
}

pub fn number(rng: &mut StdRng) -> u64 {
    rng.next_u64() ^ rng.gen::<u64>()
    //  ^^^^^^^^ missing-trait-import [fix]: `StdRng` has `next_u64`
}

pub fn seeded() -> StdRng {
    StdRng::from_rng(OsRng).unwrap()
    //      ^^^^^^^^ missing-trait-import [fix]: `SeedableRng`
}
