//@ crates: chacha20poly1305 0.10, rand 0.8
//@ compile: main
// A derived `Default` makes room for the nonce, which is drawn before it is used.
use chacha20poly1305::{
    aead::{Aead, Error},
    ChaCha20Poly1305, Nonce,
};
use rand::{rngs::OsRng, RngCore};

#[derive(Default)]
pub struct Record {
    nonce: [u8; 12],
    body: Vec<u8>,
}

pub struct Fresh([u8; 12]);

impl Default for Fresh {
    fn default() -> Self {
        Fresh(rand::random())
    }
}

#[derive(Default)]
pub struct Envelope {
    nonce: Fresh,
    body: Vec<u8>,
}

impl Record {
    fn draw(&mut self) {
        OsRng.fill_bytes(&mut self.nonce);
    }
}

pub fn filled(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Record, Error> {
    let mut record = Record::default();
    OsRng.fill_bytes(&mut record.nonce);
    record.body = cipher.encrypt(Nonce::from_slice(&record.nonce), message)?;
    Ok(record)
}

pub fn drawn(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Record, Error> {
    let mut record = Record::default();
    record.draw();
    record.body = cipher.encrypt(Nonce::from_slice(&record.nonce), message)?;
    Ok(record)
}

pub fn enveloped(cipher: &ChaCha20Poly1305, message: &[u8]) -> Result<Envelope, Error> {
    let mut envelope = Envelope::default();
    envelope.body = cipher.encrypt(Nonce::from_slice(&envelope.nonce.0), message)?;
    Ok(envelope)
}
