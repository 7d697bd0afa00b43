//@ crates: pbkdf2 0.12, sha2 0.10, bcrypt 0.15
//@ compile: main
// What is taken where nothing is set.
use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

#[derive(Default)]
pub struct Settings {
    rounds: Option<u32>,
}

pub fn of_a_setting(settings: &Settings, password: &str, salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    let rounds = settings.rounds.unwrap_or(4096);
    pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, rounds, &mut key);
    //                                               ^^^^^^ weak-kdf-parameters [medium]: with 4096 rounds, where nothing else is set,
    key
}

pub fn of_the_environment(password: &str, salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    let rounds = match std::env::var("ROUNDS").ok().and_then(|text| text.parse().ok()) {
        Some(rounds) => rounds,
        None => 1000,
    };
    pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, rounds, &mut key);
    //                                               ^^^^^^ weak-kdf-parameters [medium]: with 1000 rounds, where nothing else is set,
    key
}

pub fn stored(password: &str, cost: Option<u32>) -> Result<String, bcrypt::BcryptError> {
    bcrypt::hash(password, cost.unwrap_or(6))
    //                     ^^^^^^^^^^^^^^^^^ weak-kdf-parameters [medium]: with a cost of 6, where nothing else is set,
}
