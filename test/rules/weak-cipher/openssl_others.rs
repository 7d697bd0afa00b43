//@ crates: openssl 0.10
//@ compile: main
use openssl::cipher::{Cipher as Evp, CipherRef};
use openssl::error::ErrorStack;
use openssl::symm::{encrypt, Cipher};

pub fn ciphers() -> Vec<Cipher> {
    vec![
        Cipher::bf_cfb64(),
      //^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::bf_ofb(),
      //^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3_cfb64(),
      //^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3_cfb8(),
      //^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::des_ede3_ofb(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::camellia_128_ecb(),
      //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::camellia_192_ecb(),
      //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::camellia_256_ecb(),
      //^^^^^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::cast5_ecb(),
      //^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::cast5_ofb(),
      //^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::cast5_cfb64(),
      //^^^^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::seed_ecb(),
      //^^^^^^^^^^^^^^^^ weak-cipher
        Cipher::sm4_ecb(),
      //^^^^^^^^^^^^^^^ weak-cipher
        Cipher::rc2_cbc(),
      //^^^^^^^^^^^^^^^ weak-cipher
        Cipher::rc2_40_cbc(),
      //^^^^^^^^^^^^^^^^^^ weak-cipher
    ]
}

pub fn contexts() -> Vec<&'static CipherRef> {
    vec![
        Evp::aes_192_ecb(),
      //^^^^^^^^^^^^^^^^ weak-cipher
        Evp::bf_cbc(),
      //^^^^^^^^^^^ weak-cipher
        Evp::bf_ecb(),
      //^^^^^^^^^^^ weak-cipher
        Evp::bf_cfb64(),
      //^^^^^^^^^^^^^ weak-cipher
        Evp::bf_ofb(),
      //^^^^^^^^^^^ weak-cipher
        Evp::des_ecb(),
      //^^^^^^^^^^^^ weak-cipher
        Evp::des_ede3(),
      //^^^^^^^^^^^^^ weak-cipher
        Evp::des_ede3_ecb(),
      //^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::des_ede3_cfb8(),
      //^^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::des_ede3_cfb64(),
      //^^^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::des_ede3_ofb(),
      //^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::camellia128_ecb(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::camellia192_ecb(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::camellia256_ecb(),
      //^^^^^^^^^^^^^^^^^^^^ weak-cipher
        Evp::cast5_cfb64(),
      //^^^^^^^^^^^^^^^^ weak-cipher
        Evp::cast5_ecb(),
      //^^^^^^^^^^^^^^ weak-cipher
        Evp::cast5_cbc(),
      //^^^^^^^^^^^^^^ weak-cipher
        Evp::cast5_ofb(),
      //^^^^^^^^^^^^^^ weak-cipher
        Evp::seed_ecb(),
      //^^^^^^^^^^^^^ weak-cipher
        Evp::sm4_ecb(),
      //^^^^^^^^^^^^ weak-cipher
    ]
}

pub fn seal(key: &[u8], iv: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::des_ede3_cfb64(), key, Some(iv), data)
    //      ^^^^^^^^^^^^^^^^^^^^^^ weak-cipher [fix]
}

pub fn national(key: &[u8], data: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    encrypt(Cipher::sm4_ecb(), key, None, data)
    //      ^^^^^^^^^^^^^^^ weak-cipher [fix]
}
