//@ crates: aes 0.8, cbc 0.1
//@ compile: main
// An IV for encryption is reported, the one for decryption comes with the message.
use aes::cipher::{block_padding::Pkcs7, BlockEncryptMut, KeyIvInit};

type Encryptor = cbc::Encryptor<aes::Aes256>;

pub fn seal(key: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let iv = [0u8; 16];
    Encryptor::new(key.into(), &iv.into()).encrypt_padded_vec_mut::<Pkcs7>(message)
    //         ^^^ unauthenticated-encryption
    //                         ^^^^^^^^^^ constant-nonce
}
