//@ crates: aes-gcm 0.10, rand 0.8, somewhere 1
//@ compile: no, of a crate that there is not
use aes_gcm::aead::OsRng;
use somewhere::{Config, Token};

// `Config` is a type, but `Token` may well be the trait that has the method.
pub fn token(config: &Config) -> String {
    OsRng.random_string(config.length)
}

pub fn also(config: &Config) -> String {
    Token::random_string(&mut OsRng, config.length)
}
