//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
// What a protocol publishes keys a MAC here and there: it is no secret.
use hmac::{Hmac, Mac};
use sha2::Sha256;

const INITIAL_CHAIN_KEY: [u8; 32] = [0x60; 32];
const DOMAIN: &[u8] = b"ledger.example/v1/leaf";

fn prf(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("takes any key");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

pub fn first_step(ephemeral: &[u8]) -> [u8; 32] {
    prf(&INITIAL_CHAIN_KEY, ephemeral)
}

pub fn leaf(data: &[u8]) -> [u8; 32] {
    prf(DOMAIN, data)
}

pub fn commit(data: &[u8], nonce: &[u8; 16]) -> [u8; 32] {
    prf(nonce, data)
}

pub fn check(commitment: &[u8; 32], data: &[u8], nonce: &[u8; 16]) -> bool {
    commit(data, nonce) == *commitment
}
