//@ crates: rand 0.8 +small_rng, fastrand 2
//@ compile: main
// Names that sound like secrets, and are none.
use rand::distributions::Alphanumeric;
use rand::rngs::{SmallRng, StdRng};
use rand::seq::SliceRandom;
use rand::{Rng, RngCore, SeedableRng};

pub fn random_key(keys: &[String]) -> &str {
    &keys[fastrand::usize(..keys.len())]
}

pub fn sort_key() -> u32 {
    fastrand::u32(..)
}

pub fn primary_key() -> u64 {
    fastrand::u64(..)
}

pub fn token_count(most: usize) -> usize {
    fastrand::usize(0..most)
}

pub fn session_name() -> String {
    format!("session-{}", fastrand::u32(..))
}

pub fn trace_id() -> u64 {
    fastrand::u64(..)
}

pub fn span_id(rng: &mut SmallRng) -> [u8; 8] {
    let mut id = [0u8; 8];
    rng.fill_bytes(&mut id);
    id
}

pub fn file_name() -> String {
    let suffix: String = (0..8).map(|_| fastrand::alphanumeric()).collect();
    format!("upload-{suffix}")
}

// A language model's.
pub struct Sampler {
    rng: StdRng,
}

impl Sampler {
    pub fn next_token(&mut self, weights: &[f32]) -> usize {
        let drawn: f32 = self.rng.gen();
        weights.iter().position(|weight| drawn < *weight).unwrap_or(0)
    }

    pub fn greedy(&mut self, weights: &[f32]) -> usize {
        let token = self.rng.gen_range(0..weights.len());
        token
    }
}

pub struct Enemy {
    pub name: String,
    pub loot_code: u32,
}

pub fn spawn() -> Enemy {
    let mut rng = SmallRng::seed_from_u64(3);
    let name = ["orc", "elf"].choose(&mut rng).unwrap().to_string();
    Enemy { name, loot_code: rng.gen() }
}

pub fn mock_password() -> String {
    let mut rng = StdRng::seed_from_u64(1);
    (0..8).map(|_| rng.sample(Alphanumeric) as char).collect()
}

pub fn keys(count: usize) -> Vec<u64> {
    let mut rng = StdRng::seed_from_u64(1);
    (0..count).map(|_| rng.gen()).collect()
}
