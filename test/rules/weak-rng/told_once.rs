//@ crates: rand 0.8
//@ compile: main
// The function that draws is told by its own name; whoever calls it is not told again.
use rand::{rngs::StdRng, Rng, SeedableRng};

pub fn new_token() -> [u8; 32] {
    let mut rng = StdRng::seed_from_u64(7);
    rng.gen()
  //^^^^^^^^^ weak-rng [fix]
}

fn draw() -> [u8; 32] {
    StdRng::seed_from_u64(9).gen()
}

pub fn login() -> ([u8; 32], [u8; 32]) {
    let token = new_token();
    let reset_token = draw();
    //                ^^^^ weak-rng
    (token, reset_token)
}
