//@ crates: digest 0.10 +mac, crypto-common 0.1
//@ compile: main
// Which MAC it is decides whether any key will do.
use digest::{FixedOutput, KeyInit, Update};

pub fn tag<M: KeyInit + Update + FixedOutput>(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = M::new_from_slice(key).expect("takes a key of any size");
    mac.update(message);
    mac.finalize_fixed().to_vec()
}
