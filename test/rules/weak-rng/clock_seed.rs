//@ crates: rand 0.8
//@ compile: main
// The seconds of the clock are known to everybody.
use rand::distributions::Alphanumeric;
use rand::{rngs::StdRng, Rng, SeedableRng};
use std::time::{SystemTime, UNIX_EPOCH};

pub fn reset_token() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let mut rng = StdRng::seed_from_u64(seconds);
    (0..32).map(|_| rng.sample(Alphanumeric) as char).collect()
    //              ^^^^^^^^^^^^^^^^^^^^^^^^ weak-rng [fix]: `sample` draws a secret
}
