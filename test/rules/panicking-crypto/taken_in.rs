//@ crates: aes-gcm 0.10, ed25519-dalek 2, thiserror 1
//@ compile: no, the derive of thiserror is not at hand
use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, Nonce};
use ed25519_dalek::{Signature, SignatureError, Verifier, VerifyingKey};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("signature: {0}")]
    Signature(#[from] SignatureError),
    #[error("cannot decrypt")]
    Decryption,
}

pub fn open(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(cipher.decrypt(Nonce::from_slice(nonce), sealed).unwrap())
    //                                                  ^^^^^^^^ panicking-crypto [fix]
}

pub fn check(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Result<(), Error> {
    key.verify(message, signature).expect("genuine");
    //                             ^^^^^^^^^^^^^^^^^ panicking-crypto [fix]
    Ok(())
}
