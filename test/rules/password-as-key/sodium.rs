//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle has no sodiumoxide
use sodiumoxide::crypto::hash::{sha256, sha512};
use sodiumoxide::crypto::secretbox::{self, Key};

pub struct Notes {
    key: Key,
}

impl Notes {
    pub fn open(pin: &str) -> Self {
        let digest = sha256::hash(pin.as_bytes());
        Self { key: Key::from_slice(&digest.0).expect("32 bytes") }
        //                          ^^^^^^^^^ password-as-key: after no more than a plain hash
    }

    pub fn seal(&self, text: &[u8]) -> Vec<u8> {
        let nonce = secretbox::gen_nonce();
        secretbox::seal(text, &nonce, &self.key)
    }
}

pub fn cut(password: &str) -> Key {
    let digest = sha512::hash(password.as_bytes());
    Key::from_slice(&digest.as_ref()[..32]).expect("32 bytes")
    //              ^^^^^^^^^^^^^^^^^^^^^^ password-as-key: after no more than a plain hash
}
