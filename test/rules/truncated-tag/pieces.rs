//@ crates: hmac 0.12, sha2 0.10, hex 0.4
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

type HmacSha256 = Hmac<Sha256>;
const TAG_LENGTH: usize = 4;

pub fn first_two(mut mac: HmacSha256, payload: &[u8]) -> [u8; 2] {
    mac.update(payload);
    let full = mac.finalize().into_bytes();
    [full[0], full[1]]
   //^^^^^^^^^^^^^^^^ truncated-tag [medium]: a MAC is cut to 16 bits
}

pub fn sealed(mut mac: HmacSha256, payload: &[u8]) -> Vec<u8> {
    mac.update(payload);
    let tag = mac.finalize().into_bytes();
    let mut out = payload.to_vec();
    out.extend_from_slice(&tag[..TAG_LENGTH]);
    //                     ^^^^^^^^^^^^^^^^^ truncated-tag: cut to 32 bits
    out
}

pub fn shortened(mut mac: HmacSha256, payload: &[u8]) -> Vec<u8> {
    mac.update(payload);
    let mut tag = mac.finalize().into_bytes().to_vec();
    tag.truncate(2);
  //^^^^^^^^^^^^^^^ truncated-tag: cut to 16 bits
    tag
}

pub fn number(mut mac: HmacSha256, payload: &[u8]) -> Option<u32> {
    mac.update(payload);
    let tag = mac.finalize().into_bytes();
    Some(u32::from_be_bytes(tag[..4].try_into().ok()?))
    //                      ^^^^^^^^ truncated-tag
}

pub fn as_text(mut mac: HmacSha256, payload: &[u8]) -> String {
    mac.update(payload);
    hex::encode(mac.finalize().into_bytes())[..8].to_string()
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truncated-tag: cut to 32 bits
}

pub fn for_small_packets(mut mac: HmacSha256, payload: &[u8]) -> Vec<u8> {
    mac.update(payload);
    let tag = mac.finalize().into_bytes();
    tag[..8].to_vec()
  //^^^^^^^^ truncated-tag [low]: cut to 64 bits
}

pub fn keyed_hash(mac_key: &[u8; 32], payload: &[u8]) -> Vec<u8> {
    let sum = Sha256::new().chain_update(mac_key).chain_update(payload).finalize();
    sum[..4].to_vec()
  //^^^^^^^^ truncated-tag
}
