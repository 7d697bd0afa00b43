//@ crates: rsa 0.9 +sha1, sha1 0.10, sha2 0.10, rand 0.8, openssl 0.10
//@ compile: main
use openssl::ec::EcGroup;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use rsa::pkcs1v15::{SigningKey, VerifyingKey};
use rsa::{Oaep, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};

// Whoever finds collisions of the hash in OAEP gains nothing by them.
pub fn seal(key: &RsaPublicKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.encrypt(&mut rand::thread_rng(), Oaep::new::<Sha1>(), message)
}

pub fn keys(key: RsaPrivateKey) -> (SigningKey<Sha256>, VerifyingKey<Sha256>) {
    let public = RsaPublicKey::from(&key);
    (SigningKey::<Sha256>::new(key), VerifyingKey::new(public))
}

pub fn by_hand(key: &RsaPrivateKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    key.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message))
}

pub fn curves() -> Result<(EcGroup, EcGroup), ErrorStack> {
    Ok((EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?, EcGroup::from_curve_name(Nid::SECP224R1)?))
}
