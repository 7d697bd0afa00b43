//@ crates: rand 0.9 +small_rng
//@ compile: no, the oracle has no rand 0.9
use rand::distributions::{Alphanumeric, DistString, Standard};
use rand::rngs::{OsRng, SmallRng, StdRng};
use rand::seq::SliceRandom;
use rand::{thread_rng, Rng, RngCore, SeedableRng};

pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    OsRng.fill_bytes(&mut key);
    key
}

pub fn nonce() -> [u8; 12] {
    let mut nonce = [0u8; 12];
    rand::thread_rng().fill_bytes(&mut nonce);
    nonce
}

pub fn token() -> String {
    let mut rng = thread_rng();
    (0..32).map(|_| rng.sample(Alphanumeric) as char).collect()
}

pub fn password() -> String {
    Alphanumeric.sample_string(&mut thread_rng(), 16)
}

pub fn roll(rng: &mut impl Rng) -> u32 {
    if rng.gen_bool(0.5) {
        rng.gen_range(1..=6)
    } else {
        rng.gen()
    }
}

pub fn seeded(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

pub fn fresh() -> (StdRng, SmallRng) {
    (StdRng::from_entropy(), SmallRng::from_entropy())
}

pub fn id() -> u64 {
    OsRng.next_u64()
}

pub fn pick<'a>(words: &'a [&'a str]) -> Option<&'a &'a str> {
    words.choose(&mut rand::thread_rng())
}

pub fn mix(words: &mut [u8]) {
    words.shuffle(&mut thread_rng());
}

pub fn any() -> f64 {
    let value: f64 = thread_rng().sample(Standard);
    value
}

pub fn seed<R: RngCore>(rng: &mut R) -> u64 {
    rng.next_u64()
}
