//@ crates: argon2 0.5, pbkdf2 0.12, sha2 0.10, scrypt 0.11, bcrypt 0.15, ring 0.17, rand 0.8, hkdf 0.12
//@ compile: main
// Parameters at or above the OWASP figures, settings that it calls equal, and those that only the run time knows.
use argon2::{password_hash::SaltString, Algorithm, Argon2, Params, PasswordHasher, Version};
use hkdf::Hkdf;
use rand::{rngs::OsRng, RngCore};
use ring::pbkdf2;
use sha2::{Sha256, Sha512};
use std::num::NonZeroU32;

const ROUNDS: NonZeroU32 = match NonZeroU32::new(600_000) {
    Some(rounds) => rounds,
    None => unreachable!(),
};

pub fn argon2(password: &[u8]) -> String {
    let salt = SaltString::generate(&mut OsRng);
    Argon2::default().hash_password(password, &salt).unwrap().to_string()
}

pub fn less_memory() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(12 * 1024, 3, 1, Some(32)).unwrap())
}

pub fn configured(memory: u32) -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(memory, 2, 1, None).unwrap())
}

pub fn scrypt_params() -> [scrypt::Params; 2] {
    [scrypt::Params::new(17, 8, 1, 32).unwrap(), scrypt::Params::new(15, 8, 3, 32).unwrap()]
}

pub fn bcrypt_costs(password: &str, cost: u32) -> [bcrypt::BcryptResult<String>; 3] {
    [bcrypt::hash(password, bcrypt::DEFAULT_COST), bcrypt::hash(password, 10), bcrypt::hash(password, cost)]
}

pub fn pbkdf2_keys(password: &[u8], stored_salt: &[u8]) -> [u8; 32] {
    let mut salt = [0u8; 16];
    OsRng.fill_bytes(&mut salt);
    let mut key = [0u8; 32];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, password, &mut key);
    ::pbkdf2::pbkdf2_hmac::<Sha512>(password, stored_salt, 210_000, &mut key);
    key
}

pub fn checked(password: &[u8], salt: &[u8], stored: &[u8]) -> bool {
    // What was stored with fewer rounds has to be checked with them.
    pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, NonZeroU32::MIN, salt, password, stored).is_ok()
}

pub fn subkey(root: &[u8; 32]) -> [u8; 32] {
    let mut key = [0u8; 32];
    Hkdf::<Sha256>::new(Some(b"application v1"), root).expand(b"storage", &mut key).unwrap();
    key
}
