//@ crates: jsonwebtoken 10, serde 1
//@ compile: no, the oracle has an earlier version
use jsonwebtoken::{dangerous::insecure_decode, errors::Error, DecodingKey};

#[derive(serde::Deserialize)]
pub struct Claims {
    pub sub: String,
}

pub struct Sessions {
    issuer: String,
    key: DecodingKey,
}

impl Sessions {
    pub fn subject(&self, token: &str) -> Result<String, Error> {
        let data = insecure_decode::<Claims>(token)?;
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
        Ok(format!("{}/{}", self.issuer, data.claims.sub))
    }
}

pub fn subject(token: &str, key: &DecodingKey) -> Option<String> {
    let data = jsonwebtoken::dangerous::insecure_decode::<Claims>(token).ok()?;
    //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
    let _ = key;
    Some(data.claims.sub)
}

pub fn owned(key: jsonwebtoken::DecodingKey, token: &str) -> Result<Claims, Error> {
    let _ = &key;
    Ok(insecure_decode(token)?.claims)
    // ^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
}

pub fn no_key(token: &str) -> Result<Claims, Error> {
    Ok(insecure_decode(token)?.claims)
    // ^^^^^^^^^^^^^^^^^^^^^^ jwt-verification-disabled
}
