//@ crates: ring 0.17, openssl 0.10
//@ compile: main
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private, Public};
use openssl::sign::{Signer, Verifier};
use ring::error::Unspecified;
use ring::signature::{self, UnparsedPublicKey};

pub fn old(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&signature::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, key).verify(message, signature)
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn less_old(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, key).verify(message, signature)
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn short(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&signature::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, key).verify(message, signature)
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn sound(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, key).verify(message, signature)
}

pub fn sign(key: &PKey<Private>, message: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    Signer::new(MessageDigest::sha256(), key)?.sign_oneshot_to_vec(message)?;
    Signer::new(MessageDigest::sha1(), key)?.sign_oneshot_to_vec(message)
    //          ^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn verify(key: &PKey<Public>, message: &[u8], signature: &[u8]) -> Result<bool, ErrorStack> {
    Verifier::new(MessageDigest::sha1(), key)?.verify_oneshot(signature, message)
    //            ^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn long_hash(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&signature::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY, key).verify(message, signature)
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric [fix]
}
