//@ crates: rand 0.8 +small_rng, fastrand 2, rand_pcg 0.3, rand_core 0.6
//@ compile: main
// Games, jitter and sampling need no secrets.
use rand::rngs::SmallRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg32;
use std::time::Duration;

pub fn roll(rng: &mut SmallRng) -> u8 {
    rng.gen_range(1..=6)
}

pub fn backoff(attempt: u32) -> Duration {
    Duration::from_millis(100 * 2u64.pow(attempt) + fastrand::u64(..100))
}

pub fn terrain(seed: u64) -> Vec<f32> {
    let mut rng = Pcg32::seed_from_u64(seed);
    (0..64).map(|_| rng.gen::<f32>()).collect()
}

pub fn shuffled(mut deck: Vec<u8>) -> Vec<u8> {
    let mut rng = SmallRng::seed_from_u64(1);
    deck.shuffle(&mut rng);
    deck
}
