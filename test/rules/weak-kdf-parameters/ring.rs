//@ crates: ring 0.17
//@ compile: main
use ring::pbkdf2;
use std::num::NonZeroU32;

const ITERATIONS: u32 = 1000;

pub fn key(password: &str, salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    let iterations = NonZeroU32::new(ITERATIONS).unwrap();
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA512, iterations, salt, password.as_bytes(), &mut key);
    //                                         ^^^^^^^^^^ weak-kdf-parameters: PBKDF2 with 1000 rounds is too cheap to hold off guessing; OWASP asks for 210000 rounds
    key
}

pub fn others(password: &[u8], salt: &[u8], out: &mut [u8]) {
    let many = NonZeroU32::new(300_000).expect("not zero");
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA1, many, salt, password, out);
    //                                       ^^^^ weak-kdf-parameters: OWASP asks for 1300000 rounds
    let rounds = NonZeroU32::new(200_000).expect("not zero");
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA384, rounds, salt, password, out);
    //                                         ^^^^^^ weak-kdf-parameters: OWASP asks for 210000 rounds
}
