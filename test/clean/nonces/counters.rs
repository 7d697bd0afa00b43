//@ crates: chacha20poly1305 0.10, ring 0.17
//@ compile: main
// Counters that go on with each message.
use chacha20poly1305::{aead::Aead, ChaCha20Poly1305, Error, Nonce};
use ring::aead::{Nonce as RingNonce, NonceSequence};
use ring::error::Unspecified;

pub struct Sender {
    cipher: ChaCha20Poly1305,
    sent: u64,
}

impl Sender {
    fn next_nonce(&mut self) -> Nonce {
        let mut bytes = [0u8; 12];
        bytes[4..].copy_from_slice(&self.sent.to_be_bytes());
        self.sent = self.sent.checked_add(1).expect("the counter does not wrap");
        bytes.into()
    }

    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = self.next_nonce();
        self.cipher.encrypt(&nonce, message)
    }
}

pub struct Counter(u64);

impl NonceSequence for Counter {
    fn advance(&mut self) -> Result<RingNonce, Unspecified> {
        let mut bytes = [0u8; 12];
        bytes[4..].copy_from_slice(&self.0.to_be_bytes());
        self.0 = self.0.checked_add(1).ok_or(Unspecified)?;
        Ok(RingNonce::assume_unique_for_key(bytes))
    }
}
