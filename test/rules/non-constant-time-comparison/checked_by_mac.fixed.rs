// The MAC that was computed to be compared can check the tag itself.
use hmac::{Hmac, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn kept(key: &[u8], message: &[u8], tag: &[u8]) -> bool {
    let mut mac = HmacSha256::new_from_slice(key).expect("any length");
    mac.update(message);
    mac.verify_slice(&tag[..]).is_ok()
}

pub fn in_steps(key: &[u8], message: &[u8], tag: &[u8]) -> Result<(), &'static str> {
    let mut mac = HmacSha256::new_from_slice(key).map_err(|_| "key")?;
    mac.update(message);
    if mac.verify_slice(&tag[..]).is_err() {
        return Err("forged");
    }
    Ok(())
}

pub fn at_once(key: &[u8], message: &[u8], tag: &[u8; 32]) -> bool {
    let mac = HmacSha256::new_from_slice(key).expect("any length").chain_update(message);
    mac.verify_slice(&tag[..]).is_ok()
}

pub fn array(key: &[u8], message: &[u8], tag: [u8; 32]) -> bool {
    let mut mac = HmacSha256::new_from_slice(key).expect("any length");
    mac.update(message);
    mac.verify_slice(&tag[..]).is_ok()
}

pub fn by_ring(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> bool {
    ring::hmac::verify(key, message, &tag[..]).is_ok()
}

// What is used elsewhere has to be computed.
pub fn told(key: &[u8], message: &[u8], tag: &[u8]) -> Option<usize> {
    let mut mac = HmacSha256::new_from_slice(key).ok()?;
    mac.update(message);
    let expected = mac.finalize().into_bytes();
    if !bool::from(subtle::ConstantTimeEq::ct_eq(&expected.as_slice()[..], &tag[..])) {
        return None;
    }
    Some(expected.len())
}

// One tag is looked for among many: the MAC could be asked only once.
pub fn among(key: &[u8], message: &[u8], tags: &[Vec<u8>]) -> Option<bool> {
    let mut mac = HmacSha256::new_from_slice(key).ok()?;
    mac.update(message);
    let expected = mac.finalize().into_bytes().to_vec();
    for tag in tags {
        if bool::from(subtle::ConstantTimeEq::ct_eq(&tag[..], &expected[..])) {
            return Some(true);
        }
    }
    None
}
