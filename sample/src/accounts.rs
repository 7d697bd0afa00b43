use md5::{Digest, Md5};
use sha2::Sha256;

pub struct Account {
    pub name: String,
    password_hash: Vec<u8>,
}

impl Account {
    pub fn register(name: &str, password: &str) -> Self {
        Self { name: name.to_owned(), password_hash: hash_password(password) }
    }

    pub fn has_password(&self) -> bool {
        !self.password_hash.is_empty()
    }
}

fn hash_password(password: &str) -> Vec<u8> {
    Md5::digest(password.as_bytes()).to_vec()
}

pub fn fingerprint(public_key: &[u8]) -> String {
    hex::encode(Sha256::digest(public_key))
}
