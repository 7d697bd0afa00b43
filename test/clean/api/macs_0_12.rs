//@ crates: hmac 0.12, sha2 0.10, sha3 0.10
//@ compile: main
use hmac::{Hmac, Mac};
use sha2::Sha256;
use sha3::{Digest, Sha3_512};

pub fn tag(key: &hmac::digest::Key<Hmac<Sha256>>, data: &[u8], expected: &[u8; 32]) -> bool {
    let mac = <Hmac<Sha256> as Mac>::new(key);
    Mac::verify(mac.chain_update(data), expected.into()).is_ok()
}

pub fn wide(data: &[u8]) -> Vec<u8> {
    Sha3_512::digest(data).to_vec()
}
