//@ crates: pbkdf2 0.12, sha2 0.10, bcrypt 0.15
//@ compile: main
// What is taken where nothing is set is no less than it should be; what is set is not known.
use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

pub fn key(password: &str, salt: &[u8], rounds: Option<u32>) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, rounds.unwrap_or(600_000), &mut key);
    key
}

pub fn key_with_a_floor(password: &str, salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, rounds.max(600_000), &mut key);
    key
}

pub fn stored(password: &str, cost: Option<u32>) -> Result<String, bcrypt::BcryptError> {
    bcrypt::hash(password, cost.unwrap_or(bcrypt::DEFAULT_COST))
}
