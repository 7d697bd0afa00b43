//@ crates: rand 0.8
//@ compile: main
// What is not seen yet.
use rand::rngs::SmallRng;
use rand::{Rng, SeedableRng};

pub fn code_verifier() -> String {
    let mut rng = SmallRng::seed_from_u64(7);
    (0..64).map(|_| char::from(rng.gen_range(b'a'..=b'z'))).collect()
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING weak-rng: the verifier of PKCE is a secret
}
