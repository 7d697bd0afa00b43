// What a value is for is told by the name that it gets.
use rand::distributions::Alphanumeric;
use rand::rngs::{SmallRng, StdRng};
use rand::seq::SliceRandom;
use rand::{Rng, RngCore, SeedableRng};
use std::time::{SystemTime, UNIX_EPOCH};

const ALPHABET: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

pub struct Session {
    pub user: String,
    pub token: String,
}

pub struct Account {
    pub password: String,
    pub api_key: String,
}

fn text(length: usize) -> String {
    let mut rng = StdRng::seed_from_u64(1234);
    (0..length).map(|_| ALPHABET[rng.gen_range(0..ALPHABET.len())] as char).collect()
}

pub fn filled(user: String) -> Session {
    let mut rng = rand::rngs::OsRng;
    let mut raw = [0u8; 32];
    rng.fill_bytes(&mut raw);
    Session { user, token: hex::encode(raw) }
}

pub fn drawn_elsewhere(user: String) -> Session {
    let token = text(32);
    Session { user, token }
}

pub fn account() -> Account {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let mut rng = StdRng::from_entropy();
    let password: String = (0..16).map(|_| ALPHABET[rng.gen_range(0..ALPHABET.len())] as char).collect();
    let api_key: String = rng.sample_iter(&Alphanumeric).take(40).map(char::from).collect();
    Account { password, api_key }
}

pub fn reset(account: &mut Account) {
    let mut rng = StdRng::from_entropy();
    account.api_key = format!("key_{:016x}", rng.gen::<u64>());
}

pub fn invite() -> Vec<String> {
    let mut rng = StdRng::from_entropy();
    let invite_code: String = (0..8).map(|_| *ALPHABET.choose(&mut rng).unwrap() as char).collect();
    vec![invite_code]
}

pub struct TokenGenerator {
    rng: SmallRng,
}

impl Default for TokenGenerator {
    fn default() -> Self {
        Self { rng: SmallRng::from_entropy() }
    }
}

impl TokenGenerator {
    pub fn next(&mut self) -> String {
        let mut bytes = [0u8; 24];
        rand::rngs::OsRng.fill_bytes(&mut bytes);
        hex::encode(bytes)
    }
}

pub fn annotated() -> u32 {
    let mut rng: SmallRng = SmallRng::seed_from_u64(3);
    let reset_code: u32 = rand::rngs::OsRng.gen_range(0..1_000_000);
    reset_code
}
