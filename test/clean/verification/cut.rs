//@ crates: hmac 0.12, sha2 0.10, hex 0.4, sha1 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};

type HmacSha256 = Hmac<Sha256>;

pub fn totp(mut mac: Hmac<Sha1>, step: u64) -> u32 {
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = (hash[19] & 0xf) as usize;
    let four = [hash[offset], hash[offset + 1], hash[offset + 2], hash[offset + 3]];
    (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000
}

pub fn half(mut mac: HmacSha256, message: &[u8]) -> Vec<u8> {
    mac.update(message);
    mac.finalize().into_bytes()[..16].to_vec()
}

pub fn nonce_for(mut mac: HmacSha256, message: &[u8]) -> [u8; 12] {
    mac.update(message);
    let mut nonce = [0u8; 12];
    nonce.copy_from_slice(&mac.finalize().into_bytes()[..12]);
    nonce
}

pub fn short_id(file: &[u8]) -> String {
    hex::encode(&Sha256::digest(file)[..4])
}

pub fn logged(mut mac: HmacSha256, message: &[u8]) {
    mac.update(message);
    println!("tag {}…", &hex::encode(mac.finalize().into_bytes())[..8]);
}

pub fn split(sealed: &[u8]) -> (&[u8], &[u8]) {
    (&sealed[..4], &sealed[4..])
}
