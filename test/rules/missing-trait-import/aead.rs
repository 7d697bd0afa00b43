//@ crates: aes-gcm 0.10, rand 0.8
//@ compile: no, rustc tells what follows only after the first is mended
use aes_gcm::{aead::OsRng, Aes256Gcm, Error};

pub fn seal(key: &[u8; 32], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new(key.into());
    //                      ^^^ missing-trait-import [high] [fix]: `Aes256Gcm` has `new` through the trait `KeyInit`
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    //                     ^^^^^^^^^^^^^^ missing-trait-import [fix]: through the trait `AeadCore`
    cipher.encrypt(&nonce, message)
    //     ^^^^^^^ missing-trait-import [fix]: through the trait `Aead`
}

pub fn open(cipher: &Aes256Gcm, nonce: &[u8; 12], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    cipher.decrypt(nonce.into(), sealed)
    //     ^^^^^^^ missing-trait-import [fix]: through the trait `Aead`
}
