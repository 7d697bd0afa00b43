use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error,
};

pub fn seal_all(key: &[u8; 32], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let mut sealed = Vec::new();
    for message in messages {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let one = [nonce.as_slice(), &cipher.encrypt(&nonce, message.as_slice())?].concat();
        sealed.push(one);
    }
    Ok(sealed)
}
