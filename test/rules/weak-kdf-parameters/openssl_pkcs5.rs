//@ crates: openssl 0.10
//@ compile: main
use openssl::{error::ErrorStack, hash::MessageDigest, pkcs5};

pub fn key(password: &[u8], salt: &[u8]) -> Result<[u8; 32], ErrorStack> {
    let mut key = [0u8; 32];
    pkcs5::pbkdf2_hmac(password, salt, 4096, MessageDigest::sha256(), &mut key)?;
    //                                 ^^^^ weak-kdf-parameters [fix]: 4096 rounds
    pkcs5::scrypt(password, salt, 16384, 8, 1, 64 << 20, &mut key)?;
    //                            ^^^^^^^^^^^ weak-kdf-parameters: N = 16384
    Ok(key)
}
