// Byte by byte, until one differs.
use hmac::{Hmac, Mac};
use sha2::Sha256;

fn tag_of(secret: &[u8], body: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("any length");
    mac.update(body);
    mac.finalize().into_bytes().into()
}

pub fn pairs(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    if expected.len() != given.len() {
        return false;
    }
    if !bool::from(subtle::ConstantTimeEq::ct_eq(&expected[..], &given[..])) {
        return false;
    }
    true
}

pub fn all(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    expected.len() == given.len() && bool::from(subtle::ConstantTimeEq::ct_eq(&expected[..], &given[..]))
}

pub fn any(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    bool::from(subtle::ConstantTimeEq::ct_eq(&expected[..], &given[..]))
}

pub fn indexed(secret: &[u8], body: &[u8], tag: &[u8; 32]) -> bool {
    let computed = tag_of(secret, body);
    let mut same = true;
    for i in 0..32 {
        if computed[i] != tag[i] {
            same = false;
            break;
        }
    }
    if !bool::from(subtle::ConstantTimeEq::ct_eq(&computed[..32], &tag[..32])) {
        return false;
    }
    same
}

pub fn iterators(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    bool::from(subtle::ConstantTimeEq::ct_eq(&tag_of(secret, body)[..], &given[..]))
}

pub fn ordered(secret: &[u8], body: &[u8], tag: &[u8; 32]) -> bool {
    matches!(tag_of(secret, body).cmp(tag), std::cmp::Ordering::Equal)
}

pub fn whatever_case(secret: &[u8], body: &[u8], given: &str) -> bool {
    hex::encode(tag_of(secret, body)).eq_ignore_ascii_case(given)
}

pub fn among(secret: &[u8], body: &[u8], given: &[String]) -> bool {
    given.contains(&hex::encode(tag_of(secret, body)))
}
