//@ crates: openssl 0.10
//@ compile: main
use openssl::rand::rand_bytes;
use openssl::symm::{encrypt, Cipher};

pub fn seal(message: &[u8]) -> Result<(Vec<u8>, [u8; 16]), openssl::error::ErrorStack> {
    let mut iv = [0u8; 16];
    rand_bytes(&mut iv)?;
    let sealed = encrypt(Cipher::aes_256_cbc(), b"0123456789abcdef0123456789abcdef", Some(&iv), message)?;
    //           ^^^^^^^ unauthenticated-encryption
    //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    Ok((sealed, iv))
}
