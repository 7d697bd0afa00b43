//@ crates: aes-gcm 0.10, sha2 0.10
//@ compile: no, one of the bounds is a trait that is gone
use aes_gcm::aead::{generic_array::GenericArray, Aead, NewAead, Payload};
//                                                     ^^^^^^^ unknown-api
use sha2::{Digest, Sha256};

pub struct Vault<A: Aead + NewAead> {
    cipher: A,
}

impl<A: Aead + NewAead> Vault<A> {
    fn nonce_for(&self, name: &str) -> GenericArray<u8, A::NonceSize> {
        GenericArray::clone_from_slice(&Sha256::digest(name)[..12])
    }

    pub fn put(&self, name: &str, contents: &[u8]) -> Option<Vec<u8>> {
        let nonce = self.nonce_for(name);
        self.cipher.encrypt(&nonce, Payload { msg: contents, aad: name.as_bytes() }).ok()
        //                  ^^^^^^ predictable-nonce: is a hash of what is not unique to the message
    }
}
