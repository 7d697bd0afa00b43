//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::Sha256;

static WEBHOOK_KEY: &str = "whk-4f1d2c0b9a";

pub fn sign(body: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(WEBHOOK_KEY.as_bytes()).expect("any length");
    //                                           ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
    mac.update(body);
    mac.finalize().into_bytes().to_vec()
}
