//@ crates: aes-gcm 0.10, chacha20poly1305 0.10, hkdf 0.12, sha2 0.10, pbkdf2 0.12, argon2 0.5, rand 0.8, hex 0.4
//@ compile: main
// Keys that come from where keys should come from.
use aes_gcm::{
    aead::{KeyInit, OsRng},
    Aes256Gcm, Key,
};
use argon2::Argon2;
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use rand::RngCore;
use sha2::Sha256;

pub fn generated() -> Aes256Gcm {
    let key = Aes256Gcm::generate_key(OsRng);
    Aes256Gcm::new(&key)
}

pub fn filled() -> Aes256Gcm {
    let mut key = [0u8; 32];
    OsRng.fill_bytes(&mut key);
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key))
}

pub fn from_the_environment() -> Result<Aes256Gcm, Box<dyn std::error::Error>> {
    let text = std::env::var("ENCRYPTION_KEY")?;
    let bytes = hex::decode(text)?;
    Ok(Aes256Gcm::new_from_slice(&bytes)?)
}

pub fn from_a_file(path: &std::path::Path) -> Result<ChaCha20Poly1305, Box<dyn std::error::Error>> {
    let bytes = std::fs::read(path)?;
    Ok(ChaCha20Poly1305::new_from_slice(&bytes)?)
}

pub fn derived(shared: &[u8]) -> Aes256Gcm {
    let mut key = [0u8; 32];
    Hkdf::<Sha256>::new(Some(b"protocol v1 salt"), shared).expand(b"client key", &mut key).expect("32 bytes");
    Aes256Gcm::new(&key.into())
}

pub fn from_a_password(password: &str, salt: &[u8; 16]) -> (Aes256Gcm, Aes256Gcm) {
    let mut slow = [0u8; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(password.as_bytes(), salt, 600_000, &mut slow);
    let mut hard = [0u8; 32];
    Argon2::default().hash_password_into(password.as_bytes(), salt, &mut hard).expect("parameters are right");
    (Aes256Gcm::new(&slow.into()), Aes256Gcm::new(&hard.into()))
}

pub fn copied(secret: &[u8]) -> Option<Aes256Gcm> {
    let mut key = [0u8; 32];
    key.get_mut(..secret.len())?.copy_from_slice(secret);
    Some(Aes256Gcm::new(&key.into()))
}

pub fn read_in(mut input: impl std::io::Read) -> std::io::Result<Aes256Gcm> {
    let mut key = [0u8; 32];
    input.read_exact(&mut key)?;
    Ok(Aes256Gcm::new(&key.into()))
}
