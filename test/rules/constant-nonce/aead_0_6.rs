//@ crates: aes-gcm 0.11
//@ compile: rc-0.11
// aead 0.6 has other names: what a fix inserts for 0.5 does not exist here.
use aes_gcm::{
    aead::{Aead, KeyInit},
    Aes256Gcm, Error, Nonce,
};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = Nonce::from([0u8; 12]);
    cipher.encrypt(&nonce, message)
    //             ^^^^^^ constant-nonce [fix]
}
