//@ crates: md-5 0.10, sha1 0.10, hex 0.4, openssl 0.10
//@ compile: main
use md5::{Digest, Md5};
use sha1::Sha1;

// What is called legacy and hashes passwords is in use.
pub struct LegacyHasher;

impl LegacyHasher {
    pub fn hash(&self, salt: &str, password: &str) -> String {
        let mut h = Md5::new();
        //          ^^^^^^^^ weak-hash [fix]
        h.update(salt);
        h.update(password);
        hex::encode(h.finalize())
    }
}

pub fn legacy_password_hash(password: &str) -> Vec<u8> {
    Sha1::digest(password.as_bytes()).to_vec()
  //^^^^^^^^^^^^ weak-hash
}

pub fn legacy_openssl(passphrase: &[u8]) -> [u8; 20] {
    openssl::sha::sha1(passphrase)
  //^^^^^^^^^^^^^^^^^^ weak-hash
}
