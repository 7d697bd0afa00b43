//@ crates: aes-gcm 0.10, chacha20poly1305 0.10
//@ compile: main
// Random nonces that are long, few, or under a key of their own.
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Error};
use chacha20poly1305::XChaCha20Poly1305;
use std::sync::mpsc::Receiver;

pub fn long(cipher: &XChaCha20Poly1305, queue: &Receiver<Vec<u8>>) -> Result<(), Error> {
    while let Ok(message) = queue.recv() {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        cipher.encrypt(&nonce, message.as_slice())?;
    }
    Ok(())
}

pub fn own_keys(queue: &Receiver<Vec<u8>>) -> Result<(), Error> {
    while let Ok(message) = queue.recv() {
        let cipher = Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng));
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt(&nonce, message.as_slice())?;
    }
    Ok(())
}

pub fn few(cipher: &Aes256Gcm, messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    messages
        .iter()
        .map(|message| cipher.encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), message.as_slice()))
        .collect()
}
