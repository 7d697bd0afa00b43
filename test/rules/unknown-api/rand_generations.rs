//@ crates: rand 0.8
//@ compile: main with errors
// rand 0.9 has these; 0.8 does not.
use rand::RngExt;
//        ^^^^^^ unknown-api

pub fn id() -> u64 {
    let mut rng = rand::rng();
    //                  ^^^ unknown-api
    rng.next_u64()
}
