//@ crates: aes 0.8, hmac 0.12, sha2 0.10, subtle 2
//@ compile: main
use aes::cipher::{generic_array::GenericArray, BlockEncrypt, KeyInit};
use aes::Aes256;
use hmac::{Hmac, Mac};

fn key_stream(cipher: &Aes256, nonce: &[u8; 8], data: &mut [u8]) {
    for (i, chunk) in data.chunks_mut(16).enumerate() {
        let mut counter = [0u8; 16];
        counter[..8].copy_from_slice(nonce);
        counter[8..].copy_from_slice(&(i as u64).to_be_bytes());
        let mut block = GenericArray::from(counter);
        cipher.encrypt_block(&mut block);
        for (b, k) in chunk.iter_mut().zip(block) {
            *b ^= k;
        }
    }
}

// A MAC over nonce and ciphertext.
pub fn encrypt(key: &[u8; 32], mac_key: &[u8; 32], nonce: &[u8; 8], data: &[u8]) -> Vec<u8> {
    let cipher = Aes256::new(key.into());
    let mut out = data.to_vec();
    for (i, chunk) in out.chunks_mut(16).enumerate() {
        let mut counter = [0u8; 16];
        counter[..8].copy_from_slice(nonce);
        counter[8..].copy_from_slice(&(i as u64).to_be_bytes());
        let mut block = GenericArray::from(counter);
        cipher.encrypt_block(&mut block);
        for (b, k) in chunk.iter_mut().zip(block) {
            *b ^= k;
        }
    }
    let mut mac = <Hmac<sha2::Sha256> as Mac>::new_from_slice(mac_key).expect("any length");
    mac.update(nonce);
    mac.update(&out);
    out.extend_from_slice(&mac.finalize().into_bytes());
    out
}

// A MAC of blocks: what it encrypts is no message.
pub fn cbc_mac(key: &[u8; 32], data: &[u8]) -> [u8; 16] {
    let cipher = Aes256::new(key.into());
    let mut state = GenericArray::from([0u8; 16]);
    for chunk in data.chunks_exact(16) {
        for (a, b) in state.iter_mut().zip(chunk) {
            *a ^= b;
        }
        cipher.encrypt_block(&mut state);
    }
    state.into()
}

pub struct Gcm {
    cipher: Aes256,
}

impl Gcm {
    pub fn encrypt(&self, nonce: &[u8; 8], data: &mut [u8]) -> u128 {
        key_stream(&self.cipher, nonce, data);
        let mut hash = 0u128;
        for chunk in data.chunks_exact(16) {
            let mut block = GenericArray::clone_from_slice(chunk);
            self.cipher.encrypt_block(&mut block);
            hash ^= u128::from_be_bytes(block.into());
        }
        hash
    }
}
