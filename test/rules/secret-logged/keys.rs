//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, hex 0.4, base64 0.22, hkdf 0.12, sha2 0.10, log 0.4, rand 0.8
//@ compile: main
use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use base64::{engine::general_purpose::STANDARD, Engine};
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use sha2::Sha256;

pub fn generated() -> Aes256Gcm {
    let key = Aes256Gcm::generate_key(&mut OsRng);
    println!("Key: {:?}", key);
    //                    ^^^ secret-logged
    eprintln!("Key: {}", STANDARD.encode(&key));
    //                   ^^^^^^^^^^^^^^^^^^^^^ secret-logged
    log::debug!("first byte {}", key[0]);
    //                           ^^^^^^ secret-logged
    let shown = hex::encode(&key);
    log::info!("using {shown}");
    //                 ^^^^^ secret-logged
    Aes256Gcm::new(&key)
}

pub fn given(k: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(k.into());
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    log::trace!("{:02x?} {:?}", k, nonce);
    //                          ^ secret-logged
    cipher.encrypt(&nonce, message).expect("sealed")
}

pub fn derived(input: &[u8]) -> Result<[u8; 32], String> {
    let mut okm = [0u8; 32];
    Hkdf::<Sha256>::new(None, input).expand(b"storage", &mut okm).map_err(|_| "too long".to_string())?;
    if okm[0] == 0 {
        return Err(format!("weak output {okm:?} of {:?}", b"storage"));
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-logged
    }
    Ok(okm)
}

fn seal(material: &[u8; 32], message: &[u8]) -> Vec<u8> {
    Aes256Gcm::new(material.into()).encrypt(&Default::default(), message).unwrap()
    //                                      ^^^^^^^^^^^^^^^^^^^ constant-nonce
}

pub fn through_helper(message: &[u8]) -> Vec<u8> {
    let bytes: [u8; 32] = rand::random();
    dbg!(bytes);
    //   ^^^^^ secret-logged
    seal(&bytes, message)
}
