//@ crates: pbkdf2 0.12, sha2 0.10
//@ compile: main
// BIP-39 fixes the rounds; what is named for tests is for tests.
use pbkdf2::pbkdf2_hmac;
use sha2::{Sha256, Sha512};

const ROUNDS: u32 = 2048;

pub fn seed_of(mnemonic: &str, passphrase: &str) -> [u8; 64] {
    let salt = format!("mnemonic{passphrase}");
    let mut seed = [0u8; 64];
    pbkdf2_hmac::<Sha512>(mnemonic.as_bytes(), salt.as_bytes(), ROUNDS, &mut seed);
    seed
}

pub fn seed_of_words(seed_phrase: &str, salt: &[u8]) -> [u8; 64] {
    let mut seed = [0u8; 64];
    pbkdf2_hmac::<Sha512>(seed_phrase.as_bytes(), salt, 2048, &mut seed);
    seed
}

pub fn key_fast_for_testing(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(password, salt, 1_000, &mut key);
    key
}
