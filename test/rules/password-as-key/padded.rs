//@ crates: aes-gcm 0.10, openssl 0.10, rpassword 7
//@ compile: main
use aes_gcm::{Aes256Gcm, KeyInit};
use openssl::symm::{encrypt, Cipher};

fn prepare(passphrase: &str) -> [u8; 32] {
    let mut key = [0u8; 32];
    let bytes = passphrase.as_bytes();
    let length = bytes.len().min(32);
    key[..length].copy_from_slice(&bytes[..length]);
    key
}

pub fn cipher(passphrase: &str) -> Aes256Gcm {
    Aes256Gcm::new_from_slice(&prepare(passphrase)).unwrap()
    //                        ^^^^^^^^^^^^^^^^^^^^ password-as-key: key of `new_from_slice` is a password as it is, padded or cut
}

pub fn filled_up(password: &str, iv: &[u8], data: &[u8]) -> Vec<u8> {
    let mut key = password.as_bytes().to_vec();
    key.resize(32, 0);
    encrypt(Cipher::aes_256_cbc(), &key, Some(iv), data).unwrap()
  //^^^^^^^ unauthenticated-encryption
    //                             ^^^^ password-as-key: as it is, padded or cut
}

pub fn asked() -> Aes256Gcm {
    let line = rpassword::prompt_password("Password: ").unwrap();
    let padded = format!("{line:0>32}");
    Aes256Gcm::new_from_slice(padded.as_bytes()).unwrap()
    //                        ^^^^^^^^^^^^^^^^^ password-as-key: as it is, padded or cut
}
