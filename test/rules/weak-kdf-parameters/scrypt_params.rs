//@ crates: scrypt 0.11
//@ compile: main
use scrypt::{scrypt, Params};

pub fn key(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let params = Params::new(10, 8, 1, 32).unwrap();
    //                       ^^^^^^^^ weak-kdf-parameters [fix]: scrypt with N = 2^10, r = 8, p = 1 is too cheap
    let mut key = [0u8; 32];
    scrypt(password, salt, &params, &mut key).unwrap();
    key
}
