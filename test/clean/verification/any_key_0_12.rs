//@ crates: hmac 0.12, sha2 0.10, digest 0.10 +core-api
//@ compile: no, the oracle does not have this feature of digest
use digest::core_api::CoreWrapper;
use hmac::{HmacCore, Mac};
use sha2::Sha256;

pub fn tag(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <CoreWrapper<HmacCore<Sha256>> as Mac>::new_from_slice(key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
