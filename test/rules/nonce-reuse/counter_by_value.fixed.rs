// `next` advances a copy of the counter, so the one that is kept never moves.
use chacha20poly1305::{
    aead::{Aead, KeyInit},
    ChaCha20Poly1305, Error, Key, Nonce,
};
use rand::{rngs::OsRng, RngCore};

#[derive(Clone, Copy)]
struct Nonces {
    prefix: [u8; 4],
    counter: u64,
}

impl Nonces {
    fn new() -> Self {
        let mut prefix = [0u8; 4];
        OsRng.fill_bytes(&mut prefix);
        Self { prefix, counter: 0 }
    }

    fn next(mut self) -> [u8; 12] {
        let mut nonce = [0u8; 12];
        nonce[..4].copy_from_slice(&self.prefix);
        nonce[4..].copy_from_slice(&self.counter.to_be_bytes());
        self.counter += 1;
        nonce
    }
}

pub struct Session {
    key: [u8; 32],
    nonces: Nonces,
}

impl Session {
    pub fn new(key: [u8; 32]) -> Self {
        Self { key, nonces: Nonces::new() }
    }

    pub fn seal(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = rand::random::<[u8; 12]>();
        let cipher = ChaCha20Poly1305::new(Key::from_slice(&self.key));
        cipher.encrypt(Nonce::from_slice(&nonce), message).map(|sealed| [nonce.as_slice(), &sealed].concat())
    }
}
