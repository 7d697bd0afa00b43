//@ crates: rsa 0.7, rand 0.8, sha1 0.10, sha2 0.10
//@ compile: no, the oracle has no rsa of that age
use rand::rngs::OsRng;
use rsa::{PaddingScheme, PublicKey, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};

pub fn pair() -> (RsaPrivateKey, RsaPublicKey) {
    let private = RsaPrivateKey::new(&mut OsRng, 1024).expect("a key");
    //                                           ^^^^ weak-asymmetric [fix]
    let public = RsaPublicKey::from(&private);
    (private, public)
}

pub fn seal(message: &[u8]) -> Vec<u8> {
    let private = RsaPrivateKey::new(&mut OsRng, 2048).expect("a key");
    let public = RsaPublicKey::from(&private);
    let sealed = public.encrypt(&mut OsRng, PaddingScheme::new_pkcs1v15_encrypt(), message).expect("sealed");
    //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric
    let padding = PaddingScheme::new_pkcs1v15_encrypt();
    private.decrypt(padding, &sealed).expect("opened")
    //              ^^^^^^^ weak-asymmetric
}

pub fn seal_soundly(public: &RsaPublicKey, message: &[u8]) -> rsa::errors::Result<Vec<u8>> {
    public.encrypt(&mut OsRng, PaddingScheme::new_oaep::<Sha256>(), message)
}

pub fn sign(key: &RsaPrivateKey, message: &[u8]) -> rsa::errors::Result<Vec<u8>> {
    key.sign(PaddingScheme::new_pkcs1v15_sign::<Sha1>(), &Sha1::digest(message))
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric
    //                                                    ^^^^^^^^^^^^ weak-hash [fix]
}

pub fn sign_pss(key: &RsaPrivateKey, message: &[u8]) -> rsa::errors::Result<Vec<u8>> {
    key.sign(PaddingScheme::new_pss::<Sha256>(), &Sha256::digest(message))
}
