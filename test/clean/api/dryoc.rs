//@ crates: dryoc 0.6
//@ compile: no, the oracle has no dryoc
use dryoc::dryocsecretbox::{DryocSecretBox, Key, NewByteArray, Nonce};

pub fn round_trip(message: &[u8]) -> Result<Vec<u8>, dryoc::Error> {
    let key = Key::gen();
    let nonce = Nonce::gen();
    let sealed = DryocSecretBox::encrypt_to_vecbox(message, &nonce, &key);
    sealed.decrypt_to_vec(&nonce, &key)
}
