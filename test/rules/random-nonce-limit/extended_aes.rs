//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: main
use aes_gcm::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    Aes256Gcm, Key, Nonce,
};
use std::sync::mpsc::{Receiver, Sender};

fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    let key = Key::<Aes256Gcm>::from_slice(key);
    Aes256Gcm::new(key)
}

pub fn run(key: &[u8; 32], queue: Receiver<Vec<u8>>, to: Sender<Vec<u8>>) -> Result<(), aes_gcm::Error> {
    let cipher = cipher(key);
    for message in &queue {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let mut record = nonce.to_vec();
        record.extend(cipher.encrypt(&nonce, message.as_slice())?);
        //                           ^^^^^^ random-nonce-limit
        if to.send(record).is_err() {
            break;
        }
    }
    Ok(())
}

pub fn open(key: &[u8; 32], record: &[u8]) -> Option<Vec<u8>> {
    let nonce: [u8; 12] = record.get(..12)?.try_into().ok()?;
    cipher(key).decrypt(Nonce::from_slice(&nonce), &record[12..]).ok()
}
