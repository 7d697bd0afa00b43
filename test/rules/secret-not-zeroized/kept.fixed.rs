use aes_gcm::{aead::KeyInit, Aes256Gcm, Key};
use hkdf::Hkdf;
use rand::RngCore;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

pub struct Vault {
    pub name: String,
    master_key: [u8; 32],
    public_key: Vec<u8>,
}

impl Drop for Vault {
    fn drop(&mut self) {
        self.master_key.zeroize();
    }
}

#[derive(ZeroizeOnDrop)]
pub struct Wiped {
    master_key: [u8; 32],
}

pub struct Wrapped {
    master_key: Zeroizing<Vec<u8>>,
}

pub fn generated() -> Aes256Gcm {
    let mut key = Zeroizing::new([0u8; 32]);
    rand::thread_rng().fill_bytes(&mut *key);
    Aes256Gcm::new(&(*key).into())
}

pub fn derived(input: &[u8]) -> Aes256Gcm {
    let mut okm = Zeroizing::new(vec![0u8; 32]);
    Hkdf::<Sha256>::new(None, input).expand(b"storage", &mut *okm).expect("32 bytes");
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&*okm))
}

pub fn wiped() -> Aes256Gcm {
    let mut key = [0u8; 32];
    rand::thread_rng().fill_bytes(&mut key);
    let cipher = Aes256Gcm::new(&key.into());
    key.zeroize();
    cipher
}

pub fn in_a_wrapper() -> Aes256Gcm {
    let mut key = Zeroizing::new([0u8; 32]);
    rand::thread_rng().fill_bytes(key.as_mut());
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key.as_ref()))
}
