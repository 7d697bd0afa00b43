//@ crates: hmac 0.12, sha2 0.10, jsonwebtoken 9
//@ compile: main
// A fallback in the source goes; how the program learns of it depends on what the function returns.
use hmac::{Hmac, Mac};
use jsonwebtoken::EncodingKey;
use sha2::Sha256;
use std::env;

pub fn panics() -> Hmac<Sha256> {
    let secret = env::var("SIGNING_KEY").unwrap_or_else(|_| "dev-signing-key-1".to_string());
    Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length")
    //                             ^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn told() -> Result<EncodingKey, Box<dyn std::error::Error>> {
    let secret = env::var("JWT_SECRET").unwrap_or("w1nter-is-coming".into());
    Ok(EncodingKey::from_secret(secret.as_bytes()))
    //                          ^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn of_two() -> Option<EncodingKey> {
    let secret = env::var("JWT_SECRET").or_else(|_| env::var("SECRET")).unwrap_or_else(|_| {
        eprintln!("no secret, so the one of the developers");
        String::from("w1nter-is-coming")
    });
    Some(EncodingKey::from_secret(secret.as_bytes()))
    //                            ^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn given(key: Option<&[u8]>) -> EncodingKey {
    EncodingKey::from_secret(key.unwrap_or(b"w1nter-is-coming"))
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn when_built() -> EncodingKey {
    EncodingKey::from_secret(option_env!("JWT_SECRET").unwrap_or("w1nter-is-coming").as_bytes())
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn chosen() -> EncodingKey {
    let secret = match env::var("JWT_SECRET") {
        Ok(secret) => secret,
        Err(_) => "w1nter-is-coming".to_string(),
    };
    EncodingKey::from_secret(secret.as_bytes())
    //                       ^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}

pub fn otherwise() -> EncodingKey {
    let secret = if let Ok(secret) = env::var("JWT_SECRET") { secret } else { "w1nter-is-coming".into() };
    EncodingKey::from_secret(secret.as_bytes())
    //                       ^^^^^^^^^^^^^^^^^ hardcoded-key [fix]: falls back
}
