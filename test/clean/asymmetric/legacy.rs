//@ crates: ring 0.17, rsa 0.9 +sha1, sha1 0.10
//@ compile: main
use ring::error::Unspecified;
use ring::signature::{UnparsedPublicKey, RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY};
use rsa::pkcs1v15::VerifyingKey;
use rsa::RsaPublicKey;

pub fn verify_legacy_release(key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), Unspecified> {
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY, key).verify(message, signature)
}

pub fn legacy_verifier(key: RsaPublicKey) -> VerifyingKey<sha1::Sha1> {
    VerifyingKey::<sha1::Sha1>::new(key)
}
