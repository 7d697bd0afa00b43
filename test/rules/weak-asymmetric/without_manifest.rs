//@ compile: no, it is written for a version of rsa that nobody has
use rsa::{PaddingScheme, PublicKey, RsaPrivateKey, RsaPublicKey};
//        ^^^^^^^^^^^^^ unknown-api
//                       ^^^^^^^^^ unknown-api [fix]

pub fn seal(message: &[u8]) -> Vec<u8> {
    let mut rng = rand::thread_rng();
    let private = RsaPrivateKey::new(&mut rng, 512).expect("a key");
    //                                         ^^^ weak-asymmetric [fix]
    let public = RsaPublicKey::from(&private);
    public.encrypt(&mut rng, PaddingScheme::new_pkcs1v15_encrypt(), message).expect("sealed")
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weak-asymmetric
}
