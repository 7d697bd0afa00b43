//@ crates: jsonwebtoken 8, serde 1 +derive
//@ compile: main with errors
use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};

// A variable is of one type, whatever is called on it.
pub fn subject(token: &str, key: &DecodingKey) -> Option<serde::de::IgnoredAny> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_subject("service");
    //         ^^^^^^^^^^^ unknown-api
    decode(token, key, validation).ok().map(|data| data.claims)
    //                 ^^^^^^^^^^ wrong-arguments [fix]
}
