//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Error, Nonce,
};

pub fn seal_all(key: &[u8; 32], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    let mut out = Vec::new();
    for message in messages {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let mut sealed = nonce.to_vec();
        sealed.extend(cipher.encrypt(&nonce, message.as_slice())?);
        out.push(sealed);
    }
    Ok(out)
}

pub fn in_a_closure(cipher: &Aes256Gcm, messages: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let seal = |message: &Vec<u8>| {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt(&nonce, message.as_slice()).unwrap_or_default()
    };
    messages.iter().map(seal).collect()
}

fn fresh() -> [u8; 12] {
    Aes256Gcm::generate_nonce(&mut OsRng).into()
}

pub fn from_a_helper(cipher: &Aes256Gcm, a: &[u8], b: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let first = cipher.encrypt(&Nonce::from(fresh()), a)?;
    let second = cipher.encrypt(&Nonce::from(fresh()), b)?;
    Ok(vec![first, second])
}

pub fn reassigned(cipher: &Aes256Gcm, a: &[u8], b: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let mut nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let first = cipher.encrypt(&nonce, a)?;
    nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let second = cipher.encrypt(&nonce, b)?;
    Ok(vec![first, second])
}
