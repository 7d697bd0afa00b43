//@ crates: rand_core 0.6, rand_xorshift 0.3, argon2 0.5
//@ compile: main
use argon2::password_hash::{Error, PasswordHasher, SaltString};
use argon2::Argon2;
use rand_core::{RngCore, SeedableRng};
use rand_xorshift::XorShiftRng;

pub fn hash(password: &[u8]) -> Result<String, Error> {
    let mut bytes = [0u8; 16];
    XorShiftRng::seed_from_u64(99).fill_bytes(&mut bytes);
    let salt = SaltString::encode_b64(&bytes)?;
    Ok(Argon2::default().hash_password(password, &salt)?.to_string())
    //                                           ^^^^^ weak-rng
}
