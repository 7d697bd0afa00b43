//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Error, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use rand::RngCore;

pub trait Transport {
    fn put(&mut self, bytes: &[u8]) -> Result<(), Error>;
}

pub struct Uploader<T: Transport> {
    cipher: Aes256Gcm,
    transport: T,
    sent: u64,
}

impl<T: Transport> Uploader<T> {
    pub fn upload(&mut self, chunk: &[u8]) -> Result<u32, Error> {
        let mut nonce = [0u8; 12];
        rand::thread_rng().fill_bytes(&mut nonce);
        let mut attempt = 0;
        while attempt < 3 {
            let mut body = format!("attempt={attempt};").into_bytes();
            body.extend_from_slice(chunk);
            let sealed = self.cipher.encrypt(Nonce::from_slice(&nonce), body.as_slice())?;
            //                               ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse [fix]
            match self.transport.put(&sealed) {
                Ok(()) => return Ok(attempt),
                Err(_) => attempt += 1,
            }
        }
        Err(Error)
    }

    // The counter is a field that each round advances.
    pub fn counted(&mut self, chunks: &[Vec<u8>]) -> Result<(), Error> {
        for chunk in chunks {
            let mut nonce = [0u8; 12];
            nonce[4..].copy_from_slice(&self.sent.to_be_bytes());
            self.sent += 1;
            let sealed = self.cipher.encrypt(Nonce::from_slice(&nonce), chunk.as_slice())?;
            self.transport.put(&sealed)?;
        }
        Ok(())
    }

    pub fn renewed(&mut self, chunk: &[u8]) -> Result<u32, Error> {
        for attempt in 0..3 {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            let sealed = self.cipher.encrypt(&nonce, chunk)?;
            if self.transport.put(&sealed).is_ok() {
                return Ok(attempt);
            }
        }
        Err(Error)
    }
}

pub struct Session<T> {
    cipher: ChaCha20Poly1305,
    out: T,
}

impl<T: Transport> Session<T> {
    pub fn all(&mut self, messages: &[&[u8]]) -> Result<(), Error> {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        for message in messages {
            let sealed = self.cipher.encrypt(&nonce, *message)?;
            //                               ^^^^^^ nonce-reuse [fix]
            self.out.put(&sealed)?;
        }
        Ok(())
    }

    // Each round has a key of its own.
    pub fn keyed(&mut self, keys: &[[u8; 32]], message: &[u8]) -> Result<(), Error> {
        let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
        for key in keys {
            self.cipher = ChaCha20Poly1305::new(key.into());
            let sealed = self.cipher.encrypt(&nonce, message)?;
            self.out.put(&sealed)?;
        }
        Ok(())
    }
}
