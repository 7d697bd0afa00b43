//@ crates: jsonwebtoken 10, serde 1
//@ compile: no, the oracle has an earlier version
use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn subject(token: &str) -> Option<String> {
    let data = jsonwebtoken::dangerous::insecure_decode::<Claims>(token).ok()?;
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
    Some(data.claims.sub)
}

pub fn unchecked(token: &str, key: &DecodingKey) -> Option<String> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.insecure_disable_signature_validation();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]
    validation.validate_exp = false;
    //         ^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]
    Some(decode::<Claims>(token, key, &validation).ok()?.claims.sub)
}

pub fn told_once(token: &str) -> bool {
    subject(token).is_some()
}
