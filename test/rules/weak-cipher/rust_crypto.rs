//@ crates: rust-crypto 0.2
//@ compile: no, the crate has not been built for years
extern crate crypto;

use crypto::aes::{cbc_encryptor, ctr, ecb_encryptor, KeySize};
use crypto::aes_gcm::AesGcm;
use crypto::blockmodes::PkcsPadding;
use crypto::digest::Digest;
use crypto::md5::Md5;
use crypto::sha1::Sha1;

pub fn block(key: &[u8]) -> Box<dyn crypto::symmetriccipher::Encryptor> {
    ecb_encryptor(KeySize::KeySize256, key, PkcsPadding)
  //^^^^^^^^^^^^^ weak-cipher
}

pub fn chained() -> Box<dyn crypto::symmetriccipher::Encryptor> {
    cbc_encryptor(KeySize::KeySize256, b"0123456789abcdef0123456789abcdef", &[0; 16], PkcsPadding)
  //^^^^^^^^^^^^^ unauthenticated-encryption
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    //                                                                      ^^^^^^^^ constant-nonce
}

pub fn counted(key: &[u8]) -> Box<dyn crypto::symmetriccipher::SynchronousStreamCipher> {
    ctr(KeySize::KeySize256, key, &[0; 16])
  //^^^ unauthenticated-encryption
    //                            ^^^^^^^^ constant-nonce
}

pub fn sealed(key: &[u8]) -> AesGcm<'static> {
    AesGcm::new(KeySize::KeySize256, key, b"unique nonce", &[])
    //                                    ^^^^^^^^^^^^^^^ constant-nonce
}

pub fn password_hashes(password: &str) -> (String, String) {
    let mut hasher = Md5::new();
    //               ^^^^^^^^ weak-hash
    hasher.input_str(password);
    let mut other = Sha1::new();
    //              ^^^^^^^^^ weak-hash
    other.input_str(password);
    (hasher.result_str(), other.result_str())
}
