use sha1::{Digest, Sha1};

pub fn verify_password(password: &str, stored: &[u8]) -> bool {
    sha2::Sha256::digest(password).as_slice() == stored
}
