//@ crates: p256 0.13 +ecdsa, sha2 0.10, openssl 0.10, rsa 0.9
//@ compile: main
use openssl::error::ErrorStack;
use openssl::pkey::{PKeyRef, Public};
use openssl::sign::Verifier;
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use p256::ecdsa::signature::{DigestVerifier, Signer};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

pub fn prehashed(key: &VerifyingKey, body: &[u8], signature: &Signature) -> usize {
    let _ = key.verify_prehash(&Sha256::digest(body), signature);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [high]
    let _ = key.verify_digest(Sha256::new_with_prefix(body), signature);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [high]
    body.len()
}

pub fn sign(key: &SigningKey, body: &[u8]) -> Option<Signature> {
    key.try_sign(body).ok()
}

// The answer is a bool within the Result: `?` looks only at whether OpenSSL could answer.
pub fn asked(key: &PKeyRef<Public>, body: &[u8], signature: &[u8]) -> Result<usize, ErrorStack> {
    let mut verifier = Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    verifier.verify(signature)?;
    //       ^^^^^^^^^^^^^^^^^ ignored-verification [high]: is dropped
    let mut once = Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    let _genuine = once.verify_oneshot(signature, body)?;
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [high]: nothing looks at `_genuine`
    Ok(body.len())
}

pub fn heeded(key: &PKeyRef<Public>, body: &[u8], signature: &[u8]) -> Result<bool, ErrorStack> {
    let mut verifier = Verifier::new(openssl::hash::MessageDigest::sha256(), key)?;
    verifier.update(body)?;
    if !verifier.verify(signature)? {
        return Ok(false);
    }
    verifier.verify(signature)
}

pub fn seal(key: &rsa::RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut rsa::rand_core::OsRng, rsa::Oaep::new::<Sha256>(), message)
}
