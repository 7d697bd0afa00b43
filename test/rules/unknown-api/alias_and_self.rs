//@ crates: sha2 0.10, aes-gcm 0.10
//@ compile: main with errors
use aes_gcm::aead as a;
use sha2 as hash;

type Cipher = aes_gcm::Aes256Gcm;

pub fn through_aliases(data: &[u8]) {
    let _ = hash::sha256(data);
    //            ^^^^^^ unknown-api
    let _: Option<a::AeadError> = None;
    //               ^^^^^^^^^ unknown-api
    let _ = Cipher::encrypt_bytes(data);
    //              ^^^^^^^^^^^^^ unknown-api
}
