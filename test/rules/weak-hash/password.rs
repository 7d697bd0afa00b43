//@ crates: md-5 0.10, sha1 0.10, hex 0.4
//@ compile: main
use md5::{Digest, Md5};

pub fn hash_password(password: &str) -> String {
    let mut hasher = Md5::new();
    //               ^^^^^^^^ weak-hash [warning] [high]: MD5 is broken, and any plain hash is too fast for a password; use Argon2id
    hasher.update(password.as_bytes());
    hex::encode(hasher.finalize())
}

/// SHA-256 would be no cure: the fix is left to a person, who has to find a place for the salt.
pub fn verify_password(password: &str, stored: &[u8]) -> bool {
    sha1::Sha1::digest(password).as_slice() == stored
  //^^^^^^^^^^^^^^^^^^ weak-hash [high]: SHA-1 is broken, and any plain hash is too fast for a password
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-constant-time-comparison [fix]
}

/// A token of enough length needs no slow hash.
pub fn hash_token(token: &[u8]) -> Vec<u8> {
    Md5::digest(token).to_vec()
  //^^^^^^^^^^^ weak-hash [fix] [high]: MD5 is broken, and security rests on it here; use SHA-256
}
