//@ crates: openssl 0.10
//@ compile: main
use openssl::cipher::{Cipher as Evp, CipherRef};
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
use openssl::symm::{encrypt, Cipher};

pub fn ciphers() -> Vec<Cipher> {
    vec![
        Cipher::aes_128_ecb(),
      //^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::aes_192_ecb(),
      //^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::aes_256_ecb(),
      //^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_cbc(),
      //^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ecb(),
      //^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3(),
      //^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3_cbc(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3_ecb(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::rc4(),
      //^^^^^^^^^^^ weak-cipher
        Cipher::bf_cbc(),
      //^^^^^^^^^^^^^^ weak-cipher
        Cipher::bf_ecb(),
      //^^^^^^^^^^^^^^ weak-cipher
        Cipher::cast5_cbc(),
      //^^^^^^^^^^^^^^^^^ weak-cipher
    ]
}

pub fn at_once(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::des_ede3_cbc(), key, Some(iv), data)
    //      ^^^^^^^^^^^^^^^^^^^^ weak-cipher
}

pub fn contexts(key: &[u8], iv: &[u8]) -> Result<(CipherCtx, CipherCtx), ErrorStack> {
    let mut sealing = CipherCtx::new()?;
    sealing.encrypt_init(Some(Evp::aes_256_ecb()), Some(key), None)?;
    //                        ^^^^^^^^^^^^^^^^ weak-cipher
    let mut opening = CipherCtx::new()?;
    opening.decrypt_init(Some(Evp::des_ede3_cbc()), Some(key), Some(iv))?;
    //                        ^^^^^^^^^^^^^^^^^ weak-cipher
    Ok((sealing, opening))
}

pub fn others() -> [&'static CipherRef; 3] {
    [Evp::aes_128_ecb(), Evp::des_cbc(), Evp::rc4()]
   //^^^^^^^^^^^^^^^^ weak-cipher
    //                   ^^^^^^^^^^^^ weak-cipher
    //                                   ^^^^^^^^ weak-cipher
}
