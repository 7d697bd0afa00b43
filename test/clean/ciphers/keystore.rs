//@ crates: aes 0.8, ctr 0.9, scrypt 0.11, sha3 0.10
//@ compile: main
// A hash over a piece of the derived key and the ciphertext authenticates it: no hash of the Keccak family can be extended.
use aes::cipher::{KeyIvInit, StreamCipher};
use scrypt::{scrypt, Params};
use sha3::{Digest, Keccak256};

pub struct Keystore {
    ciphertext: Vec<u8>,
    mac: Vec<u8>,
}

pub fn seal(password: &[u8], salt: &[u8], iv: &[u8; 16], mut secret: Vec<u8>) -> Option<Keystore> {
    let mut derived = [0u8; 32];
    scrypt(password, salt, &Params::new(17, 8, 1, 32).ok()?, &mut derived).ok()?;
    ctr::Ctr128BE::<aes::Aes128>::new(derived[..16].into(), iv.into()).apply_keystream(&mut secret);
    let mac = Keccak256::new().chain_update(&derived[16..]).chain_update(&secret).finalize().to_vec();
    Some(Keystore { ciphertext: secret, mac })
}
