//@ crates: secrecy 0.8, aes-gcm 0.10
//@ compile: main
use aes_gcm::{Aes256Gcm, KeyInit};
use secrecy::{ExposeSecret, Secret};

pub fn cipher() -> Aes256Gcm {
    let key = Secret::new(*b"0123456789abcdef0123456789abcdef");
    Aes256Gcm::new(key.expose_secret().into())
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
}
