//@ crates: fastrand 2, ring 0.17
//@ compile: rc-0.11
use ring::hmac;

pub fn key() -> hmac::Key {
    let mut bytes = [0u8; 32];
    fastrand::fill(&mut bytes);
    hmac::Key::new(hmac::HMAC_SHA256, &bytes)
    //                                ^^^^^^ weak-rng
}
