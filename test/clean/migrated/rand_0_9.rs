//@ crates: rand 0.9 +small_rng
//@ compile: no, the oracle has no rand 0.9
use rand::distr::{Alphanumeric, SampleString, StandardUniform};
use rand::rngs::{OsRng, SmallRng, StdRng};
use rand::seq::{SliceRandom, IndexedRandom};
use rand::{rng, Rng, RngCore, SeedableRng, TryRngCore};

pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    OsRng.try_fill_bytes(&mut key).expect("try_fill_bytes should not fail");
    key
}

pub fn nonce() -> [u8; 12] {
    let mut nonce = [0u8; 12];
    rand::rng().fill_bytes(&mut nonce);
    nonce
}

pub fn token() -> String {
    let mut rng = rand::rng();
    (0..32).map(|_| rng.sample(Alphanumeric) as char).collect()
}

pub fn password() -> String {
    Alphanumeric.sample_string(&mut rng(), 16)
}

pub fn roll(rng: &mut impl Rng) -> u32 {
    if rng.random_bool(0.5) {
        rng.random_range(1..=6)
    } else {
        rng.random()
    }
}

pub fn seeded(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

pub fn fresh() -> (StdRng, SmallRng) {
    (StdRng::from_os_rng(), SmallRng::from_os_rng())
}

pub fn id() -> u64 {
    OsRng.try_next_u64().expect("try_next_u64 should not fail")
}

pub fn pick<'a>(words: &'a [&'a str]) -> Option<&'a &'a str> {
    words.choose(&mut rand::rng())
}

pub fn mix(words: &mut [u8]) {
    words.shuffle(&mut rng());
}

pub fn any() -> f64 {
    let value: f64 = rng().sample(StandardUniform);
    value
}

pub fn seed<R: RngCore>(rng: &mut R) -> u64 {
    rng.next_u64()
}
