//@ crates: aes-gcm 0.10
//@ compile: main with errors
use aes_gcm::{aead::{KeyInit, OsRng}, Aes256Gcm, Key};

pub fn keys() -> Aes256Gcm {
    let key: Key<Aes256Gcm> = Aes256Gcm::random_key(&mut OsRng);
    //                                   ^^^^^^^^^^ unknown-api: associated item `random_key`
    Aes256Gcm::from_key(&key)
    //         ^^^^^^^^ unknown-api
}
