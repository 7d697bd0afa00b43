//@ crates: fernet 0.2, branca 0.10, pasetors 0.7, rusty_paseto 0.7, frank_jwt 3, jwt-compact 0.8, totp-rs 5
//@ compile: no, the oracle has none of these crates
use branca::Branca;
use fernet::Fernet;
use jwt_compact::alg::{Hs256Key, Hs384Key, Hs512Key};
use pasetors::keys::{AsymmetricSecretKey, SymmetricKey};
use pasetors::version4::V4;
use rusty_paseto::prelude::*;
use totp_rs::{Algorithm, TOTP};

const SEED: &[u8; 32] = b"supersecretkeyyoushouldnotcommit";

pub fn fernets() -> (Option<Fernet>, Option<Fernet>) {
    (Fernet::new("cJ8gc2B0mOBpDLB8UXZBQmMjFGyTeMSJZnRyyEo8SWQ="), Fernet::new(&Fernet::generate_key()))
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub fn brancas(token: &str) -> Option<Branca> {
    branca::encode(b"hello", SEED, 0).ok()?;
    //                       ^^^^ hardcoded-key [fix]
    branca::decode(token, SEED, 0).ok()?;
    //                    ^^^^ hardcoded-key [fix]
    Branca::new(SEED).ok()
    //          ^^^^ hardcoded-key [fix]
}

pub fn pasetos() -> Option<(SymmetricKey<V4>, AsymmetricSecretKey<V4>, SymmetricKey<V4>)> {
    let signing = AsymmetricSecretKey::<V4>::from(&[7u8; 64]).ok()?;
    //                                            ^^^^^^^^^^ hardcoded-key [fix]
    Some((SymmetricKey::<V4>::from(SEED).ok()?, signing, SymmetricKey::generate().ok()?))
    //                             ^^^^ hardcoded-key [fix]
}

pub fn another() -> (Key<32>, rusty_paseto::core::Key<32>) {
    (Key::<32>::from(b"wubbalubbadubdubwubbalubbadubdub"), rusty_paseto::core::Key::<32>::from(*SEED))
    //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    //                                                                                         ^^^^^ hardcoded-key [fix]
}

pub fn tokens(header: &frank_jwt::Header, payload: &frank_jwt::Payload, token: &str) {
    let text = "a phrase that everybody reads";
    let _ = frank_jwt::encode(header, &text.to_string(), payload, frank_jwt::Algorithm::HS256);
    //                                ^^^^^^^^^^^^^^^^^ hardcoded-key
    let _ = frank_jwt::decode(token, &text.to_string(), frank_jwt::Algorithm::HS256, &Default::default());
    //                               ^^^^^^^^^^^^^^^^^ hardcoded-key
}

pub fn compact() -> (Hs256Key, Hs384Key, Hs512Key) {
    (Hs256Key::new(SEED), Hs384Key::new(SEED), Hs512Key::new(SEED))
    //             ^^^^ hardcoded-key [fix]
    //                                  ^^^^ hardcoded-key [fix]
    //                                                       ^^^^ hardcoded-key [fix]
}

pub fn codes() -> Option<[TOTP; 2]> {
    let bytes = "TestSecretSuperSecret".as_bytes().to_vec();
    let one = TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes, None, String::new()).ok()?;
    //                                             ^^^^^ hardcoded-key
    let other = TOTP::new_unchecked(Algorithm::SHA1, 6, 1, 30, vec![9u8; 20], None, String::new());
    //                                                         ^^^^^^^^^^^^^ hardcoded-key
    Some([one, other])
}
