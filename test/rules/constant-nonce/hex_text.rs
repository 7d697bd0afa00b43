//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Nonce};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let iv = hex::decode("cafebabefacedbaddecaf888")?;
    let cipher = Aes256Gcm::new(key.into());
    let sealed = cipher.encrypt(Nonce::from_slice(&iv), message).map_err(|_| "encryption")?;
    //                          ^^^^^^^^^^^^^^^^^^^^^^ constant-nonce [fix]
    Ok(sealed)
}
