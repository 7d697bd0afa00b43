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
        let data = jsonwebtoken::decode::<Claims>(token, &self.key, &jsonwebtoken::Validation::default())?;
        Ok(format!("{}/{}", self.issuer, data.claims.sub))
    }
}

pub fn subject(token: &str, key: &DecodingKey) -> Option<String> {
    let data = jsonwebtoken::decode::<Claims>(token, key, &jsonwebtoken::Validation::default()).ok()?;
    let _ = key;
    Some(data.claims.sub)
}

pub fn owned(key: jsonwebtoken::DecodingKey, token: &str) -> Result<Claims, Error> {
    let _ = &key;
    Ok(jsonwebtoken::decode(token, &key, &jsonwebtoken::Validation::default())?.claims)
}

pub fn no_key(token: &str) -> Result<Claims, Error> {
    Ok(insecure_decode(token)?.claims)
}
