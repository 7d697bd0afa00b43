//@ crates: rand 0.8
//@ compile: main
use rand::distributions::{Alphanumeric, DistString, Distribution, Uniform};
use rand::rngs::{OsRng, StdRng};
use rand::SeedableRng;

pub fn session_token() -> String {
    Alphanumeric.sample_string(&mut OsRng, 32)
}

pub fn reset_token() -> String {
    let mut token = String::from("reset-");
    Alphanumeric.append_string(&mut StdRng::from_entropy(), &mut token, 32);
    token
}

pub fn password_of(length: usize) -> String {
    let letters = Uniform::new_inclusive(b'a', b'z');
    let mut rng = rand::thread_rng();
    (0..length).map(|_| char::from(letters.sample(&mut rng))).collect()
}

/// The same board for the same number.
pub fn board(number: u64) -> Vec<u8> {
    let mut rng = StdRng::seed_from_u64(number);
    let dice = Uniform::from(1..7);
    (0..64).map(|_| dice.sample(&mut rng)).collect()
}
