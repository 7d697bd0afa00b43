//@ crates: rust-crypto 0.2
//@ compile: no, the oracle has no rust-crypto
use crypto::hmac::Hmac;
use crypto::mac::Mac;
use crypto::sha2::Sha256;

pub fn tag(message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::new(Sha256::new(), b"my secret and secure key");
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-key [fix]
    mac.input(message);
    mac.result().code().to_vec()
}

pub fn pair() -> ([u8; 64], [u8; 32]) {
    let (secret, public) = crypto::ed25519::keypair(&[7u8; 32]);
    //                                              ^^^^^^^^^^ hardcoded-key [fix]
    crypto::ed25519::signature(b"hello", &secret);
    //                                   ^^^^^^^ hardcoded-key
    (secret, public)
}
