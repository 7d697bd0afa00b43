//@ crates: rand 0.10
//@ compile: rc-0.11
use rand::distr::{Alphanumeric, SampleString};
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, RngExt, SeedableRng, TryRng};

pub fn key() -> [u8; 32] {
    let mut key = [0u8; 32];
    SysRng.try_fill_bytes(&mut key).expect("the system has randomness");
    rand::rng().fill_bytes(&mut key);
    rand::rng().fill(&mut key);
    rand::fill(&mut key);
    key
}

pub fn token() -> String {
    Alphanumeric.sample_string(&mut rand::rng(), 24)
}

pub fn numbers() -> (u8, u16, Vec<u8>, u64) {
    let mut rng: StdRng = rand::make_rng();
    let mut child = rng.fork();
    let drawn = child.next_u64() ^ u64::from(child.next_u32()) ^ child.random::<u64>();
    let more: u64 = SysRng.try_next_u64().unwrap_or(drawn);
    (rng.random_range(0..10), rand::random_range(1..100), rng.random_iter().take(4).collect(), drawn ^ more)
}
