//@ crates: rsa 0.9 +sha1, sha1 0.10, sha2 0.10, rand 0.8
//@ compile: main
use rsa::pkcs1v15::{SigningKey, VerifyingKey};
use rsa::signature::{SignatureEncoding, Signer};
use rsa::{pss, Pkcs1v15Sign, Pss, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};

pub fn sign(key: RsaPrivateKey, message: &[u8]) -> Vec<u8> {
    SigningKey::<Sha1>::new(key).sign(message).to_vec()
  //^^^^^^^^^^ weak-asymmetric [fix]
}

pub fn verifier(key: RsaPublicKey) -> VerifyingKey<Sha1> {
    VerifyingKey::new(key)
  //^^^^^^^^^^^^ weak-asymmetric
}

pub fn pss(key: RsaPrivateKey) -> pss::SigningKey<Sha1> {
    pss::SigningKey::<Sha1>::new(key)
  //^^^^^^^^^^^^^^^ weak-asymmetric
}

pub fn by_hand(key: &RsaPrivateKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    let digest = Sha1::digest(message);
    //           ^^^^^^^^^^^^ weak-hash [fix]
    key.sign(Pkcs1v15Sign::new::<Sha1>(), &digest)
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric
}

pub fn with_blinding(key: &RsaPrivateKey, message: &[u8]) -> rsa::Result<Vec<u8>> {
    let digest = Sha1::digest(message);
    //           ^^^^^^^^^^^^ weak-hash [fix]
    key.sign_with_rng(&mut rand::thread_rng(), Pss::new::<Sha1>(), &digest)
    //                                         ^^^^^^^^^^^^^^^^^^ weak-asymmetric
}

pub fn check(key: &RsaPublicKey, message: &[u8], signature: &[u8]) -> rsa::Result<()> {
    let scheme = Pkcs1v15Sign::new::<Sha1>();
    key.verify(scheme, &Sha1::digest(message), signature)
    //         ^^^^^^ weak-asymmetric
    //                  ^^^^^^^^^^^^ weak-hash [fix]
}

pub fn short() -> rsa::Result<(RsaPrivateKey, SigningKey<Sha256>)> {
    let exponent = rsa::BigUint::from(65537u32);
    let key = RsaPrivateKey::new_with_exp(&mut rand::thread_rng(), 1024, &exponent)?;
    //                                                             ^^^^ weak-asymmetric [fix]
    Ok((key, SigningKey::<Sha256>::random(&mut rand::thread_rng(), 1024)?))
    //                                                             ^^^^ weak-asymmetric [fix]
}

pub fn short_pss() -> rsa::Result<pss::SigningKey<Sha256>> {
    pss::SigningKey::<Sha256>::random(&mut rand::thread_rng(), 512)
    //                                                         ^^^ weak-asymmetric [fix]
}

pub fn pss_verifier(key: RsaPublicKey) -> pss::VerifyingKey<Sha1> {
    pss::VerifyingKey::<Sha1>::new(key)
  //^^^^^^^^^^^^^^^^^ weak-asymmetric
}
