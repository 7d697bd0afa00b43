//@ crates: aes-gcm 0.10, ring 0.17
//@ compile: main
// What is not seen yet.
use aes_gcm::aead::{Aead, Error};
use aes_gcm::{Aes256Gcm, Nonce};
use ring::aead::{Aad, BoundKey, NonceSequence, SealingKey, UnboundKey, AES_256_GCM};
use ring::error::Unspecified;

struct Stored {
    bytes: [u8; 12],
}

impl NonceSequence for Stored {
    fn advance(&mut self) -> Result<ring::aead::Nonce, Unspecified> {
        Ok(ring::aead::Nonce::assume_unique_for_key(self.bytes))
        //                                          ^^^^^^^^^^ MISSING nonce-reuse: a sequence that never goes on
    }
}

pub fn seal_all(key: &[u8], bytes: [u8; 12], messages: &mut [Vec<u8>]) -> Result<(), Unspecified> {
    let mut sealing = SealingKey::new(UnboundKey::new(&AES_256_GCM, key)?, Stored { bytes });
    for message in messages {
        sealing.seal_in_place_append_tag(Aad::empty(), message)?;
    }
    Ok(())
}

pub struct Channel {
    cipher: Aes256Gcm,
    nonce: [u8; 12],
}

impl Channel {
    pub fn send(&mut self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.nonce[11] = self.nonce[11].wrapping_add(1);
        self.cipher.encrypt(Nonce::from_slice(&self.nonce), message)
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING nonce-reuse: one byte that wraps after 256 messages
    }
}

pub fn zipped(cipher: &Aes256Gcm, nonce: [u8; 12], messages: &[Vec<u8>]) -> Vec<Result<Vec<u8>, Error>> {
    let nonces = std::iter::repeat(nonce);
    messages.iter().zip(nonces).map(|(message, nonce)| cipher.encrypt(Nonce::from_slice(&nonce), message.as_slice())).collect()
    //                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING nonce-reuse: an iterator that repeats one value
}
