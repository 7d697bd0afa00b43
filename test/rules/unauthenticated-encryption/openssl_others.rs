//@ crates: openssl 0.10
//@ compile: main
use openssl::cipher::Cipher as Evp;
use openssl::cipher_ctx::CipherCtxRef;
use openssl::error::ErrorStack;
use openssl::symm::{encrypt, Cipher};

pub fn each(key: &[u8], [iv, second, third]: [&[u8]; 3], data: &[u8]) -> Result<Vec<Vec<u8>>, ErrorStack> {
    Ok(vec![
        encrypt(Cipher::aes_128_cfb1(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_128_cfb8(), key, Some(second), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_192_cfb1(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_192_cfb128(), key, Some(second), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_192_cfb8(), key, Some(third), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_192_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_256_cfb1(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::aes_256_cfb8(), key, Some(second), data)?,
      //^^^^^^^ unauthenticated-encryption [fix]
        encrypt(Cipher::camellia_128_cbc(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_128_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_128_cfb128(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_192_cbc(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_192_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_192_cfb128(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_256_cbc(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_256_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::camellia_256_cfb128(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::seed_cbc(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::seed_cfb128(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::seed_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::sm4_cbc(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::sm4_ctr(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::sm4_cfb128(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
        encrypt(Cipher::sm4_ofb(), key, Some(iv), data)?,
      //^^^^^^^ unauthenticated-encryption
    ])
}

pub fn contexts(context: &mut CipherCtxRef, key: &[u8], iv: &[u8]) -> Result<(), ErrorStack> {
    context.encrypt_init(Some(Evp::aes_128_ctr()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_128_cfb1()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_128_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                           ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_128_cfb8()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                         ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_128_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_192_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_192_ctr()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_192_cfb1()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_192_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                           ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_192_cfb8()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                         ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_192_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_256_cfb1()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::aes_256_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                           ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_256_cfb8()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    //                                                         ^^^^^^^^ nonce-reuse
    context.encrypt_init(Some(Evp::aes_256_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia128_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia128_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia128_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia192_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia192_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia192_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia256_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia256_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::camellia256_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::chacha20()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::seed_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::seed_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::seed_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::sm4_cbc()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::sm4_ctr()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::sm4_cfb128()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    context.encrypt_init(Some(Evp::sm4_ofb()), Some(key), Some(iv))?;
    //      ^^^^^^^^^^^^ unauthenticated-encryption
    Ok(())
}
