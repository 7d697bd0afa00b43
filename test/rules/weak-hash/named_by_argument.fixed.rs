use openssl::hash::{Hasher, MessageDigest};
use ring::digest;

pub fn login(password: &[u8]) -> Vec<u8> {
    let mut hasher = Hasher::new(MessageDigest::sha256()).expect("OpenSSL works");
    hasher.update(password).expect("OpenSSL works");
    hasher.finish().expect("OpenSSL works").to_vec()
}

pub fn kept(password: &[u8]) -> Vec<u8> {
    let algorithm = MessageDigest::sha256();
    openssl::hash::hash(algorithm, password).expect("OpenSSL works").to_vec()
}

pub fn sign(token: &[u8]) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(token);
    context.finish().as_ref().to_vec()
}

pub fn of_known_length(password: &[u8]) -> [u8; 20] {
    openssl::sha::sha1(password)
}

pub fn compute(password: &str) -> String {
    let digest = <sha2::Sha256 as sha2::Digest>::digest(password);
    format!("{digest:x}")
}

pub fn field(password: &str) -> Vec<u8> {
    md5::compute(password).0.to_vec()
}
