//@ crates: aes-gcm 0.11
//@ compile: rc-0.11
use aes_gcm::{
    aead::{Aead, Generate, KeyInit, Nonce},
    Aes256Gcm, Error,
};

pub fn seal_all(key: &[u8; 32], messages: &[&[u8]]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Nonce::<Aes256Gcm>::generate();
    let mut sealed = Vec::new();
    for message in messages {
        sealed.push(cipher.encrypt(&nonce, *message)?);
        //                         ^^^^^^ nonce-reuse [fix]
    }
    Ok(sealed)
}
