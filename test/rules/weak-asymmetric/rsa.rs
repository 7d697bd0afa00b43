//@ crates: rsa 0.9, rand 0.8, sha2 0.10
//@ compile: main
use rand::rngs::OsRng;
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey, RsaPublicKey};

const BITS: usize = 1024;

pub fn short() -> rsa::Result<RsaPrivateKey> {
    RsaPrivateKey::new(&mut rand::thread_rng(), BITS)
    //                                          ^^^^ weak-asymmetric
}

pub fn tiny() -> rsa::Result<RsaPrivateKey> {
    let bits = 512;
    RsaPrivateKey::new(&mut rand::thread_rng(), bits)
    //                                          ^^^^ weak-asymmetric
}

pub fn seal(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut rand::thread_rng(), Pkcs1v15Encrypt, message)
    //                                   ^^^^^^^^^^^^^^^ weak-asymmetric
}

pub fn seal_with(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut OsRng, Pkcs1v15Encrypt, message)
    //                      ^^^^^^^^^^^^^^^ weak-asymmetric
}

pub fn open(key: &RsaPrivateKey, sealed: &[u8]) -> rsa::Result<Vec<u8>> {
    key.decrypt(Pkcs1v15Encrypt, sealed)
    //          ^^^^^^^^^^^^^^^ weak-asymmetric
}
