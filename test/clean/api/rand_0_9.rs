//@ crates: rand 0.9
//@ compile: no, the oracle has no rand 0.9
use rand::distr::{Alphanumeric, SampleString};
use rand::rngs::{OsRng, StdRng};
use rand::{Rng, RngCore, SeedableRng, TryRngCore};

pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    OsRng.try_fill_bytes(&mut key).expect("the system has randomness");
    rand::rng().fill_bytes(&mut key);
    rand::fill(&mut key);
    key
}

pub fn infallible() -> u64 {
    let mut rng = OsRng.unwrap_err();
    rng.next_u64() ^ rng.random::<u64>()
}

pub fn token() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), 24)
}

pub fn numbers() -> (u8, u16, Vec<u8>) {
    let mut rng = StdRng::from_os_rng();
    (rng.random_range(0..10), rand::random_range(1..100), rng.random_iter().take(4).collect())
}
