//@ crates: hmac 0.12, sha2 0.10, subtle 2, hex 0.4
//@ compile: main
use hmac::digest::MacError;
use hmac::{Hmac, Mac};
use sha2::Sha256;

type HmacSha256 = Hmac<Sha256>;

pub fn accepts(mut mac: HmacSha256, message: &[u8], tag: &[u8]) -> bool {
    mac.update(message);
    mac.finalize().into_bytes().starts_with(tag)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truncated-tag [fix]
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn accepts_text(mut mac: HmacSha256, message: &[u8], signature: &str) -> bool {
    mac.update(message);
    let expected = hex::encode(mac.finalize().into_bytes());
    expected.starts_with(signature)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truncated-tag [fix]
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn four_bytes(mut mac: HmacSha256, message: &[u8], tag: &[u8]) -> Result<(), MacError> {
    mac.update(message);
    mac.verify_truncated_left(&tag[..4])
    //                        ^^^^^^^^^ truncated-tag
}

pub fn pieces(mut mac: HmacSha256, message: &[u8]) -> Vec<u8> {
    mac.update(message);
    let tag = mac.finalize().into_bytes();
    vec![tag[0], tag[1], tag[2], tag[3]]
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truncated-tag [fix]
}

pub fn half(mut mac: HmacSha256, message: &[u8], tag: &[u8; 16]) -> Result<(), MacError> {
    mac.update(message);
    mac.verify_truncated_left(tag)
}

// Whoever looks something up by its first digits means them to be few.
pub fn find_by_prefix(mut mac: HmacSha256, name: &[u8], wanted: &str) -> bool {
    mac.update(name);
    hex::encode(mac.finalize().into_bytes()).starts_with(wanted)
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison
}

pub fn last_bytes(mut mac: HmacSha256, message: &[u8], tag: &[u8]) -> Result<(), MacError> {
    mac.update(message);
    mac.verify_truncated_right(&tag[..8])
    //                         ^^^^^^^^^ truncated-tag [low]
}
