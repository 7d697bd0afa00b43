//@ crates: openssl 0.10
//@ compile: main
// Failures that stop the program go to the caller where the function can say that it failed.
use openssl::error::ErrorStack;
use openssl::symm::{decrypt, encrypt, Cipher};

pub fn seal(key: &[u8], iv: &[u8; 16], message: &[u8]) -> Vec<u8> {
    encrypt(Cipher::aes_256_cbc(), key, Some(iv), message).unwrap()
  //^^^^^^^ unauthenticated-encryption [fix]
}

pub fn open(key: &[u8], iv: &[u8; 16], sealed: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let message = decrypt(Cipher::aes_256_cbc(), key, Some(iv), sealed).unwrap();
    //            ^^^^^^^ unauthenticated-encryption [fix]
    //                                                                  ^^^^^^^^ panicking-crypto [fix]
    Ok(message)
}

mod text {
    use super::*;

    pub fn seal(key: &[u8], iv: &[u8; 16], message: &str) -> Result<String, String> {
        let sealed = encrypt(Cipher::aes_256_ctr(), key, Some(iv), message.as_bytes()).expect("sealed");
        //           ^^^^^^^ unauthenticated-encryption [fix]
        Ok(sealed.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub fn open(key: &[u8], iv: &[u8; 16], sealed: &[u8]) -> Option<String> {
        let message = decrypt(Cipher::aes_256_ctr(), key, Some(iv), sealed)
        //            ^^^^^^^ unauthenticated-encryption [fix]
            .expect("opened");
           //^^^^^^^^^^^^^^^^ panicking-crypto [fix]
        String::from_utf8(message).ok()
    }
}
