//@ crates: aes-gcm 0.10
//@ compile: main
// A method that is called in between puts another key or another nonce in its place.
use aes_gcm::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Error, Nonce};

pub struct Writer {
    cipher: Aes256Gcm,
    nonce: [u8; 12],
    written: Vec<u8>,
}

impl Writer {
    pub fn new() -> Self {
        let key = Aes256Gcm::generate_key(&mut OsRng);
        Self { cipher: Aes256Gcm::new(&key), nonce: Aes256Gcm::generate_nonce(&mut OsRng).into(), written: Vec::new() }
    }

    fn start_again(&mut self) {
        let written = std::mem::take(&mut self.written);
        *self = Self::new();
        self.written = written;
    }

    fn rekey(&mut self) {
        self.cipher = Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng));
    }

    pub fn seal_each_under_its_key(&mut self, messages: &[Vec<u8>]) -> Result<(), Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        for message in messages {
            let frame = self.cipher.encrypt(&nonce, message.as_slice())?;
            self.written.extend(frame);
            self.rekey();
        }
        Ok(())
    }

    pub fn seal(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let sealed = self.cipher.encrypt(Nonce::from_slice(&self.nonce), message)?;
        self.start_again();
        Ok(sealed)
    }
}
