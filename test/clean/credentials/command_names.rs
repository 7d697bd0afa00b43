//@ crates: rand 0.10
//@ compile: rc-0.11
// Names of commands and headers of formats are no secrets.
use rand::distr::{Distribution, Uniform};

const CMD_REQUEST_SECRET: &str = "request-secret";
const RSA_HEADER: &str = "-----BEGIN RSA PRIVATE KEY-----";

pub fn is_command(word: &str) -> bool {
    word == CMD_REQUEST_SECRET
}

pub fn is_key_file(text: &str) -> bool {
    text.starts_with(RSA_HEADER)
}

// What `try_from` gives is a result, of the crate's own type.
pub fn sizes<R: rand::Rng>(rng: &mut R) -> usize {
    Uniform::try_from(0..5usize).expect("valid").sample(rng)
}

pub struct Challenge {
    pub token: String,
}

pub fn sample(kind: u8) -> Challenge {
    Challenge { token: if kind == 0 { "token".to_owned() } else { "token42".to_owned() } }
}
