//@ crates: aes-gcm 0.10
//@ compile: main
// A key whose length has been looked at is not refused.
use aes_gcm::{Aes256Gcm, KeyInit};

pub fn guarded(key: &[u8]) -> Option<Aes256Gcm> {
    if key.len() != 32 {
        return None;
    }
    Some(Aes256Gcm::new_from_slice(key).expect("its length was checked"))
}

pub fn asserted(key: Vec<u8>) -> Aes256Gcm {
    assert!(key.len() == 32, "keys have 32 bytes");
    Aes256Gcm::new_from_slice(&key).unwrap()
}

pub fn asserted_equal(key: &[u8]) -> Aes256Gcm {
    assert_eq!(key.len(), 32);
    Aes256Gcm::new_from_slice(key).unwrap()
}
