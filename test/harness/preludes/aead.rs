//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error, Key, Nonce,
};

pub fn example(cipher: &Aes256Gcm, message: &[u8], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let mut sealed: Vec<Vec<u8>> = Vec::new();
    {
// example
    }
    Ok(sealed)
}
