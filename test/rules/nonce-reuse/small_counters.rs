//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, ring 0.17, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, KeyInit}, Aes256Gcm, Error, Key, Nonce};
use chacha20poly1305::ChaCha20Poly1305;
use ring::aead::{Aad, LessSafeKey};


pub struct Channel { cipher: Aes256Gcm, prefix: [u8; 4], counter: u8 }

impl Channel {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[11] = self.counter;
        self.counter = self.counter.wrapping_add(1);
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
}

pub struct Wide { cipher: Aes256Gcm, prefix: [u8; 4], counter: u64 }

impl Wide {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter = self.counter.checked_add(1).ok_or(Error)?;
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
    }
}

pub struct Cut { cipher: Aes256Gcm, prefix: [u8; 10], counter: u64 }

impl Cut {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..10].copy_from_slice(&self.prefix);
        nonce[10..].copy_from_slice(&(self.counter as u16).to_be_bytes());
        self.counter += 1;
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
}

pub struct Guarded { cipher: Aes256Gcm, prefix: [u8; 10], counter: u16 }

impl Guarded {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        if self.counter == u16::MAX { return Err(Error); }
        let mut nonce = [0u8; 12];
        nonce[..10].copy_from_slice(&self.prefix);
        nonce[10..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter += 1;
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
    }
}

pub struct Checked { cipher: Aes256Gcm, prefix: [u8; 10], counter: u16 }

impl Checked {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..10].copy_from_slice(&self.prefix);
        nonce[10..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter = self.counter.checked_add(1).ok_or(Error)?;
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
    }
}

pub struct Modulo { cipher: ChaCha20Poly1305, prefix: [u8; 4], counter: u64 }

impl Modulo {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&(self.counter % 1000).to_be_bytes());
        self.counter += 1;
        self.cipher.encrypt(chacha20poly1305::Nonce::from_slice(&nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
}

pub struct Mask { cipher: ChaCha20Poly1305, prefix: [u8; 4], counter: u64 }

impl Mask {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[11] = (self.counter & 0xff) as u8;
        self.counter += 1;
        self.cipher.encrypt(chacha20poly1305::Nonce::from_slice(&nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
    pub fn send_bytes(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[11] = (self.counter & 0xff) as u8;
        nonce[10] = ((self.counter >> 8) & 0xff) as u8;
        nonce[9] = ((self.counter >> 16) & 0xff) as u8;
        nonce[8] = ((self.counter >> 24) & 0xff) as u8;
        nonce[7] = ((self.counter >> 32) & 0xff) as u8;
        self.counter += 1;
        self.cipher.encrypt(chacha20poly1305::Nonce::from_slice(&nonce), message)
    }
}

// Loop, function-local counter
pub fn seal_all(key: &[u8; 32], prefix: [u8; 11], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let mut out = Vec::new();
    let mut counter: u8 = 0;
    for m in messages {
        let mut nonce = [0u8; 12];
        nonce[..11].copy_from_slice(&prefix);
        nonce[11] = counter;
        out.push(cipher.encrypt(Nonce::from_slice(&nonce), m.as_slice())?);
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
        counter = counter.wrapping_add(1);
    }
    Ok(out)
}

pub fn seal_enum(key: &[u8; 32], prefix: [u8; 11], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let mut out = Vec::new();
    for (i, m) in messages.iter().enumerate() {
        let mut nonce = [0u8; 12];
        nonce[..11].copy_from_slice(&prefix);
        nonce[11] = i as u8;
        out.push(cipher.encrypt(Nonce::from_slice(&nonce), m.as_slice())?);
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
    Ok(out)
}

pub fn seal_pair(key: &[u8; 32], prefix: [u8; 11], a: &[u8], b: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let mut out = Vec::new();
    for (i, m) in [a, b].iter().enumerate() {
        let mut nonce = [0u8; 12];
        nonce[..11].copy_from_slice(&prefix);
        nonce[11] = i as u8;
        out.push(cipher.encrypt(Nonce::from_slice(&nonce), *m)?);
    }
    Ok(out)
}

pub struct U32 { cipher: Aes256Gcm, prefix: [u8; 8], counter: u32 }

impl U32 {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..8].copy_from_slice(&self.prefix);
        nonce[8..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter = self.counter.wrapping_add(1);
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
    }
}

// byte-wise increment with carry is right
pub struct Bytes { cipher: Aes256Gcm, nonce: [u8; 12] }

impl Bytes {
    fn step(&mut self) {
        for b in self.nonce.iter_mut().rev() {
            *b = b.wrapping_add(1);
            if *b != 0 { break; }
        }
    }
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.step();
        self.cipher.encrypt(Nonce::from_slice(&self.nonce), message)
    }
}

// A prefix that changes with every message, and a new key before the counter is full.
pub struct Fresh {
    cipher: Aes256Gcm,
    counter: u8,
}

impl Fresh {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..11].copy_from_slice(&rand::random::<[u8; 11]>());
        nonce[11] = self.counter;
        self.counter = self.counter.wrapping_add(1);
        self.cipher.encrypt(Nonce::from_slice(&nonce), message)
    }

    pub fn rekey(&mut self, key: &[u8; 32]) {
        self.cipher = Aes256Gcm::new(key.into());
    }
}

pub struct Epochs {
    cipher: ChaCha20Poly1305,
    epoch: u32,
    counter: u16,
}

impl Epochs {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.epoch.to_be_bytes());
        nonce[4..6].copy_from_slice(&self.counter.to_be_bytes());
        let (counter, carried) = self.counter.overflowing_add(1);
        self.counter = counter;
        self.epoch += u32::from(carried);
        self.cipher.encrypt((&nonce).into(), message)
    }
}

pub struct Made {
    key: LessSafeKey,
    salt: [u8; 4],
    sent: u16,
}

impl Made {
    pub fn new(key: LessSafeKey, salt: [u8; 4]) -> Self {
        Self { key, salt, sent: 0 }
    }

    fn next(&mut self) -> [u8; 12] {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.salt);
        nonce[4..6].copy_from_slice(&self.sent.to_le_bytes());
        self.sent += 1;
        nonce
    }

    pub fn seal(&mut self, message: &mut Vec<u8>) -> Result<(), ring::error::Unspecified> {
        let nonce = self.next();
        self.key.seal_in_place_append_tag(ring::aead::Nonce::assume_unique_for_key(nonce), Aad::empty(), message)
        //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nonce-reuse
    }
}

pub fn chunks(cipher: &ChaCha20Poly1305, base: [u8; 12], data: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    data.chunks(4096)
        .enumerate()
        .map(|(i, chunk)| {
            let mut nonce = base;
            nonce[10..].copy_from_slice(&(i as u16).to_be_bytes());
            cipher.encrypt((&nonce).into(), chunk)
        })
        .collect()
}

pub fn few(cipher: &ChaCha20Poly1305, base: [u8; 12], fields: &[Vec<u8>; 5]) -> Result<Vec<Vec<u8>>, Error> {
    let mut sealed = Vec::new();
    for (i, field) in fields.iter().enumerate() {
        let mut nonce = base;
        nonce[11] = i as u8;
        sealed.push(cipher.encrypt((&nonce).into(), field.as_slice())?);
        //                         ^^^^^^^^^^^^^^^ nonce-reuse
    }
    for i in 0..16u8 {
        let mut nonce = base;
        nonce[10] = i;
        sealed.push(cipher.encrypt((&nonce).into(), &[i][..])?);
    }
    Ok(sealed)
}

pub fn measured(cipher: &ChaCha20Poly1305, base: [u8; 12], messages: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Error> {
    if messages.len() > 256 {
        return Err(Error);
    }
    let mut sealed = Vec::new();
    for (i, message) in messages.iter().enumerate() {
        let mut nonce = base;
        nonce[11] = i as u8;
        sealed.push(cipher.encrypt((&nonce).into(), message.as_slice())?);
    }
    Ok(sealed)
}
