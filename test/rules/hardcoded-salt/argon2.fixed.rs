use argon2::{password_hash::SaltString, Argon2, PasswordHasher};

const SALT: &[u8] = b"pepper and salt!";

pub fn key(password: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    // To be kept with the result: nothing is derived or checked again without it.
    let salt = rand::random::<[u8; 16]>();
    Argon2::default().hash_password_into(password, &salt, &mut key).unwrap();
    key
}

pub fn stored(password: &[u8]) -> String {
    let salt = SaltString::from_b64("c29tZXNhbHQxMjM0").unwrap();
    Argon2::default().hash_password(password, &salt).unwrap().to_string()
}
