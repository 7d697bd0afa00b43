//@ crates: pbkdf2 0.12, hmac 0.12, sha2 0.10, sha1 0.10
//@ compile: main
use hmac::Hmac;
use pbkdf2::{pbkdf2, pbkdf2_hmac, pbkdf2_hmac_array};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

const ROUNDS: u32 = 10_000;

pub fn key(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(password, salt, ROUNDS, &mut key);
    //                                    ^^^^^^ weak-kdf-parameters [fix]: PBKDF2 with 10000 rounds is too cheap to hold off guessing; OWASP asks for 600000 rounds
    key
}

pub fn longer(password: &[u8], salt: &[u8]) -> [u8; 64] {
    pbkdf2_hmac_array::<Sha512, 64>(password, salt, 2 * ROUNDS)
    //                                              ^^^^^^^^^^ weak-kdf-parameters: 20000 rounds
}

pub fn older(password: &[u8], salt: &[u8], key: &mut [u8]) {
    pbkdf2::<Hmac<Sha1>>(password, salt, 600_000, key).expect("HMAC takes any length");
    //                                   ^^^^^^^ weak-kdf-parameters: OWASP asks for 1300000 rounds
}

pub fn through(password: &[u8], salt: &[u8]) -> [u8; 32] {
    let key = with_rounds(password, salt, 1 << 12);
    //                                    ^^^^^^^ weak-kdf-parameters: 4096 rounds
    key
}

fn with_rounds(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let mut key = [0u8; 32];
    pbkdf2_hmac::<Sha256>(password, salt, rounds, &mut key);
    key
}
