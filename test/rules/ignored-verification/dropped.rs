//@ crates: ed25519-dalek 2, p256 0.13 +ecdsa, ring 0.17, rsa 0.9, hmac 0.12, sha2 0.10, chacha20poly1305 0.10
//@ compile: main
use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use hmac::{Hmac, Mac};
use rsa::{Pkcs1v15Sign, RsaPublicKey};
use sha2::{Digest, Sha256};

pub fn run_update(key: &VerifyingKey, update: &[u8], signature: &Signature) -> usize {
    let _ = key.verify(update, signature);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [high]: is dropped
    update.len()
}

pub fn run_strict(key: &VerifyingKey, update: &[u8], signature: &Signature) -> Result<usize, ed25519_dalek::SignatureError> {
    key.verify_strict(update, signature).ok();
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix] [high]
    Ok(update.len())
}

pub fn never_looked_at(key: &p256::ecdsa::VerifyingKey, update: &[u8], signature: &p256::ecdsa::Signature) -> usize {
    use p256::ecdsa::signature::Verifier as _;
    let _verified = key.verify(update, signature).is_ok();
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification: nothing looks at `_verified`
    update.len()
}

pub fn webhook(key: &ring::hmac::Key, body: &[u8], tag: &[u8]) -> String {
    drop(ring::hmac::verify(key, body, tag));
    //               ^^^^^^^^^^^^^^^^^^^^^^ ignored-verification
    String::from_utf8_lossy(body).into_owned()
}

pub fn license(key: &RsaPublicKey, body: &[u8], signature: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let _checked = key.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(body), signature);
    //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [fix]
    Ok(body.to_vec())
}

pub fn in_place(cipher: &ChaCha20Poly1305, nonce: &Nonce, tag: &chacha20poly1305::Tag, message: &mut [u8]) {
    let _ = cipher.decrypt_in_place_detached(nonce, b"", message, tag);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-verification [high]
}

pub struct Webhook {
    secret: Vec<u8>,
}

impl Webhook {
    fn check(&self, body: &[u8], tag: &[u8]) -> bool {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else { return false };
        mac.update(body);
        mac.verify_slice(tag).is_ok()
    }

    fn verify(&self, body: &[u8], tag: &[u8]) -> Result<(), String> {
        if !self.check(body, tag) {
            return Err("forged".into());
        }
        Ok(())
    }

    pub fn receive(&self, body: &[u8], tag: &[u8]) -> Vec<u8> {
        self.check(body, tag);
        //   ^^^^^^^^^^^^^^^^ ignored-verification [medium]: the answer of `check` is dropped
        let _ = self.verify(body, tag);
        //           ^^^^^^^^^^^^^^^^^ ignored-verification [medium]
        body.to_vec()
    }

    pub fn receive_logged(&self, body: &[u8], tag: &[u8]) -> Vec<u8> {
        if let Err(error) = self.verify(body, tag) {
        //                       ^^^^^^^^^^^^^^^^^ ignored-verification [medium]: the code goes on
            eprintln!("warning: {error}");
        }
        body.to_vec()
    }
}
