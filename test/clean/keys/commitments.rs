//@ crates: hmac 0.12, sha2 0.10
//@ compile: main
// A commitment is hidden by its random opening, not by a key: everybody knows that one.
use hmac::{Hmac, Mac};
use sha2::Sha256;

const SHARED_BY_ALL: [u8; 16] = [
    0x3f, 0x91, 0x22, 0x7a, 0x0c, 0x55, 0xe1, 0x80, 0x19, 0xd4, 0x6b, 0xf2, 0x8e, 0x37, 0xa5, 0x4d,
];

pub fn commit(vote: &[u8], opening: &[u8; 32]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&SHARED_BY_ALL).expect("any length");
    mac.update(opening);
    mac.update(vote);
    mac.finalize().into_bytes().to_vec()
}

pub struct Commitment([u8; 32]);

impl Commitment {
    pub fn to(value: &[u8], blinding: [u8; 32]) -> Self {
        let mut mac = Hmac::<Sha256>::new_from_slice(&SHARED_BY_ALL).expect("any length");
        mac.update(&blinding);
        mac.update(value);
        Commitment(mac.finalize().into_bytes().into())
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
