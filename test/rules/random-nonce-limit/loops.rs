//@ crates: aes-gcm 0.10, rand 0.8, tokio 1 +full, anyhow 1
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Error, Nonce};
use rand::RngCore;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use tokio::sync::mpsc;

pub async fn pump(key: &[u8; 32], mut queue: mpsc::Receiver<Vec<u8>>, to: mpsc::Sender<Vec<u8>>) -> Result<(), Error> {
    let cipher = Aes256Gcm::new(key.into());
    while let Some(message) = queue.recv().await {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let sealed = cipher.encrypt(&nonce, message.as_ref())?;
        //                          ^^^^^^ random-nonce-limit
        if to.send([nonce.to_vec(), sealed].concat()).await.is_err() {
            break;
        }
    }
    Ok(())
}

// A length of zero says that the stream has ended, which it may never.
pub fn copy(cipher: &Aes256Gcm, from: &mut impl Read, to: &mut impl Write) -> anyhow::Result<()> {
    let mut buffer = [0u8; 4096];
    loop {
        let n = from.read(&mut buffer)?;
        if n == 0 {
            break;
        }
        let mut nonce = [0u8; 12];
        rand::thread_rng().fill_bytes(&mut nonce);
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), &buffer[..n]).map_err(|e| anyhow::anyhow!("{e}"))?;
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^ random-nonce-limit
        to.write_all(&nonce)?;
        to.write_all(&sealed)?;
    }
    Ok(())
}

pub fn serve(cipher: &Aes256Gcm, listener: TcpListener) -> anyhow::Result<()> {
    for stream in listener.incoming() {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let sealed = cipher.encrypt(&nonce, b"hello".as_slice()).map_err(|e| anyhow::anyhow!("{e}"))?;
        //                          ^^^^^^ random-nonce-limit
        stream?.write_all(&sealed)?;
    }
    Ok(())
}

pub struct Channel {
    cipher: Aes256Gcm,
    stream: TcpStream,
}

impl Channel {
    fn send(&mut self, message: &[u8]) -> anyhow::Result<()> {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        let sealed = self.cipher.encrypt(&nonce, message).map_err(|e| anyhow::anyhow!("{e}"))?;
        self.stream.write_all(&sealed)?;
        Ok(())
    }

    pub fn run(&mut self, queue: Receiver<Vec<u8>>) -> anyhow::Result<()> {
        loop {
            let message = queue.recv()?;
            self.send(&message)?;
          //^^^^^^^^^^^^^^^^^^^ random-nonce-limit
        }
    }

    pub fn drain(&mut self, queue: Receiver<Vec<u8>>) -> anyhow::Result<()> {
        for message in queue.iter() {
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            let sealed = self.cipher.encrypt(&nonce, message.as_slice()).map_err(|e| anyhow::anyhow!("{e}"))?;
            //                               ^^^^^^ random-nonce-limit
            self.stream.write_all(&sealed)?;
        }
        Ok(())
    }
}

fn seal(cipher: &Aes256Gcm, message: &[u8]) -> Result<Vec<u8>, Error> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, message).map(|sealed| [nonce.to_vec(), sealed].concat())
}

pub fn forward(cipher: &Aes256Gcm, queue: Receiver<Vec<u8>>, to: &mut impl Write) -> anyhow::Result<()> {
    for message in queue {
        to.write_all(&seal(cipher, &message).map_err(|e| anyhow::anyhow!("{e}"))?)?;
        //            ^^^^^^^^^^^^^^^^^^^^^^ random-nonce-limit
    }
    Ok(())
}

pub fn spawned(key: [u8; 32], queue: Receiver<Vec<u8>>, mut to: TcpStream) {
    let cipher = Aes256Gcm::new(&key.into());
    std::thread::spawn(move || -> anyhow::Result<()> {
        loop {
            let message = queue.recv()?;
            let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
            to.write_all(&cipher.encrypt(&nonce, message.as_slice()).map_err(|e| anyhow::anyhow!("{e}"))?)?;
            //                           ^^^^^^ random-nonce-limit
        }
    });
}

pub fn beat(cipher: &Aes256Gcm, running: &AtomicBool, to: &mut impl Write) -> anyhow::Result<()> {
    while running.load(Ordering::Relaxed) {
        let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
        to.write_all(&cipher.encrypt(&nonce, b"ping".as_slice()).map_err(|e| anyhow::anyhow!("{e}"))?)?;
        //                           ^^^^^^ random-nonce-limit
    }
    Ok(())
}
