//@ crates: jsonwebtoken 9, serde 1
//@ compile: no, the derive of serde is not at hand
use jsonwebtoken::{decode, decode_header, Algorithm, DecodingKey, Validation};

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub fn subject(token: &str, key: &DecodingKey, check_expiry: bool) -> jsonwebtoken::errors::Result<String> {
    let header = decode_header(token)?;
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = true;
    validation.validate_nbf = true;
    validation.leeway = if header.kid.is_some() { 30 } else { 60 };
    validation.validate_exp = check_expiry;
    validation.set_required_spec_claims(&["exp", "sub"]);
    Ok(decode::<Claims>(token, key, &validation)?.claims.sub)
}
