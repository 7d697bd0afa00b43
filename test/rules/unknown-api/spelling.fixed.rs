use sha2::{Digest, Sha256};

pub fn fingerprint(data: &[u8]) -> Vec<u8> {
    sha2::Sha256::digest(data).to_vec()
}
