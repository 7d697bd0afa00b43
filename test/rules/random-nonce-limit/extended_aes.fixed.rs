use chacha20poly1305::{
    aead::{Aead, AeadCore, KeyInit, OsRng},
    XChaCha20Poly1305, Key, XNonce,
};
use std::sync::mpsc::{Receiver, Sender};

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    let key = Key::from_slice(key);
    XChaCha20Poly1305::new(key)
}

pub fn run(key: &[u8; 32], queue: Receiver<Vec<u8>>, to: Sender<Vec<u8>>) -> Result<(), chacha20poly1305::Error> {
    let cipher = cipher(key);
    for message in &queue {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let mut record = nonce.to_vec();
        record.extend(cipher.encrypt(&nonce, message.as_slice())?);
        if to.send(record).is_err() {
            break;
        }
    }
    Ok(())
}

pub fn open(key: &[u8; 32], record: &[u8]) -> Option<Vec<u8>> {
    let nonce: [u8; 24] = record.get(..24)?.try_into().ok()?;
    cipher(key).decrypt(XNonce::from_slice(&nonce), &record[24..]).ok()
}
