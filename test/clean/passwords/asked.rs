//@ crates: rpassword 7, bcrypt-pbkdf 0.10, rand 0.8
//@ compile: main
// Passwords that are asked for and go through a KDF for passwords.
use rand::{rngs::OsRng, RngCore};
use std::io;

pub fn key() -> io::Result<([u8; 16], [u8; 32])> {
    let password = rpassword::prompt_password("Password: ")?;
    let again = rpassword::read_password()?;
    if password != again {
        return Err(io::Error::other("they differ"));
    }
    let mut salt = [0u8; 16];
    OsRng.fill_bytes(&mut salt);
    let mut key = [0u8; 32];
    bcrypt_pbkdf::bcrypt_pbkdf(password.as_bytes(), &salt, 64, &mut key).expect("the lengths are right");
    Ok((salt, key))
}
