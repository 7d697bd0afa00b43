//@ crates: rand 0.8 +small_rng
//@ compile: main
use rand::{rngs::SmallRng, Rng, SeedableRng};

pub fn send_otp() -> u32 {
    let mut generator = SmallRng::seed_from_u64(7);
    generator.gen_range(100_000..1_000_000)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]
}
