use md5::{Digest, Md5};

pub fn hash_password(password: &str) -> String {
    let mut hasher = Md5::new();
    hasher.update(password.as_bytes());
    hex::encode(hasher.finalize())
}

/// SHA-256 would be no cure: the fix is left to a person, who has to find a place for the salt.
pub fn verify_password(password: &str, stored: &[u8]) -> bool {
    bool::from(subtle::ConstantTimeEq::ct_eq(&sha1::Sha1::digest(password).as_slice()[..], &stored[..]))
}

/// A token of enough length needs no slow hash.
pub fn hash_token(token: &[u8]) -> Vec<u8> {
    sha2::Sha256::digest(token).to_vec()
}
