//@ crates: ed25519-dalek 2, curve25519-dalek 4, bcrypt 0.15, hex 0.4, p256 0.13 +ecdsa
//@ compile: main with errors
//! `?` on what a later version of the crate gives without a chance to fail, or in another wrapping.
use bcrypt::{BcryptError, HashParts};
use curve25519_dalek::scalar::Scalar;
use ed25519_dalek::{Signature, SignatureError, SigningKey, VerifyingKey};
use p256::{elliptic_curve::sec1::FromEncodedPoint, EncodedPoint, PublicKey};
use std::str::FromStr;

pub fn key(bytes: &[u8; 32]) -> Result<SigningKey, SignatureError> {
    let key = SigningKey::from_bytes(bytes)?;
    //                                     ^ unknown-api [fix]: `?` takes a `Result` or an `Option`, and `SigningKey` is neither
    Ok(key)
}

pub fn check(key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), SignatureError> {
    let key = VerifyingKey::from_bytes(key)?;
    let signature = Signature::from_bytes(signature)?;
    //                                              ^ unknown-api [fix]: `Signature` is neither
    key.verify_strict(message, &signature)
}

pub fn scalar(bytes: [u8; 32]) -> Option<Scalar> {
    let scalar = Scalar::from_canonical_bytes(bytes)?;
    //                                              ^ unknown-api: `CtOption` is neither
    Some(scalar)
}

pub fn point(point: &EncodedPoint) -> Option<PublicKey> {
    let key = PublicKey::from_encoded_point(point)?;
    //                                            ^ unknown-api: `CtOption` is neither
    Some(key)
}

pub fn cost(hash: &str) -> Result<u32, BcryptError> {
    let parts = HashParts::from_str(hash)?;
    Ok(parts.cost())
    //       ^^^^ unknown-api [fix]: did you mean `get_cost`?
}

pub fn bytes(text: &str) -> Result<Vec<u8>, hex::FromHexError> {
    let bytes = hex::decode(text)?;
    let first: Option<&u8> = bytes.first();
    first.map(|one| vec![*one]).ok_or(hex::FromHexError::OddLength)
}
