//@ crates: bcrypt 0.15, jsonwebtoken 8, pbkdf2 0.12 +simple, sha2 0.10, scrypt 0.11, serde 1 +derive
//@ compile: main with errors
use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn read(token: &str, key: &DecodingKey) -> Option<Claims> {
    let validation = Validation::new(Algorithm::HS512);
    let data = decode::<Claims>(token, key, &validation, Algorithm::HS512).ok()?;
    //         ^^^^^^ wrong-arguments: `decode` takes 3 arguments (`token`, `key`, `validation`), 4 are given (jsonwebtoken 8.3.0, from Cargo.toml)
    Some(data.claims)
}

pub fn hash(password: &str) -> String {
    bcrypt::hash(password).unwrap()
    //      ^^^^ wrong-arguments: `bcrypt::hash` takes 2 arguments (`password`, `cost`), 1 is given
}

pub fn stretch(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(password, salt, &mut key);
    //      ^^^^^^^^^^^ wrong-arguments: takes 4 arguments
    key
}

pub fn params() -> scrypt::Params {
    scrypt::Params::new(15, 8, 1).unwrap()
    //              ^^^ wrong-arguments: `Params::new` takes 4 arguments (`log_n`, `r`, `p`, `len`), 3 are given
}
