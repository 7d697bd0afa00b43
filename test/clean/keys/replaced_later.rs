//@ crates: ring 0.17, hmac 0.12, sha2 0.10
//@ compile: main
// Zeros that hold the place of a key until another part of the code sets one.
use hmac::{Hmac, Mac};
use ring::aead::{LessSafeKey, UnboundKey, AES_256_GCM};
use sha2::Sha256;

pub struct Transport {
    key: LessSafeKey,
    sealed: u64,
}

impl Default for Transport {
    fn default() -> Self {
        Transport {
            key: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[0u8; 32]).unwrap()),
            sealed: 0,
        }
    }
}

impl Transport {
    pub fn set(&mut self, key: &[u8; 32]) {
        self.key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).unwrap());
        self.sealed = 0;
    }

    pub fn sealed(&self) -> u64 {
        self.sealed
    }

    pub fn key(&self) -> &LessSafeKey {
        &self.key
    }
}

/// A chain: each link is the key of the next.
pub struct Ratchet {
    mac: Hmac<Sha256>,
}

impl Ratchet {
    pub fn new(label: &[u8]) -> Ratchet {
        let mut ratchet = Ratchet {
            mac: Hmac::<Sha256>::new_from_slice(&[0; 32]).expect("any length"),
        };
        ratchet.absorb(label);
        ratchet
    }

    pub fn absorb(&mut self, input: &[u8]) {
        self.mac.update(input);
        let link = self.mac.clone().finalize().into_bytes();
        self.mac = Hmac::<Sha256>::new_from_slice(&link).expect("any length");
    }
}
