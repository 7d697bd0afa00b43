//@ crates: aes-gcm 0.10
//@ compile: main
// Methods that take the object by `&mut` leave the cipher in it as it was.
use aes_gcm::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Error, Key, Nonce};

pub struct Writer {
    cipher: Aes256Gcm,
    written: Vec<u8>,
    frames: u32,
}

impl Writer {
    pub fn new(key: &Key<Aes256Gcm>) -> Self {
        Self { cipher: Aes256Gcm::new(key), written: Vec::new(), frames: 0 }
    }

    fn note(&mut self) {
        self.frames += 1;
    }

    fn write(&mut self, frame: &[u8]) {
        self.note();
        self.written.extend_from_slice(frame);
    }

    pub fn seal_all(&mut self, messages: &[Vec<u8>]) -> Result<(), Error> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        self.write(&nonce);
        for message in messages {
            let frame = self.cipher.encrypt(&nonce, message.as_slice())?;
            //                              ^^^^^^ nonce-reuse: is made outside the loop
            self.write(&frame);
        }
        Ok(())
    }

    pub fn seal_two(&mut self, nonce: &Nonce<aes_gcm::aead::consts::U12>, one: &[u8], other: &[u8]) -> Result<(), Error> {
        let first = self.cipher.encrypt(nonce, one)?;
        self.write(&first);
        let second = self.cipher.encrypt(nonce, other)?;
        //                               ^^^^^ nonce-reuse: was already used under this key
        self.write(&second);
        Ok(())
    }
}

pub struct Sender {
    cipher: Aes256Gcm,
    nonce: [u8; 12],
    sent: u32,
}

impl Sender {
    pub fn new(key: &Key<Aes256Gcm>, nonce: [u8; 12]) -> Self {
        Self { cipher: Aes256Gcm::new(key), nonce, sent: 0 }
    }

    fn count(&mut self) {
        self.sent += 1;
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.count();
        self.cipher.encrypt(Nonce::from_slice(&self.nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse: is kept in the object
    }
}
