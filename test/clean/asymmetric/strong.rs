//@ crates: rsa 0.9, rand 0.8, sha2 0.10, openssl 0.10
//@ compile: main
use openssl::rsa::{Padding, Rsa};
use rsa::{Oaep, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest, Sha256};

pub fn key(bits: usize) -> rsa::Result<(RsaPrivateKey, RsaPrivateKey, RsaPrivateKey)> {
    let mut rng = rand::thread_rng();
    let allowed = RsaPrivateKey::new(&mut rng, 2048)?;
    let good = RsaPrivateKey::new(&mut rng, 3072)?;
    Ok((allowed, good, RsaPrivateKey::new(&mut rng, bits)?))
}

pub fn seal(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut rand::thread_rng(), Oaep::new::<Sha256>(), message)
}

pub fn open(key: &RsaPrivateKey, sealed: &[u8]) -> rsa::Result<Vec<u8>> {
    key.decrypt(Oaep::new::<Sha256>(), sealed)
}

pub fn sign(key: &RsaPrivateKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message))
}

pub fn with_openssl(message: &[u8], out: &mut [u8]) -> Result<usize, openssl::error::ErrorStack> {
    Rsa::generate(3072)?.public_encrypt(message, out, Padding::PKCS1_OAEP)
}
