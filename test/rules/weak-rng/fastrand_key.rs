//@ crates: fastrand 2, ring 0.17
//@ compile: main
use ring::hmac;

pub fn key() -> hmac::Key {
    let mut bytes = [0u8; 32];
    fastrand::Rng::with_seed(1).fill(&mut bytes);
    hmac::Key::new(hmac::HMAC_SHA256, &bytes)
    //                                ^^^^^^ weak-rng
}
