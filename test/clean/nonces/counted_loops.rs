//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, Error, KeyInit, OsRng}, Aes256Gcm};
use chacha20poly1305::XChaCha20Poly1305;
use std::sync::mpsc::Receiver;

const MOST: usize = 1000;

pub struct Session {
    key: [u8; 32],
    long: XChaCha20Poly1305,
    sent: usize,
}

impl Session {
    // Nonces of 192 bits may be drawn for as long as one likes.
    pub fn run(&self, queue: Receiver<Vec<u8>>, out: &mut Vec<Vec<u8>>) -> Result<(), Error> {
        while let Ok(message) = queue.recv() {
            let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
            out.push(self.long.encrypt(&nonce, message.as_slice())?);
        }
        Ok(())
    }

    fn with_its_own_key(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let cipher = Aes256Gcm::new(&Aes256Gcm::generate_key(&mut OsRng));
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        cipher.encrypt(&nonce, message)
    }

    pub fn keys_of_their_own(&self, queue: Receiver<Vec<u8>>, out: &mut Vec<Vec<u8>>) -> Result<(), Error> {
        for message in queue {
            out.push(self.with_its_own_key(&message)?);
        }
        Ok(())
    }

    // It ends long before.
    pub fn few(&mut self, queue: Receiver<Vec<u8>>, out: &mut Vec<Vec<u8>>) -> Result<(), Error> {
        let cipher = Aes256Gcm::new(&self.key.into());
        loop {
            let Ok(message) = queue.recv() else { break };
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            out.push(cipher.encrypt(&nonce, message.as_slice())?);
            self.sent += 1;
            if self.sent >= MOST {
                break;
            }
        }
        Ok(())
    }

    pub fn three(&self, out: &mut Vec<Vec<u8>>) -> Result<(), Error> {
        let cipher = Aes256Gcm::new(&self.key.into());
        loop {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            out.push(cipher.encrypt(&nonce, b"again".as_slice())?);
            if out.len() == 3 {
                return Ok(());
            }
        }
    }
}
