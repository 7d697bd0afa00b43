//@ crates: ring 0.17
//@ compile: main
use ring::aead::{LessSafeKey, UnboundKey, CHACHA20_POLY1305};
use ring::hmac;

pub fn keys() -> (LessSafeKey, hmac::Key) {
    let key = UnboundKey::new(&CHACHA20_POLY1305, &[0xAA; 32]).unwrap();
    //                                            ^^^^^^^^^^^ hardcoded-key [fix]
    let mac = hmac::Key::new(hmac::HMAC_SHA256, b"cookie signing secret");
    //                                          ^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    (LessSafeKey::new(key), mac)
}
