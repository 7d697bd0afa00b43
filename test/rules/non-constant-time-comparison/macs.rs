//@ crates: hmac 0.12, sha2 0.10, ring 0.17, hex 0.4, subtle 2, poly1305 0.8, blake3 1
//@ compile: no, the oracle has another poly1305
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

type HmacSha256 = Hmac<Sha256>;

pub fn webhook(mut mac: HmacSha256, body: &[u8], header: &str) -> Result<(), String> {
    mac.update(body);
    let expected = hex::encode(mac.finalize().into_bytes());
    if expected != header {
    // ^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [high]: MAC compared with `!=`
        return Err("forged".into());
    }
    Ok(())
}

pub fn slices(mut mac: HmacSha256, body: &[u8], tag: &[u8]) -> bool {
    mac.update(body);
    let computed = mac.finalize().into_bytes().to_vec();
    computed == tag
  //^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [high]
}

pub fn method(key: &ring::hmac::Key, body: &[u8], tag: &[u8]) -> bool {
    let computed = ring::hmac::sign(key, body);
    computed.as_ref().eq(tag)
  //^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [high]
}

pub fn asserted(key: &ring::hmac::Key, body: &[u8], tag: &[u8]) -> usize {
    assert_eq!(ring::hmac::sign(key, body).as_ref(), tag);
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [high]
    body.len()
}

pub struct Signer {
    secret_key: [u8; 32],
}

impl Signer {
    // A hash of key and message is a MAC too, if a bad one.
    fn sign(&self, message: &[u8]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.secret_key);
        hasher.update(message);
        hasher.finalize().into()
    }

    pub fn check(&self, message: &[u8], signature: &[u8]) -> bool {
        self.sign(message) == signature
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [high]
    }
}

fn compute_tag(key: &[u8; 32], message: &[u8]) -> [u8; 16] {
    let mut tag = [0u8; 16];
    for (i, byte) in message.iter().enumerate() {
        tag[i % 16] ^= byte ^ key[i % 32];
    }
    tag
}

pub fn named(key: &[u8; 32], message: &[u8], tag: &[u8; 16]) -> bool {
    let expected_tag = compute_tag(key, message);
    &expected_tag == tag
  //^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix] [medium]
}
