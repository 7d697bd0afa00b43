use aes_gcm::{aead::{Aead, AeadCore, KeyInit, OsRng}, Aes256Gcm};
use base64::{engine::general_purpose::STANDARD, Engine};
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use sha2::Sha256;

pub fn generated() -> Aes256Gcm {
    let key = Aes256Gcm::generate_key(&mut OsRng);
    println!("Key: {:?}", "[redacted]");
    eprintln!("Key: {}", "[redacted]");
    log::debug!("first byte {}", "[redacted]");
    let shown = hex::encode(&key);
    log::info!("using [redacted]");
    Aes256Gcm::new(&key)
}

pub fn given(k: &[u8; 32], message: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(k.into());
    let nonce = ChaCha20Poly1305::generate_nonce(&mut OsRng);
    log::trace!("{:02x?} {:?}", "[redacted]", nonce);
    cipher.encrypt(&nonce, message).expect("sealed")
}

pub fn derived(input: &[u8]) -> Result<[u8; 32], String> {
    let mut okm = [0u8; 32];
    Hkdf::<Sha256>::new(None, input).expand(b"storage", &mut okm).map_err(|_| "too long".to_string())?;
    if okm[0] == 0 {
        return Err(format!("weak output {okm:?} of {:?}", b"storage"));
    }
    Ok(okm)
}

fn seal(material: &[u8; 32], message: &[u8]) -> Vec<u8> {
    Aes256Gcm::new(material.into()).encrypt(&Default::default(), message).unwrap()
}

pub fn through_helper(message: &[u8]) -> Vec<u8> {
    let bytes: [u8; 32] = rand::random();
    seal(&bytes, message)
}
