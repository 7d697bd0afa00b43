//@ crates: hkdf 0.13, sha2 0.11, hmac 0.13, blake3 1
//@ compile: rc-0.11
use hkdf::{GenericHkdf, Hkdf};
use hmac::{Hmac, KeyInit, Mac, SimpleHmac};
use sha2::{Digest, Sha224, Sha256, Sha512_256};

pub fn expand(shared: &[u8], prk: &[u8]) -> Option<[u8; 32]> {
    let mut out = [0u8; 32];
    Hkdf::<Sha256>::new(Some(b"salt of the protocol"), shared).expand(b"keys", &mut out).ok()?;
    let (_, hk) = GenericHkdf::<Hmac<Sha256>>::extract(None, shared);
    hk.expand(b"more keys", &mut out).ok()?;
    Hkdf::<Sha256>::from_prk(prk).ok()?.expand(b"keys", &mut out).ok()?;
    Some(out)
}

pub fn tags(key: &[u8], data: &[u8], tag: &[u8]) -> Option<Vec<u8>> {
    let mac = SimpleHmac::<Sha256>::new_from_slice(key).ok()?;
    Mac::chain_update(mac, data).verify_slice(tag).ok()?;
    let mut other = Hmac::<Sha256>::new_from_slice(key).ok()?;
    Mac::update(&mut other, data);
    Some(Mac::finalize(other).into_bytes().to_vec())
}

pub fn digests(data: &[u8]) -> Vec<u8> {
    let mut hasher = Sha512_256::new();
    hasher.update(data);
    let mut out = hasher.finalize_reset().to_vec();
    out.extend(Sha224::digest(data));
    out
}

pub fn keyed(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(blake3::keyed_hash(key, data).as_bytes());
    blake3::derive_key("example.org 2026 session tokens", hasher.finalize().as_bytes())
}
