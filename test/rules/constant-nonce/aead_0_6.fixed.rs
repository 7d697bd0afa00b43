// aead 0.6 has other names: what a fix inserts for 0.5 does not exist here.
use aes_gcm::{
    aead::{Aead, KeyInit, Generate},
    Aes256Gcm, Error, Nonce,
};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let nonce = aes_gcm::aead::Nonce::<Aes256Gcm>::generate();
    cipher.encrypt(&nonce, message).map(|sealed| [nonce.as_slice(), &sealed].concat())
}
