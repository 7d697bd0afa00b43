//@ crates: aes-gcm 0.10, argon2 0.5, pbkdf2 0.12, sha2 0.10, hkdf 0.12, hmac 0.12, hex 0.4, rand 0.8
//@ compile: main
// Keys that look as if passwords were behind them and are none, and passwords that become keys the right way.
use aes_gcm::{Aes256Gcm, KeyInit};
use argon2::Argon2;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};

pub fn from_password(password: &str, salt: &[u8]) -> Aes256Gcm {
    let mut master = [0u8; 32];
    Argon2::default().hash_password_into(password.as_bytes(), salt, &mut master).unwrap();
    let mut key = [0u8; 32];
    Hkdf::<Sha256>::new(None, &master).expand(b"storage", &mut key).unwrap();
    Aes256Gcm::new(&key.into())
}

pub fn split(password: &[u8], salt: &[u8]) -> (Aes256Gcm, [u8; 32]) {
    let mut keys = [0u8; 64];
    pbkdf2::pbkdf2_hmac::<Sha256>(password, salt, 600_000, &mut keys);
    (Aes256Gcm::new_from_slice(&keys[..32]).unwrap(), keys[32..].try_into().unwrap())
}

pub fn from_environment() -> Aes256Gcm {
    let key = hex::decode(std::env::var("VAULT_KEY").unwrap()).unwrap();
    Aes256Gcm::new_from_slice(&key).unwrap()
}

pub fn look_up(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

pub fn from_secret(root: &[u8; 32], purpose: &str) -> Aes256Gcm {
    let key = Sha256::new().chain_update(root).chain_update(purpose).finalize();
    Aes256Gcm::new(&key)
}

pub fn authenticated(shared_password: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(shared_password).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

pub fn stored(password_hash: &[u8; 32]) -> Aes256Gcm {
    // What Argon2 made of the password.
    Aes256Gcm::new(password_hash.into())
}

pub fn random_password() -> Aes256Gcm {
    let mut password = [0u8; 32];
    OsRng.fill_bytes(&mut password);
    Aes256Gcm::new(&password.into())
}
