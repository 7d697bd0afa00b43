//@ crates: hmac 0.12, sha2 0.10, ring 0.17
//@ compile: main
// The MAC that was computed to be compared can check the tag itself.
use hmac::{Hmac, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn kept(key: &[u8], message: &[u8], tag: &[u8]) -> bool {
    let mut mac = HmacSha256::new_from_slice(key).expect("any length");
    mac.update(message);
    let expected = mac.finalize().into_bytes();
    expected.as_slice() == tag
  //^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

pub fn in_steps(key: &[u8], message: &[u8], tag: &[u8]) -> Result<(), &'static str> {
    let mut mac = HmacSha256::new_from_slice(key).map_err(|_| "key")?;
    mac.update(message);
    let result = mac.finalize();
    let computed = result.into_bytes().to_vec();
    if computed != tag {
    // ^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
        return Err("forged");
    }
    Ok(())
}

pub fn at_once(key: &[u8], message: &[u8], tag: &[u8; 32]) -> bool {
    let mac = HmacSha256::new_from_slice(key).expect("any length").chain_update(message);
    tag[..] == mac.finalize().into_bytes()[..]
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

pub fn array(key: &[u8], message: &[u8], tag: [u8; 32]) -> bool {
    let mut mac = HmacSha256::new_from_slice(key).expect("any length");
    mac.update(message);
    let expected: [u8; 32] = mac.finalize().into_bytes().into();
    expected == tag
  //^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

pub fn by_ring(key: &ring::hmac::Key, message: &[u8], tag: &[u8]) -> bool {
    let computed = ring::hmac::sign(key, message);
    computed.as_ref() == tag
  //^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

// What is used elsewhere has to be computed.
pub fn told(key: &[u8], message: &[u8], tag: &[u8]) -> Option<usize> {
    let mut mac = HmacSha256::new_from_slice(key).ok()?;
    mac.update(message);
    let expected = mac.finalize().into_bytes();
    if expected.as_slice() != tag {
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
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
        if *tag == expected {
        // ^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
            return Some(true);
        }
    }
    None
}
