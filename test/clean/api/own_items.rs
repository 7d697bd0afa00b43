//@ crates: aes-gcm 0.10, sha2 0.10, rand 0.8
//@ compile: main
// The user's own items may have any name.
use aes_gcm::aead::{Aead, AeadCore, KeyInit, OsRng};
use aes_gcm::{Aes256Gcm, Error};
use sha2::{Digest, Sha256};

pub trait SealExt {
    fn seal_fresh(&self, message: &[u8]) -> Result<Vec<u8>, Error>;
    fn generate_id() -> u64 {
        rand::random()
    }
}

impl SealExt for Aes256Gcm {
    fn seal_fresh(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        self.encrypt(&Aes256Gcm::generate_nonce(&mut OsRng), message)
    }
}

trait HexDigest {
    fn hex_digest(data: &[u8]) -> String;
}

impl<D: Digest> HexDigest for D {
    fn hex_digest(data: &[u8]) -> String {
        D::digest(data).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

mod rng {
    pub struct SystemRng;
    impl SystemRng {
        pub fn bytes(&self) -> [u8; 4] {
            rand::random()
        }
    }
}

macro_rules! cipher {
    ($key:expr) => {
        Aes256Gcm::new_from_slice($key)
    };
}

pub fn all(key: &[u8], message: &[u8]) -> Option<(Vec<u8>, String, u64, [u8; 4])> {
    let cipher = cipher!(key).ok()?;
    let sealed = cipher.seal_fresh(message).ok()?;
    Some((sealed, Sha256::hex_digest(message), Aes256Gcm::generate_id(), rng::SystemRng.bytes()))
}

pub fn generic<C>(cipher: &C, message: &[u8]) -> Option<Vec<u8>>
where
    C: Aead,
{
    let nonce = C::generate_nonce(&mut OsRng);
    cipher.encrypt(&nonce, message).ok()
}
