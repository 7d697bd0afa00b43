//@ crates: sodiumoxide 0.2
//@ compile: no, the oracle has no sodiumoxide
use sodiumoxide::crypto::secretbox;
use sodiumoxide::randombytes::{randombytes, randombytes_into};

pub fn with_sodium(message: &[u8], stored: &[u8]) -> Option<Vec<u8>> {
    let key = secretbox::gen_key();
    let nonce = secretbox::gen_nonce();
    let sealed = secretbox::seal(message, &nonce, &key);
    let kept = secretbox::Key::from_slice(stored)?;
    let again = secretbox::Nonce::from_slice(&randombytes(secretbox::NONCEBYTES))?;
    let mut bytes = [0u8; 16];
    randombytes_into(&mut bytes);
    let more = secretbox::seal(&sealed, &again, &kept);
    secretbox::open(&more, &again, &kept).ok()
}
