//@ crates: aes-gcm 0.10
//@ compile: main
// What is not seen yet.
use aes_gcm::{Aes256Gcm, KeyInit};

pub trait Sealed {
    const KEY: [u8; 32];

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&Self::KEY.into())
        //             ^^^^^^^^^^^^^^^^^ MISSING hardcoded-key: the constants that the types give
    }
}

pub struct Notes;

impl Sealed for Notes {
    const KEY: [u8; 32] = [0x42; 32];
}
