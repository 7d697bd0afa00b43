//@ crates: aes 0.9, cbc 0.2 +alloc, hmac 0.13, sha2 0.11
//@ compile: rc-0.11
use aes::cipher::{block_padding::Pkcs7, BlockModeEncrypt, KeyIvInit};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

type Enc = cbc::Encryptor<aes::Aes256>;

fn tag(key: &[u8; 32], data: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}

pub fn beside(key: &[u8; 32], mac_key: &[u8; 32], iv: &[u8; 16], message: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let sealed = Enc::new(key.into(), iv.into()).encrypt_padded_vec::<Pkcs7>(message);
    //                ^^^ unauthenticated-encryption [fix]
    (sealed, tag(mac_key, message))
}

pub fn over(key: &[u8; 32], mac_key: &[u8; 32], iv: &[u8; 16], message: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let sealed = Enc::new(key.into(), iv.into()).encrypt_padded_vec::<Pkcs7>(message);
    let mac = tag(mac_key, &[iv, sealed.as_slice()].concat());
    (sealed, mac)
}

pub fn inside(key: &[u8; 32], mac_key: &[u8; 32], iv: &[u8; 16], message: &[u8], out: &mut [u8]) -> Option<usize> {
    let mut plain = message.to_vec();
    plain.extend(tag(mac_key, message));
    Enc::new(key.into(), iv.into()).encrypt_padded_b2b::<Pkcs7>(&plain, out).ok().map(|sealed| sealed.len())
    //   ^^^ unauthenticated-encryption
}
