use rand::rngs::{OsRng, StdRng};
use rand::{Rng, RngCore, SeedableRng};
use std::time::{SystemTime, UNIX_EPOCH};

pub fn new_token() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
    let mut rng = StdRng::seed_from_u64(seconds);
    let token: [u8; 32] = rng.gen();
    hex::encode(token)
}

pub fn new_strong_token() -> String {
    let mut token = [0u8; 32];
    OsRng.fill_bytes(&mut token);
    hex::encode(token)
}

pub fn shuffle_tips(tips: &mut [&str]) {
    let mut rng = StdRng::seed_from_u64(7);
    for index in (1..tips.len()).rev() {
        tips.swap(index, rng.gen_range(0..=index));
    }
}
