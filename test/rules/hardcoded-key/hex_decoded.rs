//@ crates: aes-gcm 0.10, hex 0.4
//@ compile: main
use aes_gcm::{aead::KeyInit, Aes256Gcm};

pub fn cipher() -> Result<Aes256Gcm, Box<dyn std::error::Error>> {
    let bytes = hex::decode("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")?;
    let key: [u8; 32] = bytes.as_slice().try_into()?;
    Ok(Aes256Gcm::new(&key.into()))
    //                ^^^^^^^^^^^ hardcoded-key
}
