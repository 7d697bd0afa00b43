//@ crates: rand 0.8, rand_chacha 0.3, rand_hc 0.3, getrandom 0.2, uuid 1 +v4
//@ compile: main
// All of these are secure.
use rand::distributions::{Alphanumeric, DistString};
use rand::rngs::{OsRng, StdRng, ThreadRng};
use rand::{thread_rng, Rng, RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;

pub fn session_token() -> String {
    Alphanumeric.sample_string(&mut thread_rng(), 32)
}

pub fn api_key() -> String {
    thread_rng().sample_iter(&Alphanumeric).take(40).map(char::from).collect()
}

pub fn keys() -> Vec<[u8; 32]> {
    let mut std = StdRng::from_entropy();
    let mut chacha = ChaCha20Rng::from_entropy();
    let mut thread: ThreadRng = rand::thread_rng();
    let mut key = [0u8; 32];
    OsRng.fill_bytes(&mut key);
    let mut secret = [0u8; 32];
    chacha.fill_bytes(&mut secret);
    vec![std.gen(), thread.gen(), rand::random(), key, secret]
}

pub fn reseeded(rng: &mut impl Rng) -> Result<[u8; 16], rand::Error> {
    let mut child = StdRng::from_rng(rng)?;
    let mut salt = [0u8; 16];
    child.try_fill_bytes(&mut salt)?;
    Ok(salt)
}

pub fn seeded_by_the_system() -> [u8; 32] {
    let mut seed = [0u8; 32];
    getrandom::getrandom(&mut seed).expect("the system has randomness");
    let mut token = [0u8; 32];
    ChaCha20Rng::from_seed(seed).fill_bytes(&mut token);
    token
}
