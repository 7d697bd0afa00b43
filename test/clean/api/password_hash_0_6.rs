//@ crates: argon2 0.6, password-hash 0.6
//@ compile: rc-0.11
use argon2::password_hash::{phc::PasswordHash, Error, PasswordHasher};
use argon2::Argon2;

pub fn hash(password: &[u8], salt: &[u8]) -> Result<String, Error> {
    let hashed: PasswordHash = Argon2::default().hash_password_with_salt(password, salt)?;
    Ok(hashed.to_string())
}
