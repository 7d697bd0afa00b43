//@ compile: no, it is written for a version of ctr that nobody has
use aes::Aes128;
use ctr::cipher::{KeyIvInit, StreamCipher};
use ctr::Ctr128;
//       ^^^^^^ unknown-api [fix]

pub struct Box {
    key: [u8; 16],
}

impl Box {
    pub fn seal(&self, iv: &[u8; 16], message: &mut Vec<u8>) {
        let mut cipher: Ctr128<Aes128> = Ctr128::new(&self.key.into(), iv.into());
        cipher.apply_keystream(message);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    }

    pub fn known(&self, message: &mut [u8]) {
        let mut cipher = Ctr128::<Aes128>::new(&self.key.into(), &[0u8; 16].into());
        //                                                       ^^^^^^^^^^^^^^^^^ constant-nonce
        cipher.apply_keystream(message);
        //     ^^^^^^^^^^^^^^^ unauthenticated-encryption
    }
}
