//@ crates: cookie 0.18, actix-web 4, axum-extra 0.10, jwt-simple 0.12
//@ compile: no, the oracle has none of these crates
use axum_extra::extract::cookie::Key as AxumKey;
use cookie::Key;
use jwt_simple::prelude::HS256Key;

const COOKIE_SECRET: &[u8; 64] = b"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

pub fn signing() -> [Key; 3] {
    [Key::from(COOKIE_SECRET), Key::derive_from(COOKIE_SECRET), Key::generate()]
    //         ^^^^^^^^^^^^^ hardcoded-key
    //                                          ^^^^^^^^^^^^^ hardcoded-key
}

pub fn actix() -> (actix_web::cookie::Key, actix_web::cookie::Key, actix_web::cookie::Key) {
    let fixed = actix_web::cookie::Key::from(&[0; 64]);
    //                                       ^^^^^^^^ hardcoded-key
    let derived = actix_web::cookie::Key::derive_from(b"the session key of the whole program!!");
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    (fixed, derived, actix_web::cookie::Key::generate())
}

pub fn axum() -> (AxumKey, AxumKey, AxumKey) {
    let fixed = AxumKey::from("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".as_bytes());
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    let derived = AxumKey::derive_from(b"the session key of the whole program!!");
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    (fixed, derived, AxumKey::generate())
}

pub fn token_keys() -> (HS256Key, HS256Key) {
    (HS256Key::from_bytes(b"a jwt key that everybody has"), HS256Key::generate())
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
