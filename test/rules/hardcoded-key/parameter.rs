//@ crates: aes-gcm 0.10
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm, Error};

fn seal(key: &[u8], message: &[u8]) -> Result<Vec<u8>, Error> {
    let cipher = Aes256Gcm::new_from_slice(key).map_err(|_| Error)?;
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, message)
}

pub fn demo() -> Result<Vec<u8>, Error> {
    seal(b"supersecretkey_supersecretkey_32", b"hello")
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key
}
