use rand::rngs::OsRng;
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey, RsaPublicKey};

const BITS: usize = 3072;

pub fn short() -> rsa::Result<RsaPrivateKey> {
    RsaPrivateKey::new(&mut rand::thread_rng(), BITS)
}

pub fn tiny() -> rsa::Result<RsaPrivateKey> {
    let bits = 3072;
    RsaPrivateKey::new(&mut rand::thread_rng(), bits)
}

pub fn seal(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut rand::thread_rng(), rsa::Oaep::new::<sha2::Sha256>(), message)
}

pub fn seal_with(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut OsRng, rsa::Oaep::new::<sha2::Sha256>(), message)
}

pub fn open(key: &RsaPrivateKey, sealed: &[u8]) -> rsa::Result<Vec<u8>> {
    key.decrypt(rsa::Oaep::new::<sha2::Sha256>(), sealed)
}
