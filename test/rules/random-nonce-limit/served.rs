//@ crates: aes-gcm 0.10, ring 0.17
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, OsRng}, Aes256Gcm};
use ring::aead::{Aad, LessSafeKey, Nonce, UnboundKey, CHACHA20_POLY1305};
use ring::rand::{SecureRandom, SystemRandom};
use std::io::{BufRead, Write};
use std::sync::mpsc::Receiver;

pub struct Sender {
    cipher: Aes256Gcm,
    queue: Receiver<Vec<u8>>,
}

impl Sender {
    pub fn run(&self, mut to: impl Write) -> std::io::Result<()> {
        while let Ok(message) = self.queue.recv() {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            let sealed = self.cipher.encrypt(&nonce, message.as_slice()).map_err(std::io::Error::other)?;
            //                               ^^^^^^ random-nonce-limit [low] [information]: nonce of `encrypt` is random and has only 96 bits
            to.write_all(&nonce)?;
            to.write_all(&sealed)?;
        }
        Ok(())
    }
}

pub fn echo(secret: &[u8], rng: &SystemRandom, mut from: impl BufRead) -> Option<()> {
    let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret).ok()?);
    let mut line = String::new();
    loop {
        line.clear();
        from.read_line(&mut line).ok()?;
        let mut nonce = [0u8; 12];
        rng.fill(&mut nonce).ok()?;
        let mut data = line.clone().into_bytes();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut data).ok()?;
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ random-nonce-limit [low]
    }
}

pub fn typed(secret: &[u8], rng: &SystemRandom) -> Option<()> {
    let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret).ok()?);
    for line in std::io::stdin().lock().lines() {
        let mut nonce = [0u8; 12];
        rng.fill(&mut nonce).ok()?;
        let mut data = line.ok()?.into_bytes();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut data).ok()?;
        //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ random-nonce-limit
    }
    Some(())
}
