//@ crates: jsonwebtoken 8.3
//@ compile: main
use jsonwebtoken::{encode, EncodingKey, Header};

pub fn token(claims: &std::collections::HashMap<String, u64>) -> jsonwebtoken::errors::Result<String> {
    encode(&Header::default(), claims, &EncodingKey::from_secret(b"my-jwt-secret-2024"))
    //                                                           ^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
