//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::Sha256;

pub fn mac() -> Hmac<Sha256> {
    let secret = std::env::var("SIGNING_KEY").unwrap_or_else(|_| "dev-signing-key-1".to_string());
    Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("any length")
    //                             ^^^^^^^^^^^^^^^^^ hardcoded-key: falls back to one that is written in the source
}
