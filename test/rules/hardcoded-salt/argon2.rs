//@ crates: argon2 0.5, rand 0.8
//@ compile: main
use argon2::{password_hash::SaltString, Argon2, PasswordHasher};

const SALT: &[u8] = b"pepper and salt!";

pub fn key(password: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    Argon2::default().hash_password_into(password, SALT, &mut key).unwrap();
    //                                             ^^^^ hardcoded-salt [fix]: salt of `hash_password_into` is the same for each password
    key
}

pub fn stored(password: &[u8]) -> String {
    let salt = SaltString::from_b64("c29tZXNhbHQxMjM0").unwrap();
    Argon2::default().hash_password(password, &salt).unwrap().to_string()
    //                                        ^^^^^ hardcoded-salt: is the same for each password
}
