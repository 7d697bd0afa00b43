use aes_gcm::{
    aead::{Aead, Generate, KeyInit, Nonce},
    Aes256Gcm, Error,
};

pub fn seal_all(key: &[u8; 32], messages: &[&[u8]]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let mut sealed = Vec::new();
    for message in messages {
        let nonce = aes_gcm::aead::Nonce::<Aes256Gcm>::generate();
        sealed.push([nonce.as_slice(), &cipher.encrypt(&nonce, *message)?].concat());
    }
    Ok(sealed)
}
