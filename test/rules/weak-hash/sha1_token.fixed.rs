use sha1::{Digest, Sha1};

pub fn verify_token(token: &str, stored: &[u8]) -> bool {
    sha2::Sha256::digest(token).as_slice() == stored
}
