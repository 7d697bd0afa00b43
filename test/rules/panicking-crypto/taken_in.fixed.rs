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
    Ok(cipher.decrypt(Nonce::from_slice(nonce), sealed).map_err(|_| Error::Decryption)?)
}

pub fn check(key: &VerifyingKey, message: &[u8], signature: &Signature) -> Result<(), Error> {
    key.verify(message, signature)?;
    Ok(())
}
