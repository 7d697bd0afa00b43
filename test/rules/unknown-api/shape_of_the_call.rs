//@ crates: chrono 0.4, curve25519-dalek 4, secstr 0.5, hex 0.4, constant_time_eq 0.3, jsonwebtoken 8, zeroize 1, base64 0.22
//@ compile: main with errors
//! What is proposed can be called as the code calls it.
use chrono::{DateTime, Duration, Utc};
use constant_time_eq::constant_time_compare;
//                    ^^^^^^^^^^^^^^^^^^^^^ unknown-api [fix]: did you mean `constant_time_eq`?
use curve25519_dalek::Scalar;
use jsonwebtoken::{Algorithm, Validation};
use secstr::SecUtf8;

pub fn expiry(now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::from_hours(1)
    //              ^^^^^^^^^^ unknown-api [fix]: did you mean `hours`?
}

pub fn unit() -> Scalar {
    Scalar::one()
    //      ^^^ unknown-api [fix]: it is `ONE` since 4
}

pub fn exposed(secret: &SecUtf8) -> &str {
    secret.unsecure_str()
    //     ^^^^^^^^^^^^ unknown-api [fix]: did you mean `unsecure`?
}

pub fn lower(bytes: &[u8]) -> String {
    hex::encode_lower(bytes)
    //   ^^^^^^^^^^^^ unknown-api
}

pub fn validation() -> Validation {
    Validation::new(Algorithm::HS256).with_issuer("me")
    //                                ^^^^^^^^^^^ unknown-api
}

pub fn wipe(buffer: &mut [u8]) {
    zeroize::zeroize(buffer);
    //       ^^^^^^^ unknown-api
}

pub fn same(a: &[u8], b: &[u8]) -> bool {
    constant_time_compare(a, b)
}

pub fn url_safe(bytes: &[u8]) -> String {
    base64::encode_config(bytes, base64::URL_SAFE_NO_PAD)
    //      ^^^^^^^^^^^^^ unknown-api: it is `encode` since 0.20.0
    //                                   ^^^^^^^^^^^^^^^ unknown-api [fix]: did you mean
}
