//@ crates: hmac 0.12, sha2 0.10, hex 0.4, subtle 2
//@ compile: main
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
    for (a, b) in expected.iter().zip(given.iter()) {
        if a != b {
        // ^^^^^^ non-constant-time-comparison
            return false;
        }
    }
    true
}

pub fn all(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    expected.len() == given.len() && expected.iter().zip(given).all(|(a, b)| a == b)
    //                                                                       ^^^^^^ non-constant-time-comparison
}

pub fn any(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    let expected = tag_of(secret, body);
    !expected.iter().zip(given).any(|(a, b)| a != b)
    //                                       ^^^^^^ non-constant-time-comparison
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
    for i in 0..32 {
        if computed[i] != tag[i] {
        // ^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
            return false;
        }
    }
    same
}

pub fn iterators(secret: &[u8], body: &[u8], given: &[u8]) -> bool {
    tag_of(secret, body).iter().eq(given.iter())
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

pub fn ordered(secret: &[u8], body: &[u8], tag: &[u8; 32]) -> bool {
    matches!(tag_of(secret, body).cmp(tag), std::cmp::Ordering::Equal)
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn whatever_case(secret: &[u8], body: &[u8], given: &str) -> bool {
    hex::encode(tag_of(secret, body)).eq_ignore_ascii_case(given)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn among(secret: &[u8], body: &[u8], given: &[String]) -> bool {
    given.contains(&hex::encode(tag_of(secret, body)))
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}
