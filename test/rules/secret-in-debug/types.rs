//@ crates: aes-gcm 0.10, zeroize 1, serde 1 +derive
//@ compile: main
use aes_gcm::{Aes256Gcm, Key};
use serde::Serialize;
use zeroize::Zeroizing;

#[derive(Clone, Debug)]
//              ^^^^^ secret-in-debug
pub struct Session {
    pub id: u32,
    pub key: Key<Aes256Gcm>,
}

#[derive(Debug)]
//       ^^^^^ secret-in-debug
pub struct Passphrase(String);
//                    ^^^^^^ secret-not-zeroized

#[derive(Debug, PartialEq)]
//       ^^^^^ secret-in-debug
pub enum Credentials {
    Anonymous,
    Login { user: String, password: String },
    //                    ^^^^^^^^ secret-not-zeroized
}

#[derive(Debug)]
//       ^^^^^ secret-in-debug
pub struct Wrapped {
    master_key: Zeroizing<Vec<u8>>,
}

#[derive(Debug)]
//       ^^^^^ secret-in-debug
pub struct User {
    name: String,
    password_hash: String,
}

#[derive(Serialize)]
//       ^^^^^^^^^ secret-in-debug
pub struct Exported {
    pub private_key: Vec<u8>,
    //  ^^^^^^^^^^^ secret-not-zeroized
}
