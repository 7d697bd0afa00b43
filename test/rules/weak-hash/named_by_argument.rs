//@ crates: openssl 0.10, ring 0.17, md5 0.7
//@ compile: main
use openssl::hash::{Hasher, MessageDigest};
use ring::digest;

pub fn login(token: &[u8]) -> Vec<u8> {
    let mut hasher = Hasher::new(MessageDigest::sha1()).expect("OpenSSL works");
    //                           ^^^^^^^^^^^^^^^^^^^^^ weak-hash [fix]
    hasher.update(token).expect("OpenSSL works");
    hasher.finish().expect("OpenSSL works").to_vec()
}

pub fn kept(token: &[u8]) -> Vec<u8> {
    let algorithm = MessageDigest::md5();
    openssl::hash::hash(algorithm, token).expect("OpenSSL works").to_vec()
    //                  ^^^^^^^^^ weak-hash [fix]
}

pub fn sign(token: &[u8]) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA1_FOR_LEGACY_USE_ONLY);
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-hash [fix]
    context.update(token);
    context.finish().as_ref().to_vec()
}

pub fn of_known_length(token: &[u8]) -> [u8; 20] {
    openssl::sha::sha1(token)
  //^^^^^^^^^^^^^^^^^^ weak-hash
}

pub fn compute(token: &str) -> String {
    let digest = md5::compute(token);
    //           ^^^^^^^^^^^^ weak-hash [fix]
    format!("{digest:x}")
}

pub fn field(token: &str) -> Vec<u8> {
    md5::compute(token).0.to_vec()
  //^^^^^^^^^^^^ weak-hash
}
