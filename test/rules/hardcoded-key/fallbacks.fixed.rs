// A fallback in the source goes; how the program learns of it depends on what the function returns.
use hmac::{Hmac, Mac};
use jsonwebtoken::EncodingKey;
use sha2::Sha256;
use std::env;

pub fn panics() -> Hmac<Sha256> {
    let secret = env::var("SIGNING_KEY").expect("SIGNING_KEY is set");
    Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length")
}

pub fn told() -> Result<EncodingKey, Box<dyn std::error::Error>> {
    let secret = env::var("JWT_SECRET")?;
    Ok(EncodingKey::from_secret(secret.as_bytes()))
}

pub fn of_two() -> Option<EncodingKey> {
    let secret = env::var("JWT_SECRET").or_else(|_| env::var("SECRET")).expect("JWT_SECRET is set");
    Some(EncodingKey::from_secret(secret.as_bytes()))
}

pub fn given(key: Option<&[u8]>) -> EncodingKey {
    EncodingKey::from_secret(key.expect("the secret is configured"))
}

pub fn when_built() -> EncodingKey {
    EncodingKey::from_secret(option_env!("JWT_SECRET").expect("JWT_SECRET is set").as_bytes())
}

pub fn chosen() -> EncodingKey {
    let secret = match env::var("JWT_SECRET") {
        Ok(secret) => secret,
        Err(_) => panic!("JWT_SECRET is not set"),
    };
    EncodingKey::from_secret(secret.as_bytes())
}

pub fn otherwise() -> EncodingKey {
    let secret = if let Ok(secret) = env::var("JWT_SECRET") { secret } else { panic!("JWT_SECRET is not set") };
    EncodingKey::from_secret(secret.as_bytes())
}
