//@ crates: hmac 0.12, sha1 0.10
//@ compile: main
// What is not seen yet, and what is told without need.
use hmac::{Hmac, Mac};
use sha1::Sha1;

fn hotp(secret: &[u8], counter: u64) -> Option<u32> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    mac.update(&counter.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = usize::from(digest[19] & 0xf);
    let word = u32::from_be_bytes([digest[at], digest[at + 1], digest[at + 2], digest[at + 3]]);
    Some((word & 0x7fff_ffff) % 1_000_000)
}

pub fn accept(secret: &[u8], counter: u64, given: &str) -> bool {
    hotp(secret, counter).is_some_and(|expected| format!("{expected:06}") == given)
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING non-constant-time-comparison: a one-time password of the program's own
}

pub fn redeem(backup_codes: &mut Vec<String>, given: &str) -> bool {
    let Some(at) = backup_codes.iter().position(|code| code == given) else { return false };
    //                                                 ^^^^^^^^^^^^^ MISSING non-constant-time-comparison: codes by the name of their list
    backup_codes.swap_remove(at);
    true
}

const END: &[u8] = b"stands in for a tag";

/// A provider for fuzzing: all of it is known to everybody.
pub fn is_whole(payload: &[u8], sequence: u64) -> bool {
    let mut expected_tag = vec![];
    expected_tag.extend_from_slice(&sequence.to_be_bytes());
    expected_tag.extend_from_slice(END);
    payload.len() >= expected_tag.len() && payload[payload.len() - expected_tag.len()..] == expected_tag
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SPURIOUS non-constant-time-comparison: MAC compared
}
