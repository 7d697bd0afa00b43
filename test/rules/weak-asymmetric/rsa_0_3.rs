//@ crates: rsa 0.3, rand 0.7
//@ compile: no, the oracle has no rsa of that age
use rand::rngs::OsRng;
use rsa::{PaddingScheme, PublicKey, RSAPrivateKey, RSAPublicKey};

pub fn seal(message: &[u8]) -> Vec<u8> {
    let private = RSAPrivateKey::new(&mut OsRng, 1024).expect("a key");
    //                                           ^^^^ weak-asymmetric [fix]
    let public = RSAPublicKey::from(&private);
    public.encrypt(&mut OsRng, PaddingScheme::new_pkcs1v15_encrypt(), message).expect("sealed")
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric
}
