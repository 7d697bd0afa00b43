//@ crates: jsonwebtoken 9, serde 1
//@ compile: no, the derive of serde is not at hand
use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn subject(token: &str, key: &DecodingKey) -> Option<String> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.insecure_disable_signature_validation();
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix] [high]
    validation.validate_exp = false;
    //         ^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]: `validate_exp` is off
    decode::<Claims>(token, key, &validation).ok().map(|data| data.claims.sub)
}

pub fn forever() -> Validation {
    Validation { validate_exp: false, leeway: 60, ..Validation::default() }
    //           ^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled [fix]
}
