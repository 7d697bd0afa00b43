//! What is proposed can be called as the code calls it.
use chrono::{DateTime, Duration, Utc};
use constant_time_eq::constant_time_eq;
use curve25519_dalek::Scalar;
use jsonwebtoken::{Algorithm, Validation};
use secstr::SecUtf8;

pub fn expiry(now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::hours(1)
}

pub fn unit() -> Scalar {
    Scalar::ONE
}

pub fn exposed(secret: &SecUtf8) -> &str {
    secret.unsecure()
}

pub fn lower(bytes: &[u8]) -> String {
    hex::encode(bytes)
}

pub fn validation() -> Validation {
    Validation::new(Algorithm::HS256).with_issuer("me")
}

pub fn wipe(buffer: &mut [u8]) {
    zeroize::zeroize(buffer);
}

pub fn same(a: &[u8], b: &[u8]) -> bool {
    constant_time_eq(a, b)
}

pub fn url_safe(bytes: &[u8]) -> String {
    base64::encode_config(bytes, base64::engine::general_purpose::URL_SAFE_NO_PAD)
}
