use openssl::hash::{Hasher, MessageDigest};
use ring::digest;

pub fn login(token: &[u8]) -> Vec<u8> {
    let mut hasher = Hasher::new(MessageDigest::sha256()).expect("OpenSSL works");
    hasher.update(token).expect("OpenSSL works");
    hasher.finish().expect("OpenSSL works").to_vec()
}

pub fn kept(token: &[u8]) -> Vec<u8> {
    let algorithm = MessageDigest::sha256();
    openssl::hash::hash(algorithm, token).expect("OpenSSL works").to_vec()
}

pub fn sign(token: &[u8]) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(token);
    context.finish().as_ref().to_vec()
}

pub fn of_known_length(token: &[u8]) -> [u8; 20] {
    openssl::sha::sha1(token)
}

pub fn compute(token: &str) -> String {
    let digest = <sha2::Sha256 as sha2::Digest>::digest(token);
    format!("{digest:x}")
}

pub fn field(token: &str) -> Vec<u8> {
    md5::compute(token).0.to_vec()
}
